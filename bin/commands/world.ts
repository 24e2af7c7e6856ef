import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { SNSClient } from "@aws-sdk/client-sns";
import type { LanguageCode } from "../../lib/domain/language.ts";
import type { PolicyOverrides } from "../../lib/domain/policy.ts";
import type { AthleteRecords, OperatorDirectory } from "../../lib/ports/operators.ts";
import type { Carrier, EmailTopics } from "../../lib/ports/sending.ts";
import type { CredentialSafe, HookPorts } from "../../lib/ports/vendors.ts";
import type { AthleteDirectory, Clock, ReminderBook, WorkoutLog } from "../../lib/ports.ts";
import { createSnsCarrier } from "../../lib/sns/carrier.ts";
import { createSnsEmailTopics } from "../../lib/sns/email-topics.ts";
import { createAthleteDirectory } from "../../lib/table/athlete-directory.ts";
import { createAthleteRecords } from "../../lib/table/athlete-records.ts";
import { createCredentialSafe } from "../../lib/table/credential-safe.ts";
import { createHookPorts } from "../../lib/table/hook-ports.ts";
import { createReminderBook } from "../../lib/table/reminder-book.ts";
import { createWorkoutLog } from "../../lib/table/workout-log.ts";

/** What tells one team's world from another's. */
export interface Place {
  /** As a sentence names it: "team riverside". */
  readonly name: string;
  readonly clock: Clock;
  readonly tableName: string;
  readonly webhookUrl: string;
  readonly shards: number;
  readonly retentionDays: number;
  readonly teamPolicy: PolicyOverrides;
  /** ARN of an athlete's topic up to the athlete's id. */
  readonly topicPrefix: string;
  readonly teamName: string;
  /** What an athlete who names none speaks. */
  readonly language: LanguageCode;
  /** Whether an answer to a text reaches us. */
  readonly canReply: boolean;
  readonly dynamodb: DynamoDBClient;
  readonly sns: SNSClient;
}

/** A team's athletes and all that is kept about them, in the cloud or in the local runtime. */
export interface World
  extends Pick<Place, "name" | "clock" | "webhookUrl" | "shards" | "teamPolicy" | "language" | "canReply"> {
  readonly directory: AthleteDirectory & OperatorDirectory;
  readonly book: ReminderBook;
  readonly workouts: WorkoutLog;
  readonly records: AthleteRecords;
  readonly hooks: HookPorts;
  readonly credentials: CredentialSafe;
  readonly emailTopics: EmailTopics;
  readonly carrier: Carrier;
  readonly close: () => void;
}

/** The stores of a place: the very adapters the functions use. */
export function worldAt(place: Place): World {
  const { name, clock, webhookUrl, shards, teamPolicy, language, canReply } = place;
  const { sns, dynamodb, tableName, retentionDays } = place;
  const table = { client: dynamodb, tableName };
  const hooks = createHookPorts({ ...table, shards });
  return {
    name,
    clock,
    webhookUrl,
    shards,
    teamPolicy,
    language,
    canReply,
    directory: createAthleteDirectory({ ...table, shards }),
    book: createReminderBook({ ...table, shards }),
    workouts: createWorkoutLog({ ...table, retentionDays }),
    records: createAthleteRecords(table),
    hooks,
    credentials: createCredentialSafe(async () => (await hooks.secrets.read()).secrets),
    emailTopics: createSnsEmailTopics({ client: sns, topicPrefix: place.topicPrefix, displayName: place.teamName }),
    carrier: createSnsCarrier(sns),
    close: () => {
      dynamodb.destroy();
      sns.destroy();
    },
  };
}
