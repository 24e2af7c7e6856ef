import type { aws_lambda_nodejs as nodejs, aws_sqs as sqs } from "aws-cdk-lib";
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
  readonly assess: nodejs.NodejsFunction;
  readonly deliver: nodejs.NodejsFunction;
  /** The functions whose failures show nowhere else: not as a 5xx of the webhook, not as a missed minute. */
  readonly unwatched: readonly nodejs.NodejsFunction[];
  /** The queue of missed minutes. */
  readonly missed: sqs.Queue;
  /** The queue of lost texts; undefined when athletes cannot reply to the team. */
  readonly failedTexts: sqs.Queue | undefined;
}
