import { type RunningTable, startDynalite } from "./dynalite.ts";
import { type FakeCloudFormation, type FakeStack, startFakeCloudFormation } from "./fake-cloudformation.ts";
import { type FakeCloudWatch, startFakeCloudWatch } from "./fake-cloudwatch.ts";
import { type FakeLambda, startFakeLambda } from "./fake-lambda.ts";
import { type FakeSmsVoice, startFakeSmsVoice } from "./fake-sms-voice.ts";
import { type FakeSns, startFakeSns } from "./fake-sns.ts";
import { type FakeSts, startFakeSts } from "./fake-sts.ts";

/** AWS on 127.0.0.1 as far as commands ask it, reached by the SDK's own environment variables; a team that is well. */
export interface FakeCloud {
  readonly dynalite: RunningTable;
  readonly sns: FakeSns;
  readonly cloudFormation: FakeCloudFormation;
  readonly cloudWatch: FakeCloudWatch;
  readonly smsVoice: FakeSmsVoice;
  readonly lambda: FakeLambda;
  readonly sts: FakeSts;
  readonly stack: FakeStack;
  readonly stop: () => Promise<void>;
}

const CLOUD_ACCOUNT = "222222222222";
const REGION = "us-west-2";
const ARN = `arn:aws:sns:${REGION}:${CLOUD_ACCOUNT}:`;
/** The number of teams/riverside.json. */
const NUMBER = "+12025550187";
export const OPS_TOPIC_ARN: string = `${ARN}cooldown-riverside-OpsTopic`;

export async function startFakeCloud(): Promise<FakeCloud> {
  const dynalite = await startDynalite();
  const stack = riverside(dynalite.tableName);
  const cloud = {
    dynalite,
    stack,
    sns: await startFakeSns(CLOUD_ACCOUNT, REGION),
    cloudFormation: await startFakeCloudFormation({ "cooldown-riverside": stack }),
    cloudWatch: await startFakeCloudWatch(),
    smsVoice: await startFakeSmsVoice(),
    lambda: await startFakeLambda(),
    sts: await startFakeSts(CLOUD_ACCOUNT),
  };
  beWell(cloud);
  pointTheSdkAt(cloud);
  return {
    ...cloud,
    stop: async () => {
      for (const service of [cloud.cloudFormation, cloud.cloudWatch, cloud.smsVoice, cloud.lambda, cloud.sts])
        service.stop();
      await cloud.sns.stop();
      await dynalite.stop();
    },
  };
}

function riverside(tableName: string): FakeStack {
  return {
    account: CLOUD_ACCOUNT,
    outputs: {
      TableName: tableName,
      WebhookUrl: "https://abc.execute-api.us-west-2.amazonaws.com/",
      InboundTopicArn: `${ARN}cooldown-riverside-InboundTexts`,
    },
    isProtected: true,
    resources: [
      ["AssessRole5C4A2B1D", "AWS::IAM::Role", "assess-role"],
      ["AssessFunction1A2B3C4D", "AWS::Lambda::Function", "assess-1"],
      ["StreamMapping0F1E2D3C", "AWS::Lambda::EventSourceMapping", "mapping-1"],
      ["StreamFailedBatches5B6C7D8E", "AWS::S3::Bucket", "failed-batches-1"],
      ["MissedMinutes9A8B7C6D", "AWS::SQS::Queue", `https://sqs.${REGION}.amazonaws.com/${CLOUD_ACCOUNT}/missed-1`],
      ["FailedTexts4D3C2B1A", "AWS::SQS::Queue", `https://sqs.${REGION}.amazonaws.com/${CLOUD_ACCOUNT}/failed-1`],
      ["OpsTopic7E6F5A4B", "AWS::SNS::Topic", OPS_TOPIC_ARN],
    ],
  };
}

function beWell({ sns, cloudWatch, smsVoice, stack }: Omit<FakeCloud, "stop">): void {
  sns.smsAccount.attributes.set("MonthlySpendLimit", "50").set("DeliveryStatusIAMRole", "arn:aws:iam::1:role/sms");
  sns.smsAccount.numbers.push({ phone: NUMBER, status: "ACTIVE", capabilities: ["SMS", "VOICE"] });
  sns.join(OPS_TOPIC_ARN, "ops@riverside.example.com", true);
  const { InboundTopicArn = "" } = stack.outputs;
  smsVoice.numbers.push({
    PhoneNumber: NUMBER,
    PhoneNumberId: "phone-1",
    PhoneNumberArn: `arn:aws:sms-voice:${REGION}:${CLOUD_ACCOUNT}:phone-number/phone-1`,
    TwoWayEnabled: true,
    TwoWayChannelArn: InboundTopicArn,
    SelfManagedOptOutsEnabled: false,
  });
  smsVoice.tags.set("service", "cooldown").set("team", "riverside");
  for (const name of ["WebhookFailing", "DeliveryLate", "ErrandsWaiting"]) {
    cloudWatch.alarms.push({ name: alarmName(name), state: "OK", description: "All is well.", since: 1_760_000_000 });
  }
}

/** As CloudFormation names an alarm of the stack. */
export function alarmName(path: string): string {
  return `cooldown-riverside-Alarms${path}Alarm1A2B3C4D-XYZ987`;
}

function pointTheSdkAt({
  dynalite,
  sns,
  cloudFormation,
  cloudWatch,
  smsVoice,
  lambda,
  sts,
}: Omit<FakeCloud, "stop">): void {
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: dynalite.endpoint,
    AWS_ENDPOINT_URL_SNS: sns.endpoint,
    AWS_ENDPOINT_URL_CLOUDFORMATION: cloudFormation.endpoint,
    AWS_ENDPOINT_URL_CLOUDWATCH: cloudWatch.endpoint,
    AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2: smsVoice.endpoint,
    AWS_ENDPOINT_URL_LAMBDA: lambda.endpoint,
    AWS_ENDPOINT_URL_STS: sts.endpoint,
    AWS_ACCESS_KEY_ID: "test",
    AWS_SECRET_ACCESS_KEY: "test",
  });
}
