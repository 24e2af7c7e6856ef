import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import {
  CheckIfPhoneNumberIsOptedOutCommand,
  CreateTopicCommand,
  DeleteTopicCommand,
  ListPhoneNumbersOptedOutCommand,
  ListSubscriptionsByTopicCommand,
  PublishCommand,
  SNSClient,
  SubscribeCommand,
  UnsubscribeCommand,
} from "@aws-sdk/client-sns";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addAthlete } from "../../../lib/app/manage-athletes.ts";
import { LOCAL_TABLE_NAME } from "../../../lib/local/local-team.ts";
import { createAthleteDirectory } from "../../../lib/table/athlete-directory.ts";
import { createDynamoTable } from "../../../lib/table/dynamo-table.ts";
import { anAthlete } from "../../support/builders.ts";
import { type RuntimeClient, startRuntimeClient } from "../../support/runtime-client.ts";

const CREDENTIALS = { accessKeyId: "local", secretAccessKey: "local" };
const PHONE = "+12025550123";

let runtime: RuntimeClient;
let sns: SNSClient;
let dynamodb: DynamoDBClient;

beforeEach(async () => {
  runtime = await startRuntimeClient({ now: "2026-11-22T15:00:00Z" });
  const target = { region: "local", credentials: CREDENTIALS };
  sns = new SNSClient({ ...target, endpoint: `${runtime.server.url}/local/aws/sns` });
  dynamodb = new DynamoDBClient({ ...target, endpoint: `${runtime.server.url}/local/aws/dynamodb` });
});
afterEach(async () => {
  sns.destroy();
  dynamodb.destroy();
  await runtime.server.stop();
});

describe("the local runtime's DynamoDB", () => {
  it("wakes the assessment of an athlete that another process writes", async () => {
    const directory = createAthleteDirectory(createDynamoTable({ client: dynamodb, tableName: LOCAL_TABLE_NAME }), 1);

    await addAthlete(anAthlete(), { clock: runtime.server.runtime.clock, directory });
    await runtime.server.runtime.settle();

    const stored = await runtime.server.runtime.book.readStatus("ana");
    expect(stored?.status.localDate).toBe("2026-11-22");
  });

  it("answers a refused condition as DynamoDB does, and wakes nothing", async () => {
    const Item = { PK: { S: "ATHLETE#ana" }, SK: { S: "PROFILE" } };
    const condition = "attribute_exists(PK)";

    const put = dynamodb.send(
      new PutItemCommand({ TableName: LOCAL_TABLE_NAME, Item, ConditionExpression: condition }),
    );

    await expect(put).rejects.toMatchObject({ name: "ConditionalCheckFailedException" });
    expect(await runtime.server.runtime.book.readStatus("ana")).toBeUndefined();
  });

  it("takes nothing that a page of a browser could send", async () => {
    const response = await fetch(`${runtime.server.url}/local/aws/dynamodb/`, { method: "POST", body: "{}" });

    expect(response.status).toBe(400);
  });
});

async function makeTopic(): Promise<string> {
  return (await sns.send(new CreateTopicCommand({ Name: "cooldown_local_ana" }))).TopicArn ?? "";
}

async function endpoints(TopicArn: string): Promise<readonly (string | undefined)[] | undefined> {
  const { Subscriptions } = await sns.send(new ListSubscriptionsByTopicCommand({ TopicArn }));
  return Subscriptions?.map(({ Endpoint }) => Endpoint);
}

describe("the local runtime's SNS", () => {
  it("keeps a topic's subscribers, who count as confirmed", async () => {
    const TopicArn = await makeTopic();

    const { SubscriptionArn } = await sns.send(
      new SubscribeCommand({ TopicArn, Protocol: "email", Endpoint: "a&b@example.com" }),
    );
    const subscribed = await endpoints(await makeTopic());
    await sns.send(new UnsubscribeCommand({ SubscriptionArn }));

    expect(TopicArn).toBe("arn:aws:sns:local:000000000000:cooldown_local_ana");
    expect(SubscriptionArn).toMatch(/^arn:aws:sns:local:000000000000:cooldown_local_ana:/);
    expect([subscribed, await endpoints(TopicArn)]).toStrictEqual([["a&b@example.com"], []]);
  });

  it("knows no topic that was deleted, and deletes one that is none", async () => {
    const TopicArn = await makeTopic();

    await sns.send(new DeleteTopicCommand({ TopicArn }));
    await sns.send(new DeleteTopicCommand({ TopicArn }));

    await expect(endpoints(TopicArn)).rejects.toMatchObject({ name: "NotFoundException" });
  });

  it("holds the carriers' list", async () => {
    runtime.server.runtime.optOuts.add(PHONE);
    const ask = () => sns.send(new CheckIfPhoneNumberIsOptedOutCommand({ phoneNumber: PHONE }));

    const before = await ask();
    runtime.server.runtime.optOuts.delete(PHONE);

    expect([before.isOptedOut, (await ask()).isOptedOut]).toStrictEqual([true, false]);
  });

  it("lists the numbers that texted STOP", async () => {
    runtime.server.runtime.optOuts.add(PHONE);

    const { phoneNumbers } = await sns.send(new ListPhoneNumbersOptedOutCommand({}));

    expect(phoneNumbers).toStrictEqual([PHONE]);
  });

  it("puts what is published into the outbox, to the address a topic stands for", async () => {
    const TopicArn = await makeTopic();
    await sns.send(new SubscribeCommand({ TopicArn, Protocol: "email", Endpoint: "ana@example.com" }));

    await sns.send(new PublishCommand({ TopicArn, Subject: "Hi", Message: "One <2>" }));
    await sns.send(new PublishCommand({ PhoneNumber: PHONE, Message: "Two" }));

    expect(await runtime.outbox()).toMatchObject([
      { channel: "email", to: "ana@example.com", athleteId: "ana", subject: "Hi", body: "One <2>" },
      { channel: "sms", to: PHONE, subject: null, body: "Two" },
    ]);
  });

  it("refuses what is not signed, and an action it does not know", async () => {
    const url = `${runtime.server.url}/local/aws/sns/`;

    const unsigned = await fetch(url, { method: "POST", body: "Action=CreateTopic&Name=x" });
    const unknown = await fetch(url, { method: "POST", body: "Action=Dance", headers: { authorization: "AWS4" } });

    expect([unsigned.status, unknown.status]).toStrictEqual([403, 400]);
    expect(await unknown.text()).toContain("<Code>InvalidAction</Code>");
  });
});
