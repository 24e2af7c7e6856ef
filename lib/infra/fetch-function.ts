import { Duration } from "aws-cdk-lib";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { type FetchEnv, fetchEnv } from "../lambda/env.ts";
import { minuteEvents } from "./constructs/minute-sweep.ts";
import { ServiceFunction } from "./constructs/service-function.ts";
import { entryOf, type FunctionParts } from "./team-functions.ts";

/** Runs the errands of thin webhooks at vendors' APIs; minutes that fail go to `missed`. */
export function fetchFunction(
  scope: Construct,
  { team, table }: FunctionParts,
  missed: IQueue,
): ServiceFunction<FetchEnv> {
  const fetching = new ServiceFunction(scope, "Fetch", {
    entry: entryOf("fetch"),
    description: `Fetches the workouts of ${team.name} from vendors`,
    schema: fetchEnv,
    env: {
      TABLE_NAME: table.table.tableName,
      TEAM_SLUG: team.slug,
      RETENTION_DAYS: String(team.retentionDays),
      SHARDS: String(team.shards),
    },
    timeout: Duration.seconds(60),
    memoryMb: 512,
    production: team.stage === "production",
    asyncEvents: minuteEvents(missed),
  });
  table.allow(fetching.role, { items: ["GetItem", "UpdateItem", "DeleteItem"], dueIndex: true, teamSecrets: true });
  return fetching;
}
