import * as cdk from "aws-cdk-lib";
import { aws_iam as iam } from "aws-cdk-lib";
import { Construct } from "constructs";

export interface SmsSettingsProps {
  /** The monthly limit at which AWS stops texting; null leaves it unchanged. */
  readonly monthlyLimitUsd: number | null;
}

/**
 * The SMS settings of an account in a region (docs/adr/0014). CloudFormation has no resource for them, so a CDK function
 * calls SetSMSAttributes. Only undelivered texts are logged, because these AWS logs hold phone numbers.
 */
export class SmsSettings extends Construct {
  constructor(scope: Construct, id: string, { monthlyLimitUsd }: SmsSettingsProps) {
    super(scope, id);
    const delivery = this.deliveryRole();
    const caller = this.callerRole(delivery);
    new cdk.custom_resources.AwsCustomResource(this, "Attributes", {
      onUpdate: {
        service: "SNS",
        action: "setSMSAttributes",
        parameters: {
          attributes: {
            DefaultSMSType: "Transactional",
            DeliveryStatusIAMRole: delivery.roleArn,
            DeliveryStatusSuccessSamplingRate: "0",
            ...(monthlyLimitUsd === null ? {} : { MonthlySpendLimit: String(monthlyLimitUsd) }),
          },
        },
        physicalResourceId: cdk.custom_resources.PhysicalResourceId.of("sms-attributes"),
      },
      role: caller.withoutPolicyUpdates(),
      logGroup: this.logs(caller),
      timeout: cdk.Duration.minutes(1),
      memorySize: 256,
      installLatestAwsSdk: false,
    }).node.addDependency(caller);
    this.acknowledgeProvider();
  }

  private acknowledgeProvider(): void {
    const id = `AWS${cdk.custom_resources.AwsCustomResource.PROVIDER_FUNCTION_UUID.replaceAll("-", "")}`;
    const provider = cdk.Validations.of(cdk.Stack.of(this).node.findChild(id));
    const reason = "CloudFormation alone calls it, during a deployment, and is answered with what went wrong.";
    provider.acknowledge({ id: "Serverless-LambdaDLQ", reason });
    provider.acknowledge({ id: "Serverless-LambdaTracing", reason });
  }

  /** Allows SNS to log what became of texts, in the two log groups that it names itself. */
  private deliveryRole(): iam.Role {
    const { account, region } = cdk.Stack.of(this);
    const conditions = { StringEquals: { "aws:SourceAccount": account } };
    const role = new iam.Role(this, "DeliveryRole", {
      assumedBy: new iam.ServicePrincipal("sns.amazonaws.com", { conditions }),
    });
    const groups = `arn:aws:logs:${region}:${account}:log-group:sns/${region}/${account}/DirectPublishToPhoneNumber*`;
    role.addToPolicy(
      new iam.PolicyStatement({
        actions: ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"],
        resources: [groups],
      }),
    );
    cdk.Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${groups}]`,
      reason: "SNS names the group of delivered and that of failed texts itself, and their streams by the hour.",
    });
    return role;
  }

  private callerRole(delivery: iam.Role): iam.Role {
    const role = new iam.Role(this, "CallerRole", { assumedBy: new iam.ServicePrincipal("lambda.amazonaws.com") });
    role.addToPolicy(new iam.PolicyStatement({ actions: ["sns:SetSMSAttributes"], resources: ["*"] }));
    role.addToPolicy(
      new iam.PolicyStatement({
        actions: ["iam:PassRole"],
        resources: [delivery.roleArn],
        conditions: { StringEquals: { "iam:PassedToService": "sns.amazonaws.com" } },
      }),
    );
    cdk.Validations.of(role).acknowledge({
      id: "AwsSolutions-IAM5[Resource::*]",
      reason: "SNS takes no resource but * for SetSMSAttributes: the settings are the account's.",
    });
    return role;
  }

  private logs(caller: iam.Role): cdk.aws_logs.LogGroup {
    const group = new cdk.aws_logs.LogGroup(this, "Logs", {
      retention: cdk.aws_logs.RetentionDays.ONE_MONTH,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });
    caller.addToPolicy(
      new iam.PolicyStatement({
        actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
        resources: [group.logGroupArn],
      }),
    );
    return group;
  }
}
