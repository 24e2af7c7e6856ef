import * as cdk from "aws-cdk-lib";
import { Construct } from "constructs";
import { type DigestEnv, digestEnv } from "../lambda/env.ts";
import { minuteFunction, ShardSchedule } from "./constructs/minute-sweep.ts";
import { MailTopic } from "./constructs/ops-topic.ts";
import { ServiceFunction } from "./constructs/service-function.ts";
import { entryFile, type FunctionParts } from "./workout-functions.ts";

/** Mails on Monday mornings what a coach should look at; a digest that fails goes to `missed`. */
export class WeeklyDigest extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { team, table, missed }: FunctionParts & { readonly missed: cdk.aws_sqs.IQueue },
  ) {
    super(scope, id);
    const { topic } = new MailTopic(this, "Mail", { emails: [team.coachEmail ?? team.alarmEmail] });
    const digest = new ServiceFunction<DigestEnv>(this, "Digest", {
      entry: entryFile("digest"),
      description: `Mails what the coach of ${team.name} should look at`,
      schema: digestEnv,
      env: {
        TABLE_NAME: table.table.tableName,
        TEAM_SLUG: team.slug,
        TEAM_NAME: team.name,
        SHARDS: String(team.shards),
        TEAM_POLICY: JSON.stringify(team.policy),
        DIGEST_TOPIC_ARN: topic.topicArn,
      },
      timeout: cdk.Duration.minutes(15),
      memoryMb: 512,
      production: team.stage === "production",
      ...minuteFunction(missed),
    });
    table.allow(digest.role, { items: ["GetItem", "Query"], dueIndex: true });
    digest.role.addToPrincipalPolicy(
      new cdk.aws_iam.PolicyStatement({ actions: ["sns:Publish"], resources: [topic.topicArn] }),
    );
    new ShardSchedule(this, "Weekly", {
      fn: digest.fn,
      shards: 1,
      missed,
      work: "Mails the digest",
      schedule: mondayMorning(team.timeZone),
    });
  }
}

function mondayMorning(zone: string): cdk.aws_scheduler.ScheduleExpression {
  const timeZone = cdk.TimeZone.of(zone);
  return cdk.aws_scheduler.ScheduleExpression.cron({ minute: "0", hour: "7", weekDay: "MON", timeZone });
}
