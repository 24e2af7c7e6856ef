import * as cdk from "aws-cdk-lib";
import { Construct } from "constructs";
import { deliveryLogGroups } from "../../team/stack-names.ts";
import type { AccountCalls } from "./account-calls.ts";
import { ROTATED_EVERY } from "./team-table.ts";

export interface DeliveryLogsProps {
  readonly calls: AccountCalls;
  /** The function that every line goes to. */
  readonly router: cdk.aws_lambda.IFunction;
  /** Whether the logs have an encryption key of their own. */
  readonly production: boolean;
}

const KEPT_DAYS = 30;

/**
 * The two log groups into which SNS writes what became of each text. SNS makes them itself, at the first text, so they are
 * adopted: made where there are none, and given retention, key and subscription either way (docs/adr/0019).
 */
export class DeliveryLogs extends Construct {
  private readonly props: DeliveryLogsProps;

  constructor(scope: Construct, id: string, props: DeliveryLogsProps) {
    super(scope, id);
    this.props = props;
    const key = props.production ? this.key() : undefined;
    const { delivered, failed } = deliveryLogGroups(cdk.Stack.of(this));
    this.allowCalls([delivered, failed], key);
    this.adopt("Delivered", delivered, key);
    this.adopt("Failed", failed, key);
  }

  private adopt(id: string, logGroupName: string, key: cdk.aws_kms.Key | undefined): void {
    const { calls, router } = this.props;
    const service = "CloudWatchLogs";
    const made = calls.call(this, `${id}Group`, {
      service,
      action: "createLogGroup",
      parameters: { logGroupName },
      ignoring: "ResourceAlreadyExistsException",
      sets: `${id}-group`,
    });
    const kept = calls.call(this, `${id}Retention`, {
      service,
      action: "putRetentionPolicy",
      parameters: { logGroupName, retentionInDays: KEPT_DAYS },
      sets: `${id}-retention`,
    });
    kept.node.addDependency(made);
    const filter = new cdk.aws_logs.CfnSubscriptionFilter(this, `${id}Receipts`, {
      logGroupName,
      filterName: "cooldown-receipts",
      filterPattern: "",
      destinationArn: router.functionArn,
    });
    filter.node.addDependency(kept, this.allowLogs(id, logGroupName));
    if (key === undefined) return;
    const kmsKeyId = key.keyArn;
    const parameters = { logGroupName, kmsKeyId };
    const encrypted = calls.call(this, `${id}Key`, {
      service,
      action: "associateKmsKey",
      parameters,
      sets: `${id}-key`,
    });
    encrypted.node.addDependency(made);
  }

  private allowLogs(id: string, logGroupName: string): Construct {
    const { account } = cdk.Stack.of(this);
    return new cdk.aws_lambda.CfnPermission(this, `${id}Permission`, {
      action: "lambda:InvokeFunction",
      functionName: this.props.router.functionArn,
      principal: "logs.amazonaws.com",
      sourceAccount: account,
      sourceArn: `${this.groupArn(logGroupName)}:*`,
    });
  }

  private allowCalls(groups: readonly string[], key: cdk.aws_kms.Key | undefined): void {
    const { calls } = this.props;
    // AWS takes some of these actions at the group and some at its streams.
    const arns = groups.flatMap((group) => [this.groupArn(group), `${this.groupArn(group)}:*`]);
    const actions = ["CreateLogGroup", "PutRetentionPolicy", ...(key === undefined ? [] : ["AssociateKmsKey"])];
    calls.allow(
      actions.map((action) => `logs:${action}`),
      arns,
    );
    for (const group of groups)
      cdk.Validations.of(calls.role).acknowledge({
        id: `AwsSolutions-IAM5[Resource::${this.groupArn(group)}:*]`,
        reason: "It ends the ARN of one log group, as AWS writes it; it names no other group.",
      });
  }

  private key(): cdk.aws_kms.Key {
    const { account, region } = cdk.Stack.of(this);
    const key = new cdk.aws_kms.Key(this, "Key", {
      rotationPeriod: ROTATED_EVERY,
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });
    key.addToResourcePolicy(
      new cdk.aws_iam.PolicyStatement({
        principals: [new cdk.aws_iam.ServicePrincipal(`logs.${region}.amazonaws.com`)],
        actions: ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"],
        resources: ["*"],
        conditions: {
          ArnLike: {
            "kms:EncryptionContext:aws:logs:arn": `${this.groupArn(deliveryLogGroups({ account, region }).delivered)}*`,
          },
        },
      }),
    );
    return key;
  }

  private groupArn(name: string): string {
    const { account, region } = cdk.Stack.of(this);
    return `arn:aws:logs:${region}:${account}:log-group:${name}`;
  }
}
