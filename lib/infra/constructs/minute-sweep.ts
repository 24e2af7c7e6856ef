import * as cdk from "aws-cdk-lib";
import { Construct } from "constructs";
import type { ServiceFunctionProps } from "./service-function.ts";

export interface ShardScheduleProps {
  readonly fn: cdk.aws_lambda.IFunction;
  /** The number of shards; each has its own schedule. */
  readonly shards: number;
  /** Takes the minutes that could not be delivered. */
  readonly missed: cdk.aws_sqs.IQueue;
  /** What the function does with a shard, as its schedules say it: "Sends what is due". */
  readonly work: string;
  /** @default each minute */
  readonly schedule?: cdk.aws_scheduler.ScheduleExpression;
}

const EACH_MINUTE = cdk.aws_scheduler.ScheduleExpression.rate(cdk.Duration.minutes(1));

/** The clock: each minute, unless `schedule` is given, it invokes the function per shard, with `{"shard": n}`. A late call is dropped. */
export class ShardSchedule extends Construct {
  constructor(scope: Construct, id: string, props: ShardScheduleProps) {
    super(scope, id);
    const { fn, shards, missed, work, schedule: when = EACH_MINUTE } = props;
    const group = new cdk.aws_scheduler.ScheduleGroup(this, "Group", { removalPolicy: cdk.RemovalPolicy.DESTROY });
    const role = schedulerRole(group);
    const policy = new cdk.aws_iam.Policy(group, "RolePolicy", {
      roles: [role],
      statements: [
        new cdk.aws_iam.PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: [fn.functionArn] }),
        new cdk.aws_iam.PolicyStatement({ actions: ["sqs:SendMessage"], resources: [missed.queueArn] }),
      ],
    });
    for (let shard = 0; shard < shards; shard += 1) {
      const schedule = new cdk.aws_scheduler.Schedule(this, `Shard${shard}`, {
        description: `${work} in shard ${shard}`,
        scheduleGroup: group,
        schedule: when,
        target: new cdk.aws_scheduler_targets.LambdaInvoke(fn, {
          input: cdk.aws_scheduler.ScheduleTargetInput.fromObject({ shard }),
          maxEventAge: cdk.Duration.seconds(60),
          retryAttempts: 1,
          deadLetterQueue: missed,
          // CDK would also grant every version of the function.
          role: role.withoutPolicyUpdates(),
        }),
      });
      schedule.node.addDependency(policy);
    }
  }
}

/**
 * How Lambda treats a minute: one that fails is not run again, for the next one does its work. It makes no trace, for one
 * each minute would cost more than the minute.
 */
export function minuteFunction(
  missed: cdk.aws_sqs.IQueue,
): Pick<ServiceFunctionProps<unknown>, "asyncEvents" | "traced"> {
  return {
    traced: false,
    asyncEvents: {
      retryAttempts: 0,
      maxEventAge: cdk.Duration.seconds(60),
      onFailure: new cdk.aws_lambda_destinations.SqsDestination(missed),
    },
  };
}

/** The queue of missed minutes: not delivered by the schedule, or failed in the function. */
export function missedMinutes(scope: Construct, id: string): cdk.aws_sqs.Queue {
  const queue = new cdk.aws_sqs.Queue(scope, id, { enforceSSL: true, retentionPeriod: cdk.Duration.days(14) });
  cdk.Validations.of(queue).acknowledge({
    id: "AwsSolutions-SQS3",
    reason: IS_DEAD_LETTERS,
  });
  cdk.Validations.of(queue).acknowledge({ id: "Serverless-SQSRedrivePolicy", reason: IS_DEAD_LETTERS });
  return queue;
}

const IS_DEAD_LETTERS =
  "It is itself a dead-letter queue, of schedules and of a function, which the rule does not see; an alarm watches it.";

function schedulerRole(group: cdk.aws_scheduler.ScheduleGroup): cdk.aws_iam.Role {
  const conditions = {
    StringEquals: { "aws:SourceAccount": cdk.Stack.of(group).account, "aws:SourceArn": group.scheduleGroupArn },
  };
  return new cdk.aws_iam.Role(group, "Role", {
    assumedBy: new cdk.aws_iam.ServicePrincipal("scheduler.amazonaws.com", { conditions }),
  });
}
