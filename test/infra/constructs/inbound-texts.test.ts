import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import { resourcesOf, type SynthedTeam, synthRepoTeams } from "../synth-teams.ts";

const { demo, riverside } = synthRepoTeams();

function idOf({ template }: SynthedTeam, type: string, name: string): string {
  return Object.keys(resourcesOf(template, type)).find((id) => id.startsWith(name)) ?? "none";
}

describe.each<SynthedTeam>([demo, riverside])("the texts to the number of $team.slug", (synthed) => {
  const { template, team } = synthed;
  const topic = { Ref: idOf(synthed, "AWS::SNS::Topic", "InboundTexts") };
  const queue = { "Fn::GetAtt": [idOf(synthed, "AWS::SQS::Queue", "FailedTexts"), "Arn"] };

  it("are published by AWS End User Messaging of this account alone, over TLS alone", () => {
    template.hasResourceProperties("AWS::SNS::TopicPolicy", {
      Topics: [topic],
      PolicyDocument: {
        Statement: [
          { Effect: "Deny", Action: "sns:Publish", Condition: { Bool: { "aws:SecureTransport": "false" } } },
          {
            Effect: "Allow",
            Action: "sns:Publish",
            Principal: { Service: "sms-voice.amazonaws.com" },
            Resource: topic,
            Condition: {
              StringEquals: { "aws:SourceAccount": team.account },
              ArnLike: { "aws:SourceArn": `arn:aws:sms-voice:${team.region}:${team.account}:*` },
            },
          },
        ],
      },
    });
  });

  it("reach the function, and those that cannot be handed over a queue", () => {
    const handler = { "Fn::GetAtt": [idOf(synthed, "AWS::Lambda::Function", "Inbound"), "Arn"] };

    template.hasResourceProperties("AWS::SNS::Subscription", {
      Protocol: "lambda",
      TopicArn: topic,
      Endpoint: handler,
      RedrivePolicy: { deadLetterTargetArn: queue },
    });
    template.hasResourceProperties("AWS::Lambda::Permission", {
      Action: "lambda:InvokeFunction",
      FunctionName: handler,
      Principal: "sns.amazonaws.com",
      SourceArn: topic,
    });
  });

  it("that fail are tried again for two hours, and then kept for 4 days", () => {
    template.hasResourceProperties("AWS::Lambda::EventInvokeConfig", {
      FunctionName: { Ref: idOf(synthed, "AWS::Lambda::Function", "Inbound") },
      MaximumEventAgeInSeconds: 7_200,
      MaximumRetryAttempts: 2,
      DestinationConfig: { OnFailure: { Destination: queue } },
    });
    template.hasResourceProperties("AWS::SQS::Queue", { MessageRetentionPeriod: 345_600 });
  });

  it("come by the topic the stack names", () => {
    template.hasOutput("InboundTopicArn", { Value: Match.objectEquals(topic) });
    expect(topic.Ref).not.toBe("none");
  });
});
