import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { hashToken } from "../../lib/app/api-tokens.ts";
import { instantMs } from "../../lib/domain/local-time.ts";
import { accepts, type LoopbackSns, startLoopbackSns } from "../sns/loopback-sns.ts";
import { anAthlete, aProfile } from "../support/builders.ts";
import type { Stores } from "../support/stores.ts";
import { createDynamoStores } from "../support/stores.ts";
import { type HttpEvent, type ShippedTeam, startShippedTeam } from "./shipped-team.ts";
import { type SynthesizedTeam, synthesizeTeam } from "./synthesized-team.ts";

const SHARDS = 2;
const TEAM = {
  name: "Riverside RC",
  account: "111111111111",
  region: "us-east-1",
  timeZone: "America/New_York",
  stage: "sandbox",
  alarmEmail: "ops@example.com",
  sms: { originationNumber: "+12025550142", maxPriceUsd: 0.05 },
  shards: SHARDS,
};
const PHONE = "+12025550123";
const TOKEN = "cd_ana_0123456789abcdefghijklmn";
const WELCOME =
  "Welcome, Ana. Riverside RC texts by Cooldown: rest and food, max 3 a day. Msg & data rates may apply. HELP = help, STOP = end, LESS = fewer.";
const MEAL = "Ana, an idea for your next meal: pasta with white beans. Carbs to refuel, protein to repair.";

let synthesized: SynthesizedTeam;
let sns: LoopbackSns;
let team: ShippedTeam;
let stores: Stores;

beforeAll(async () => {
  synthesized = synthesizeTeam("shipped", TEAM);
  sns = await startLoopbackSns(accepts);
  team = await startShippedTeam(synthesized, { dynamoDb: inject("dynamoDbLocal"), sns: sns.endpoint });
  stores = createDynamoStores(team.table, SHARDS);
});

afterAll(async () => {
  await team.stop();
  await sns.stop();
  synthesized.remove();
});

/** One morning in New York, instant by instant; each test goes on where the one before stopped. */
describe("the bundles as they are shipped, on Node as their template names it", () => {
  test("welcome an athlete who has joined", async () => {
    await join();

    const answers = await team.stream(at("15:00"));
    await team.minute(at("15:01"));

    expect(answers).toStrictEqual([{ batchItemFailures: [] }]);
    expect(sns.requests).toStrictEqual([aTextMessage(WELCOME)]);
  });

  test("take a workout at the webhook and store it (I1)", async () => {
    const answer = await team.request(postOf(WORKOUT), at("16:02"));

    expect(answer).toMatchObject({ statusCode: 202, body: '{"workouts":[{"id":"w-42","status":"created"}]}' });
    expect(await stores.log.read("ana")).toMatchObject([
      { externalId: "w-42", firstReceivedAt: expect.stringMatching(/^2026-11-22T16:02:0/) },
    ]);
  });

  test("refuse a token they do not know, and store nothing", async () => {
    const answer = await team.request(postOf({ ...WORKOUT, id: "w-43" }, `${TOKEN}x`), at("16:02"));

    expect(answer).toMatchObject({ statusCode: 401 });
    expect(await stores.log.read("ana")).toHaveLength(1);
  });

  test("say nothing until the text is due", async () => {
    const answers = await team.stream(at("16:02"));
    await team.minute(at("16:14"));

    expect(answers).toStrictEqual([{ batchItemFailures: [] }]);
    expect(sns.requests).toHaveLength(1);
  });

  test("send one text about the meal once it is due", async () => {
    await team.minute(at("16:15"));

    expect(sns.requests.slice(1)).toStrictEqual([aTextMessage(MEAL)]);
  });

  test("send nothing more, however often stream and clock come by (I5)", async () => {
    await team.request(postOf(WORKOUT), at("16:16"));
    await team.stream(at("16:16"));
    await team.minute(at("16:16"));
    await team.minute(at("16:17"));

    expect(sns.requests).toHaveLength(2);
  });

  test("leave every reminder settled, with the text that went", async () => {
    const reminders = await stores.book.read("ana", "2026-11-20");

    expect(reminders.map(({ kind, state }) => [kind, state])).toStrictEqual([
      ["meal", "SENT"],
      ["welcome", "SENT"],
    ]);
    expect(reminders).toMatchObject([{ text: MEAL }, { text: WELCOME }]);
  });

  test("write no phone number, name, token or text to any log (I8)", async () => {
    await team.stop();

    const logs = team.logs();
    expect(logs).toContain("swept");
    for (const secret of [PHONE, PHONE.slice(1), "Ana", TOKEN.slice(-24), WELCOME, MEAL, WORKOUT.title]) {
      expect(logs).not.toContain(secret);
    }
  });
});

const WORKOUT = {
  id: "w-42",
  kind: "run",
  startedAt: "2026-11-22T10:15:00-05:00",
  durationMinutes: 45,
  distanceKm: 8.2,
  rpe: 5,
  title: "Along the Hudson",
};

function at(time: string): number {
  return instantMs(`2026-11-22T${time}:00.000Z`);
}

/** Ana joins at 10:00, consenting on paper, and gets a token. */
async function join(): Promise<void> {
  const consent = { state: "given", at: "2026-11-22T15:00:00.000Z", method: "signed form", by: "Coach Lee" } as const;
  const profile = aProfile({ phone: PHONE });
  await stores.directory.add(anAthlete({ profile, consent: { sms: consent } }), "2026-11-23T08:05:00.000Z");
  await stores.directory.addToken({
    athleteId: "ana",
    sha256: hashToken(TOKEN),
    lastFour: TOKEN.slice(-4),
    source: null,
    createdAt: consent.at,
  });
}

/** A request as API Gateway hands it to the function (payload format 2.0). */
function postOf(workout: object, token = TOKEN): HttpEvent {
  return {
    version: "2.0",
    routeKey: "POST /v1/workouts",
    rawPath: "/v1/workouts",
    rawQueryString: "",
    headers: {
      accept: "*/*",
      authorization: `Bearer ${token}`,
      "content-length": String(JSON.stringify(workout).length),
      "content-type": "application/json",
      host: "abc123.execute-api.us-east-1.amazonaws.com",
      "user-agent": "curl/8.5.0",
      "x-amzn-trace-id": "Root=1-69217a2a-0123456789abcdef01234567",
      "x-forwarded-for": "203.0.113.7",
      "x-forwarded-port": "443",
      "x-forwarded-proto": "https",
    },
    requestContext: {
      accountId: "111111111111",
      apiId: "abc123",
      domainName: "abc123.execute-api.us-east-1.amazonaws.com",
      domainPrefix: "abc123",
      http: {
        method: "POST",
        path: "/v1/workouts",
        protocol: "HTTP/1.1",
        sourceIp: "203.0.113.7",
        userAgent: "curl/8.5.0",
      },
      requestId: "UXyYpjbxoAMEJzg=",
      routeKey: "POST /v1/workouts",
      stage: "$default",
      time: "22/Nov/2026:16:02:00 +0000",
      timeEpoch: at("16:02"),
    },
    body: JSON.stringify(workout),
    isBase64Encoded: false,
  };
}

/** What SNS is asked, field by field. */
function aTextMessage(body: string): Readonly<Record<string, string>> {
  return {
    Action: "Publish",
    Version: "2010-03-31",
    PhoneNumber: PHONE,
    Message: body,
    "MessageAttributes.entry.1.Name": "AWS.SNS.SMS.SMSType",
    "MessageAttributes.entry.1.Value.DataType": "String",
    "MessageAttributes.entry.1.Value.StringValue": "Transactional",
    "MessageAttributes.entry.2.Name": "AWS.SNS.SMS.MaxPrice",
    "MessageAttributes.entry.2.Value.DataType": "Number",
    "MessageAttributes.entry.2.Value.StringValue": "0.05000",
    "MessageAttributes.entry.3.Name": "AWS.MM.SMS.OriginationNumber",
    "MessageAttributes.entry.3.Value.DataType": "String",
    "MessageAttributes.entry.3.Value.StringValue": "+12025550142",
  };
}
