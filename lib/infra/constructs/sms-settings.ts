import * as cdk from "aws-cdk-lib";
import { Construct } from "constructs";
import { deliveryLogGroups } from "../../team/stack-names.ts";
import { AccountCalls } from "./account-calls.ts";

export interface SmsSettingsProps {
  /** The monthly limit at which AWS stops texting; null leaves it unchanged. */
  readonly monthlyLimitUsd: number | null;
}

/**
 * The SMS settings of an account in a region (docs/adr/0014, 0019). CloudFormation has no resource for them, so a CDK function
 * calls SetSMSAttributes. Every text is logged, because only these logs say whether it arrived.
 */
export class SmsSettings extends Construct {
  /** What makes calls at AWS for the account. */
  readonly calls: AccountCalls;

  constructor(scope: Construct, id: string, { monthlyLimitUsd }: SmsSettingsProps) {
    super(scope, id);
    const delivery = this.deliveryRole();
    this.calls = this.callsFor(delivery);
    this.calls.call(this, "Attributes", {
      service: "SNS",
      action: "setSMSAttributes",
      parameters: {
        attributes: {
          DefaultSMSType: "Transactional",
          DeliveryStatusIAMRole: delivery.roleArn,
          DeliveryStatusSuccessSamplingRate: "100",
          ...(monthlyLimitUsd === null ? {} : { MonthlySpendLimit: String(monthlyLimitUsd) }),
        },
      },
      sets: "sms-attributes",
    });
  }

  /** Allows SNS to log what became of texts, in the two log groups that it names itself. */
  private deliveryRole(): cdk.aws_iam.Role {
    const { account, region } = cdk.Stack.of(this);
    const conditions = { StringEquals: { "aws:SourceAccount": account } };
    const role = new cdk.aws_iam.Role(this, "DeliveryRole", {
      assumedBy: new cdk.aws_iam.ServicePrincipal("sns.amazonaws.com", { conditions }),
    });
    const groups = `arn:aws:logs:${region}:${account}:log-group:${deliveryLogGroups({ region, account }).delivered}*`;
    role.addToPolicy(
      new cdk.aws_iam.PolicyStatement({
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

  private callsFor(delivery: cdk.aws_iam.Role): AccountCalls {
    const calls = new AccountCalls(this);
    calls.allow(["sns:SetSMSAttributes"], ["*"]);
    calls.allow(["iam:PassRole"], [delivery.roleArn], { StringEquals: { "iam:PassedToService": "sns.amazonaws.com" } });
    cdk.Validations.of(calls.role).acknowledge({
      id: "AwsSolutions-IAM5[Resource::*]",
      reason: "SNS takes no resource but * for SetSMSAttributes: the settings are the account's.",
    });
    return calls;
  }
}
