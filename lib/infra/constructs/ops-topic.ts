import { Stack, Validations } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";

export interface OpsTopicProps {
  /** The addresses that get alarms; AWS asks each to confirm. */
  readonly alarmEmails: readonly string[];
}

/**
 * The topic of alarms, to which only the account's CloudWatch may publish. It is unencrypted at rest on purpose: CloudWatch
 * may not use the key `aws/sns`, and alarms, which name no athlete, do not justify a key of their own.
 */
export class OpsTopic extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { alarmEmails }: OpsTopicProps) {
    super(scope, id);
    this.topic = new Topic(this, "Topic", { enforceSSL: true });
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
        actions: ["sns:Publish"],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { "aws:SourceAccount": Stack.of(this).account } },
      }),
    );
    for (const address of new Set(alarmEmails)) {
      const subscription = this.topic.addSubscription(new EmailSubscription(address));
      Validations.of(subscription).acknowledge({
        id: "Serverless-SNSRedrivePolicy",
        reason: "SNS tries an e-mail for hours; a queue would keep a copy of an alarm that the console shows anyway.",
      });
    }
  }
}
