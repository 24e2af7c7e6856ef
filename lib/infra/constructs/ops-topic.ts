import * as cdk from "aws-cdk-lib";
import { Construct } from "constructs";

export interface OpsTopicProps {
  /** The addresses that get alarms; AWS asks each to confirm. */
  readonly alarmEmails: readonly string[];
}

/** A topic that tells people by e-mail; AWS asks each address to confirm. */
export class MailTopic extends Construct {
  readonly topic: cdk.aws_sns.Topic;

  constructor(scope: Construct, id: string, { emails }: { readonly emails: readonly string[] }) {
    super(scope, id);
    this.topic = new cdk.aws_sns.Topic(this, "Topic", { enforceSSL: true });
    for (const address of new Set(emails)) {
      const subscription = this.topic.addSubscription(new cdk.aws_sns_subscriptions.EmailSubscription(address));
      cdk.Validations.of(subscription).acknowledge({
        id: "Serverless-SNSRedrivePolicy",
        reason:
          "SNS tries an e-mail for hours; a queue would keep a copy of what the console and the table show anyway.",
      });
    }
  }
}

/**
 * The topic of alarms, to which no service but the account's CloudWatch may publish. It is unencrypted at rest on purpose: CloudWatch
 * may not use the key `aws/sns`, and alarms, which name no athlete, do not justify a key of their own.
 */
export class OpsTopic extends MailTopic {
  constructor(scope: Construct, id: string, { alarmEmails }: OpsTopicProps) {
    super(scope, id, { emails: alarmEmails });
    this.topic.addToResourcePolicy(
      new cdk.aws_iam.PolicyStatement({
        principals: [new cdk.aws_iam.ServicePrincipal("cloudwatch.amazonaws.com")],
        actions: ["sns:Publish"],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { "aws:SourceAccount": cdk.Stack.of(this).account } },
      }),
    );
  }
}
