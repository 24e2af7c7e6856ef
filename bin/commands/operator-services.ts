import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { SNSClient } from "@aws-sdk/client-sns";
import { createSnsEmailTopics } from "../../lib/sns/sns-email-topics.ts";
import { createSnsCarrier } from "../../lib/sns/sns-lookups.ts";
import { createAthleteDirectory } from "../../lib/table/athlete-directory.ts";
import { createAthleteRecords } from "../../lib/table/athlete-records.ts";
import { createCredentialSafe } from "../../lib/table/credential-safe.ts";
import { createHookPorts } from "../../lib/table/hook-ports.ts";
import { createReminderBook } from "../../lib/table/reminder-book.ts";
import { createWorkoutLog } from "../../lib/table/workout-log.ts";
import type { Team } from "../../lib/team/team.ts";

/** A deployed team or the local runtime: where its data is, and the settings that its commands need. */
export interface Target extends Pick<Team, "shards" | "retentionDays" | "language"> {
  /** As a sentence names it: "team riverside". */
  readonly name: string;
  /** [epoch milliseconds] */
  readonly clock: () => number;
  readonly tableName: string;
  readonly webhookUrl: string;
  readonly teamPolicy: Team["policy"];
  /** ARN of an athlete's topic up to the athlete's id. */
  readonly topicPrefix: string;
  readonly teamName: string;
  /** Whether an answer to a text reaches us. */
  readonly canReply: boolean;
  readonly dynamodb: DynamoDBClient;
  readonly sns: SNSClient;
}

/** A team's athletes and everything stored about them, in the cloud or in the local runtime. */
export interface OperatorServices
  extends Pick<Target, "name" | "clock" | "webhookUrl" | "shards" | "teamPolicy" | "language" | "canReply"> {
  readonly directory: ReturnType<typeof createAthleteDirectory>;
  readonly book: ReturnType<typeof createReminderBook>;
  readonly workouts: ReturnType<typeof createWorkoutLog>;
  readonly records: ReturnType<typeof createAthleteRecords>;
  readonly hooks: ReturnType<typeof createHookPorts>;
  readonly credentials: ReturnType<typeof createCredentialSafe>;
  readonly emailTopics: ReturnType<typeof createSnsEmailTopics>;
  readonly carrier: ReturnType<typeof createSnsCarrier>;
  readonly close: () => void;
}

/** The repositories and clients of a target: the very ones that the functions use. */
export function openServices(target: Target): OperatorServices {
  const { dynamodb, tableName, retentionDays, shards, sns, topicPrefix, teamName: displayName } = target;
  const table = { client: dynamodb, tableName };
  const hooks = createHookPorts({ ...table, shards });
  return {
    ...target,
    directory: createAthleteDirectory({ ...table, shards }),
    book: createReminderBook({ ...table, shards }),
    workouts: createWorkoutLog({ ...table, retentionDays }),
    records: createAthleteRecords(table),
    hooks,
    credentials: createCredentialSafe(async () => (await hooks.secrets.read()).secrets),
    emailTopics: createSnsEmailTopics({ client: sns, topicPrefix, displayName }),
    carrier: createSnsCarrier(sns),
    close: () => {
      dynamodb.destroy();
      sns.destroy();
    },
  };
}
