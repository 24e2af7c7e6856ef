import { Duration, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import { Policy, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { FunctionOptions, IFunction } from "aws-cdk-lib/aws-lambda";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import { Schedule, ScheduleExpression, ScheduleGroup, ScheduleTargetInput } from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import { type IQueue, Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";

export interface MinuteSweepProps {
  readonly fn: IFunction;
  /** The number of shards; each has its own schedule. */
  readonly shards: number;
  /** Takes the minutes that could not be delivered. */
  readonly missed: IQueue;
  /** What the function does with a shard, as its schedules say it: "Sends what is due". */
  readonly work: string;
}

/** The clock: every minute it invokes the function per shard, with `{"shard": n}`. A late minute is dropped. */
export class MinuteSweep extends Construct {
  constructor(scope: Construct, id: string, { fn, shards, missed, work }: MinuteSweepProps) {
    super(scope, id);
    const group = new ScheduleGroup(this, "Group", { removalPolicy: RemovalPolicy.DESTROY });
    const role = schedulerRole(group);
    const policy = new Policy(group, "RolePolicy", {
      roles: [role],
      statements: [
        new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: [fn.functionArn] }),
        new PolicyStatement({ actions: ["sqs:SendMessage"], resources: [missed.queueArn] }),
      ],
    });
    for (let shard = 0; shard < shards; shard += 1) {
      const schedule = new Schedule(this, `Shard${shard}`, {
        description: `${work} in shard ${shard}`,
        scheduleGroup: group,
        schedule: ScheduleExpression.rate(Duration.minutes(1)),
        target: new LambdaInvoke(fn, {
          input: ScheduleTargetInput.fromObject({ shard }),
          maxEventAge: Duration.seconds(60),
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

/** How Lambda treats a minute that fails: the next one does its work, so it is not run again. */
export function minuteEvents(missed: IQueue): Pick<FunctionOptions, "retryAttempts" | "maxEventAge" | "onFailure"> {
  return { retryAttempts: 0, maxEventAge: Duration.seconds(60), onFailure: new SqsDestination(missed) };
}

/** The queue of missed minutes: not delivered by the schedule, or failed in the function. */
export function missedMinutes(scope: Construct, id: string): Queue {
  const queue = new Queue(scope, id, { enforceSSL: true, retentionPeriod: Duration.days(14) });
  Validations.of(queue).acknowledge({
    id: "AwsSolutions-SQS3",
    reason: IS_DEAD_LETTERS,
  });
  Validations.of(queue).acknowledge({ id: "Serverless-SQSRedrivePolicy", reason: IS_DEAD_LETTERS });
  return queue;
}

const IS_DEAD_LETTERS =
  "It is itself a dead-letter queue, of schedules and of a function, which the rule does not see; an alarm watches it.";

function schedulerRole(group: ScheduleGroup): Role {
  const conditions = {
    StringEquals: { "aws:SourceAccount": Stack.of(group).account, "aws:SourceArn": group.scheduleGroupArn },
  };
  return new Role(group, "Role", { assumedBy: new ServicePrincipal("scheduler.amazonaws.com", { conditions }) });
}
