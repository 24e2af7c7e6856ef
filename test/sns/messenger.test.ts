import * as fc from "fast-check";
import { expect, it, test } from "vitest";
import { createSnsMessenger, snsSubject } from "../../lib/sns/messenger.ts";
import { createSnsSweepClient } from "../../lib/sns/sns-clients.ts";
import { accepts, type Reply, startLoopbackSns } from "./loopback-sns.ts";
import { aText, REGION, useMessengers } from "./messenger-at-hand.ts";

const messengerTo = useMessengers();

test("a text goes to the phone number, with its type on it", async () => {
  const { messenger, server } = await messengerTo(accepts);

  const result = await messenger.publish(aText());

  expect(result).toStrictEqual({ kind: "sent", messageId: "94f20ce6-13c5-43a0-9a9e-ca52d816e90b" });
  expect(server.requests).toStrictEqual([
    {
      Action: "Publish",
      Version: "2010-03-31",
      PhoneNumber: "+12025550123",
      Message: "Run logged: rice & beans + fruit?",
      "MessageAttributes.entry.1.Name": "AWS.SNS.SMS.SMSType",
      "MessageAttributes.entry.1.Value.DataType": "String",
      "MessageAttributes.entry.1.Value.StringValue": "Transactional",
    },
  ]);
});

test("a team's price limit, number and sender id are on every text", async () => {
  const { messenger, server } = await messengerTo(accepts, {
    smsType: "Promotional",
    maxPriceUsd: 0.05,
    originationNumber: "+12025550100",
    senderId: "COOLDOWN",
  });

  await messenger.publish(aText());

  expect(attributesOf(server.requests[0] ?? {})).toStrictEqual([
    ["AWS.SNS.SMS.SMSType", "String", "Promotional"],
    ["AWS.SNS.SMS.MaxPrice", "Number", "0.05000"],
    ["AWS.MM.SMS.OriginationNumber", "String", "+12025550100"],
    ["AWS.SNS.SMS.SenderID", "String", "COOLDOWN"],
  ]);
});

test("an e-mail goes to the athlete's topic with its subject, and carries nothing of a text", async () => {
  const { messenger, server } = await messengerTo(accepts);
  const to = "arn:aws:sns:eu-west-1:123456789012:cooldown_demo_ana";

  await messenger.publish(aText({ channel: "email", to, subject: "Rest tomorrow", body: "Plan nothing." }));

  expect(server.requests).toStrictEqual([
    { Action: "Publish", Version: "2010-03-31", TopicArn: to, Subject: "Rest tomorrow", Message: "Plan nothing." },
  ]);
});

test("a subject of several lines or without end goes as SNS takes it", async () => {
  const { messenger, server } = await messengerTo(accepts);

  await messenger.publish(aText({ channel: "email", to: "arn:t", subject: `Rest\ntomorrow ${"and ".repeat(30)}` }));

  expect(server.requests[0]?.["Subject"]).toBe(`Rest tomorrow ${"and ".repeat(21)}a`);
});

test("every publish has a connection of its own", async () => {
  const { messenger, server } = await messengerTo(accepts);

  await messenger.publish(aText());
  await messenger.publish(aText());

  expect(server.connections()).toBe(2);
});

test("publishes of a sweep that follow each other share a connection, which no later sweep meets", async () => {
  const server = await startLoopbackSns(accepts);
  const sns = createSnsSweepClient({ endpoint: server.endpoint, region: REGION });
  const messenger = createSnsMessenger({ client: sns.client, smsType: "Transactional" });

  await messenger.publish(aText());
  await messenger.publish(aText());
  const inOneSweep = server.connections();
  sns.disconnect();
  const after = await messenger.publish(aText());
  await server.stop();

  expect(inOneSweep).toBe(1);
  expect(after).toMatchObject({ kind: "sent" });
  expect(server.connections()).toBe(2);
});

test("a publish that SNS answers later than an idle connection would be closed goes out once, and the next shares its connection", async () => {
  const server = await startLoopbackSns(answersAfter(1_300));
  const { client, disconnect } = createSnsSweepClient({ endpoint: server.endpoint, region: REGION });
  const messenger = createSnsMessenger({ client, smsType: "Transactional" });

  const slow = await messenger.publish(aText({ body: "Rest tomorrow." }));
  const next = await messenger.publish(aText({ body: "Bed at 22:30." }));
  disconnect();
  await server.stop();

  expect([slow, next]).toStrictEqual([
    { kind: "sent", messageId: "94f20ce6-13c5-43a0-9a9e-ca52d816e90b" },
    { kind: "sent", messageId: "94f20ce6-13c5-43a0-9a9e-ca52d816e90b" },
  ]);
  expect(server.requests.map(({ Message }) => Message)).toStrictEqual(["Rest tomorrow.", "Bed at 22:30."]);
  expect(server.connections()).toBe(1);
});

/** Answers the first request late, the others at once. */
function answersAfter(lateMs: number): Reply {
  let waitMs = lateMs;
  return (response) => {
    setTimeout(() => accepts(response), waitMs);
    waitMs = 0;
  };
}

function attributesOf(request: Readonly<Record<string, string>>): readonly (readonly (string | undefined)[])[] {
  return [1, 2, 3, 4].map((n) =>
    ["Name", "Value.DataType", "Value.StringValue"].map((field) => request[`MessageAttributes.entry.${n}.${field}`]),
  );
}

it.each([
  { given: "Rest on Monday: 5 of 6", taken: "Rest on Monday: 5 of 6" },
  { given: "Welcome\r\nBcc: everybody@example.com", taken: "Welcome Bcc: everybody@example.com" },
  { given: "A\u2028B\u0007C\u0085D", taken: "A B C D" },
  { given: "  Núria, descansa mañana ", taken: "Núria, descansa mañana" },
  { given: "x".repeat(99), taken: "x".repeat(99) },
  { given: "x".repeat(100), taken: "x".repeat(99) },
  { given: `${"x".repeat(98)}😀`, taken: "x".repeat(98) },
  { given: "\n", taken: undefined },
  { given: "", taken: undefined },
  { given: null, taken: undefined },
])("a subject goes out as one line of under 100 characters: $taken", ({ given, taken }) => {
  expect(snsSubject(given)).toBe(taken);
});

it("any text comes out as SNS takes it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (given) => {
      const subject = snsSubject(given) ?? "-";

      expect(subject.length).toBeLessThan(100);
      expect(subject).not.toMatch(/\p{Cc}|\p{Zl}|\p{Zp}|\p{Cs}/u);
      expect(subject).not.toBe("");
    }),
  );
});
