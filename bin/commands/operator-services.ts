import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { SNSClient } from "@aws-sdk/client-sns";
import { athletePages } from "../../lib/app/manage-athletes.ts";
import type { Athlete } from "../../lib/domain/profile.ts";
import type { OnDamaged } from "../../lib/ports/unreadable-item.ts";
import { createSnsEmailTopics } from "../../lib/sns/sns-email-topics.ts";
import { createSnsCarrier } from "../../lib/sns/sns-lookups.ts";
import { createDynamoTable } from "../../lib/table/dynamo-table.ts";
import { createRepositories, type Repositories } from "../../lib/table/repositories.ts";
import { createCredentialSafe } from "../../lib/table/sealed-credentials.ts";
import type { Team } from "../../lib/team/team.ts";

/** A deployed team or the local runtime: where its data is, and the settings that its commands need. */
export interface Target extends Pick<Team, "shards" | "retentionDays" | "packedWorkouts" | "language"> {
  /** As a sentence names it: "team riverside". */
  readonly name: string;
  /** [epoch milliseconds] */
  readonly clock: () => number;
  readonly tableName: string;
  readonly webhookUrl: string;
  readonly teamPolicy: Team["policy"];
  /** The zone of athletes who name none; null: each names one. */
  readonly timeZone: string | null;
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
  extends Repositories,
    Pick<
      Target,
      | "name"
      | "clock"
      | "webhookUrl"
      | "shards"
      | "teamPolicy"
      | "language"
      | "timeZone"
      | "canReply"
      | "teamName"
      | "dynamodb"
      | "tableName"
      | "topicPrefix"
    > {
  readonly credentials: ReturnType<typeof createCredentialSafe>;
  readonly emailTopics: ReturnType<typeof createSnsEmailTopics>;
  readonly carrier: ReturnType<typeof createSnsCarrier>;
  /** All athletes that can be read, in order of id. */
  readonly allAthletes: (onDamaged?: OnDamaged) => Promise<readonly Athlete[]>;
  readonly close: () => void;
}

/** The repositories and clients of a target: the very ones that the functions use. */
export function openServices(target: Target): OperatorServices {
  const { dynamodb, tableName, retentionDays, packedWorkouts, shards, sns, topicPrefix } = target;
  const table = createDynamoTable({ client: dynamodb, tableName });
  const repositories = createRepositories(table, { shards, retentionDays, packedWorkouts });
  return {
    ...target,
    ...repositories,
    credentials: createCredentialSafe(async () => (await repositories.hooks.secrets.read()).secrets),
    emailTopics: createSnsEmailTopics({ client: sns, topicPrefix, displayName: target.teamName }),
    carrier: createSnsCarrier(sns),
    allAthletes: async (onDamaged = () => undefined) => {
      const athletes: Athlete[] = [];
      const pages = athletePages({ directory: repositories.directory, shards }, onDamaged);
      for await (const page of pages) for (const athlete of page) athletes.push(athlete);
      return athletes.toSorted((a, b) => (a.athleteId < b.athleteId ? -1 : 1));
    },
    close: () => {
      dynamodb.destroy();
      sns.destroy();
    },
  };
}
