import * as cdk from "aws-cdk-lib";
import { Construct } from "constructs";
import type { TeamTable } from "./team-table.ts";

export interface StreamAssessProps {
  readonly table: TeamTable;
  readonly target: { readonly fn: cdk.aws_lambda.IFunction; readonly role: cdk.aws_iam.Role };
  /** Keeps failed batches when the stack is deleted. */
  readonly production: boolean;
  /** @default 100 */
  readonly batchSize?: number;
}

/**
 * Wakes assess for changes of workouts, profiles and reviews, but not for what assess itself writes. A batch that keeps
 * failing is halved, and after 10 tries or 6 hours moved to a bucket, so that the stream never stops.
 */
export class StreamAssess extends Construct {
  readonly mapping: cdk.aws_lambda.EventSourceMapping;

  constructor(scope: Construct, id: string, { table, target, production, batchSize = 100 }: StreamAssessProps) {
    super(scope, id);
    const failed = this.failedBatches(production);
    table.allowStream(target.role);
    allowFailedBatches(target.role, failed);
    this.mapping = new cdk.aws_lambda.EventSourceMapping(this, "Mapping", {
      target: target.fn,
      eventSourceArn: table.table.tableStreamArn ?? "",
      startingPosition: cdk.aws_lambda.StartingPosition.TRIM_HORIZON,
      batchSize,
      parallelizationFactor: AT_A_TIME,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 10,
      maxRecordAge: cdk.Duration.hours(6),
      filters: [cdk.aws_lambda.FilterCriteria.filter(WAKES_ASSESS)],
      metricsConfig: { metrics: [cdk.aws_lambda.MetricType.EVENT_COUNT] },
      supportS3OnFailureDestination: true,
      // CDK's own S3 destination also grants reading and deleting.
      onFailure: { bind: () => ({ destination: failed.bucketArn }) },
    });
  }

  private failedBatches(production: boolean): cdk.aws_s3.Bucket {
    const bucket = new cdk.aws_s3.Bucket(this, "FailedBatches", {
      encryption: cdk.aws_s3.BucketEncryption.S3_MANAGED,
      blockPublicAccess: cdk.aws_s3.BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      lifecycleRules: [{ expiration: cdk.Duration.days(30) }],
      removalPolicy: production ? cdk.RemovalPolicy.RETAIN : cdk.RemovalPolicy.DESTROY,
    });
    cdk.Validations.of(bucket).acknowledge({
      id: "AwsSolutions-S1",
      reason: "Only Lambda writes here, keys of items of failed batches, for 30 days; a log bucket would hold more.",
    });
    return bucket;
  }
}

/**
 * Batches of one shard of the stream that are worked at a time, the most Lambda allows, so that no athlete's client holds up
 * the others. Batches of one athlete may then meet: the status is written on condition, and who loses starts over.
 */
const AT_A_TIME = 10;

/** Changes by people and the nightly review, but not what assess and deliver write (STATUS, REMINDER#). */
const WAKES_ASSESS = {
  eventName: cdk.aws_lambda.FilterRule.or("INSERT", "MODIFY"),
  dynamodb: { Keys: { SK: { S: [{ prefix: "WORKOUT#" }, "PROFILE", "REVIEW"] } } },
};

/** What Lambda needs of the function's role to store a failed batch; the condition excludes another account's bucket. */
function allowFailedBatches(role: cdk.aws_iam.Role, bucket: cdk.aws_s3.Bucket): void {
  const conditions = { StringEquals: { "s3:ResourceAccount": cdk.Stack.of(bucket).account } };
  const objects = bucket.arnForObjects("aws/lambda/*");
  role.addToPolicy(new cdk.aws_iam.PolicyStatement({ actions: ["s3:PutObject"], resources: [objects], conditions }));
  role.addToPolicy(
    new cdk.aws_iam.PolicyStatement({ actions: ["s3:ListBucket"], resources: [bucket.bucketArn], conditions }),
  );
  cdk.Validations.of(role).acknowledge({
    id: `AwsSolutions-IAM5[Resource::<${logicalId(bucket)}.Arn>/aws/lambda/*]`,
    reason: "Lambda names the objects of failed batches itself, by function and time, under this prefix.",
  });
}

function logicalId(bucket: cdk.aws_s3.Bucket): string {
  const { defaultChild } = bucket.node;
  return cdk.aws_s3.CfnBucket.isCfnBucket(defaultChild) ? cdk.Stack.of(bucket).getLogicalId(defaultChild) : "";
}
