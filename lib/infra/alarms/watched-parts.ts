import type { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { Team } from "../../team/team.ts";
import type { OpsTopic } from "../constructs/ops-topic.ts";
import type { StreamAssess } from "../constructs/stream-assess.ts";
import type { TeamTable } from "../constructs/team-table.ts";
import type { WebhookApi } from "../constructs/webhook-api.ts";

/** What is watched of a team's stack. */
export interface WatchedParts {
  readonly team: Team;
  readonly ops: OpsTopic;
  readonly table: TeamTable;
  readonly api: WebhookApi;
  readonly stream: StreamAssess;
  readonly assess: NodejsFunction;
  readonly deliver: NodejsFunction;
  /** Every function of the stack, those above among them. */
  readonly functions: readonly NodejsFunction[];
  /** Minutes nobody swept. */
  readonly missed: Queue;
  /** Athletes' texts nobody dealt with; undefined when nobody can answer the team. */
  readonly failedTexts: Queue | undefined;
}
