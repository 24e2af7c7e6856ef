import * as cdk from "aws-cdk-lib";
import { Construct } from "constructs";

export interface InboundTextsProps {
  readonly handler: cdk.aws_lambda.IFunction;
  /** Takes the texts that SNS could not deliver. */
  readonly failed: cdk.aws_sqs.IQueue;
}

/**
 * The topic that the team's number sends athletes' texts to; the operator names it in the number's two-way setting (AWS
 * End User Messaging SMS, "Topic policies for Amazon SNS topics").
 */
export class InboundTexts extends Construct {
  readonly topic: cdk.aws_sns.Topic;

  constructor(scope: Construct, id: string, { handler, failed }: InboundTextsProps) {
    super(scope, id);
    this.topic = new cdk.aws_sns.Topic(this, "Topic", { enforceSSL: true });
    const { account, region } = cdk.Stack.of(this);
    this.topic.addToResourcePolicy(
      new cdk.aws_iam.PolicyStatement({
        principals: [new cdk.aws_iam.ServicePrincipal("sms-voice.amazonaws.com")],
        actions: ["sns:Publish"],
        resources: [this.topic.topicArn],
        conditions: {
          StringEquals: { "aws:SourceAccount": account },
          ArnLike: { "aws:SourceArn": `arn:aws:sms-voice:${region}:${account}:*` },
        },
      }),
    );
    this.topic.addSubscription(new cdk.aws_sns_subscriptions.LambdaSubscription(handler, { deadLetterQueue: failed }));
  }
}

/** The queue of lost texts: not delivered by SNS, or failed in the function. */
export function failedTexts(scope: Construct, id: string): cdk.aws_sqs.Queue {
  const queue = new cdk.aws_sqs.Queue(scope, id, { enforceSSL: true, retentionPeriod: cdk.Duration.days(4) });
  const reason =
    "It is itself a dead-letter queue, of a subscription and of a function, which the rule does not see; an alarm watches it.";
  cdk.Validations.of(queue).acknowledge({ id: "AwsSolutions-SQS3", reason });
  cdk.Validations.of(queue).acknowledge({ id: "Serverless-SQSRedrivePolicy", reason });
  return queue;
}
