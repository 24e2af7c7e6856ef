import * as cdk from "aws-cdk-lib";
import { Construct } from "constructs";
import { type SyntheticEnv, syntheticEnv } from "../lambda/env.ts";
import { SYNTHETIC_ATHLETE_ID } from "../team/stack-names.ts";
import { ShardSchedule } from "./constructs/minute-sweep.ts";
import { ServiceFunction } from "./constructs/service-function.ts";
import { entryFile, type FunctionParts } from "./workout-functions.ts";

export interface SyntheticWorkoutsProps extends FunctionParts {
  readonly webhookUrl: string;
  readonly opsTopic: cdk.aws_sns.ITopic;
  /** What sends the text. */
  readonly deliverRole: cdk.aws_iam.IRole;
  readonly missed: cdk.aws_sqs.IQueue;
}

/** Posts a workout a day as an app would; its text goes to the topic of the alarms (docs/adr/0021). */
export class SyntheticWorkouts extends Construct {
  constructor(scope: Construct, id: string, props: SyntheticWorkoutsProps) {
    super(scope, id);
    const { team, table, opsTopic, missed } = props;
    const synthetic = new ServiceFunction<SyntheticEnv>(this, "Synthetic", {
      entry: entryFile("synthetic"),
      description: `Posts a made-up workout to ${team.name}`,
      schema: syntheticEnv,
      env: {
        TABLE_NAME: table.table.tableName,
        TEAM_SLUG: team.slug,
        TIME_ZONE: team.timeZone,
        WEBHOOK_URL: props.webhookUrl,
        OPS_TOPIC_ARN: opsTopic.topicArn,
      },
      timeout: cdk.Duration.seconds(60),
      production: team.stage === "production",
      traced: false,
      asyncEvents: { retryAttempts: 2, maxEventAge: cdk.Duration.hours(1) },
    });
    cdk.Validations.of(synthetic.fn).acknowledge({
      id: "Serverless-LambdaAsyncFailureDestination",
      reason: "A workout that was not posted needs no queue: no text comes, which has an alarm of its own.",
    });
    const items = ["GetItem", "PutItem", "UpdateItem", "DeleteItem"];
    table.allow(synthetic.role, { items, athleteId: SYNTHETIC_ATHLETE_ID });
    props.deliverRole.addToPrincipalPolicy(
      new cdk.aws_iam.PolicyStatement({ actions: ["sns:Publish"], resources: [opsTopic.topicArn] }),
    );
    new ShardSchedule(this, "Daily", {
      fn: synthetic.fn,
      shards: 1,
      missed,
      work: "Posts the workout of the synthetic athlete",
      schedule: noon(team.timeZone),
    });
  }
}

/** An hour at which texts go, in the office hours of whoever hears of it. */
function noon(zone: string): cdk.aws_scheduler.ScheduleExpression {
  const timeZone = cdk.TimeZone.of(zone);
  return cdk.aws_scheduler.ScheduleExpression.cron({ minute: "0", hour: "12", timeZone });
}
