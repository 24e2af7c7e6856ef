import { Duration, Stack, Validations } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { Topic } from "aws-cdk-lib/aws-sns";
import { LambdaSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { type IQueue, Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";

export interface InboundTextsProps {
  readonly handler: IFunction;
  /** Takes the texts that SNS could not deliver. */
  readonly failed: IQueue;
}

/**
 * The topic that the team's number sends athletes' texts to; the operator names it in the number's two-way setting (AWS
 * End User Messaging SMS, "Topic policies for Amazon SNS topics").
 */
export class InboundTexts extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { handler, failed }: InboundTextsProps) {
    super(scope, id);
    this.topic = new Topic(this, "Topic", { enforceSSL: true });
    const { account, region } = Stack.of(this);
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal("sms-voice.amazonaws.com")],
        actions: ["sns:Publish"],
        resources: [this.topic.topicArn],
        conditions: {
          StringEquals: { "aws:SourceAccount": account },
          ArnLike: { "aws:SourceArn": `arn:aws:sms-voice:${region}:${account}:*` },
        },
      }),
    );
    this.topic.addSubscription(new LambdaSubscription(handler, { deadLetterQueue: failed }));
  }
}

/** The queue of lost texts: not delivered by SNS, or failed in the function. */
export function failedTexts(scope: Construct, id: string): Queue {
  const queue = new Queue(scope, id, { enforceSSL: true, retentionPeriod: Duration.days(4) });
  const reason =
    "It is itself a dead-letter queue, of a subscription and of a function, which the rule does not see; an alarm watches it.";
  Validations.of(queue).acknowledge({ id: "AwsSolutions-SQS3", reason });
  Validations.of(queue).acknowledge({ id: "Serverless-SQSRedrivePolicy", reason });
  return queue;
}
