import type { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { Team } from "../../team/team.ts";
import type { OpsTopic } from "../constructs/ops-topic.ts";
import type { StreamAssess } from "../constructs/stream-assess.ts";
import type { TeamTable } from "../constructs/team-table.ts";
import type { WebhookApi } from "../constructs/webhook-api.ts";

/** The parts of a team's stack that alarms and dashboard watch. */
export interface WatchedParts {
  readonly team: Team;
  readonly ops: OpsTopic;
  readonly table: TeamTable;
  readonly api: WebhookApi;
  readonly stream: StreamAssess;
  readonly assess: NodejsFunction;
  readonly deliver: NodejsFunction;
  /** Every function of the stack. */
  readonly functions: readonly NodejsFunction[];
  /** The queue of missed minutes. */
  readonly missed: Queue;
  /** The queue of lost texts; undefined when athletes cannot reply to the team. */
  readonly failedTexts: Queue | undefined;
}
