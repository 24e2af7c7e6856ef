import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { HOUR_MS, instantMs, MINUTE_MS } from "../../lib/domain/local-time.ts";
import type { Reminder } from "../../lib/domain/reminder.ts";
import { PROVIDER_RESPONSES } from "../../lib/sns/carrier-line.ts";
import { type LoopbackSns, type Reply, refuses, startLoopbackSns } from "../sns/loopback-sns.ts";
import { anAthlete, aProfile } from "../support/builders.ts";
import { aFailureLine, aLogEvent, aSuccessLine } from "../support/carrier-lines.ts";
import { createDynamoStores, type Stores } from "../support/stores.ts";
import { type ShippedTeam, startShippedTeam } from "./shipped-team.ts";
import { type SynthesizedTeam, synthesizeTeam } from "./synthesized-team.ts";

const TEAM = {
  name: "Riverside RC",
  account: "111111111111",
  region: "us-east-1",
  timeZone: "America/New_York",
  stage: "sandbox",
  alarmEmail: "ops@example.com",
  sms: { originationNumber: "+12025550142" },
};
const JOINED_AT = "2026-11-22T15:00:00.000Z";
const SENT_MS = instantMs("2026-11-22T15:01:00.000Z");
const PRICE_MICRO_USD = 8_830;
const FAILURES = Object.keys(PROVIDER_RESPONSES);
const ATHLETES = [
  "accepted",
  "delivered",
  "late",
  "doubled",
  "lost",
  "shared",
  "danger",
  ...FAILURES.map((_, at) => `failed-${at}`),
];

let synthesized: SynthesizedTeam;
let sns: LoopbackSns;
let team: ShippedTeam;
let stores: Stores;
let published = 0;
/** How many of the next publishes SNS fails. */
let failing = 0;

/** SNS's answer to a publish, each with an id of its own. */
const takes: Reply = (response) => {
  if (failing > 0) {
    failing -= 1;
    return refuses(500, "InternalFailure")(response);
  }
  published += 1;
  response.setHeader("content-type", "text/xml");
  response.end(
    '<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">' +
      `<PublishResult><MessageId>m-${published}</MessageId></PublishResult>` +
      "<ResponseMetadata><RequestId>f187a3c1-376f-11df-8963-01868b7c937a</RequestId></ResponseMetadata></PublishResponse>",
  );
};

beforeAll(async () => {
  synthesized = synthesizeTeam("shipped", TEAM);
  sns = await startLoopbackSns(takes);
  team = await startShippedTeam(synthesized, { dynamoDb: inject("dynamoDbLocal"), sns: sns.endpoint });
  stores = createDynamoStores(team.table, 1);
  for (const athleteId of ATHLETES) await join(athleteId);
  await team.stream(instantMs(JOINED_AT));
  await team.minute(SENT_MS);
});

afterAll(async () => {
  await team.stop();
  await sns.stop();
  synthesized.remove();
});

function phoneOf(athleteId: string): string {
  return `+1202555${String(200 + ATHLETES.indexOf(athleteId)).padStart(4, "0")}`;
}

async function join(athleteId: string): Promise<void> {
  const consent = { state: "given", at: JOINED_AT, method: "signed form", by: "Coach Lee" } as const;
  const profile = aProfile({ phone: phoneOf(athleteId) });
  await stores.directory.add(anAthlete({ athleteId, profile, consent: { sms: consent } }), "2026-11-23T08:05:00.000Z");
}

async function welcomeOf(athleteId: string): Promise<Reminder> {
  const [welcome] = await stores.book.read(athleteId, "2026-11-01");
  if (welcome === undefined) throw new Error(`${athleteId} has no welcome`);
  return welcome;
}

/** What tells an athlete's welcome from other texts, in a line. */
async function named(athleteId: string) {
  const welcome = await welcomeOf(athleteId);
  if (welcome.state !== "SENT") throw new Error(`${athleteId} was not welcomed`);
  const timestamp = welcome.settledAt.replace("T", " ").replace("Z", "");
  return { messageId: welcome.messageId, timestamp, destination: phoneOf(athleteId), priceInUSD: 0.005 };
}

function hear(lines: readonly string[], atMs = SENT_MS + MINUTE_MS): Promise<void> {
  return team.hear(aLogEvent(lines, atMs), atMs);
}

/** What an athlete texts, as the topic of the team's number hands it on. */
function aTextOf(athleteId: string, messageBody: string) {
  const message = { originationNumber: phoneOf(athleteId), messageBody, inboundMessageId: `in-${athleteId}` };
  return { Records: [{ EventSource: "aws:sns", Sns: { MessageId: "sns-1", Message: JSON.stringify(message) } }] };
}

/** What of the month's spending follows from these receipts, each of which cost half a cent. */
async function spent(): Promise<number> {
  return (await stores.spendBook.read("2026-11")).microUsd;
}

/** Texts of one morning, and what the carrier said of each; each test goes on where the one before stopped. */
describe("a text, by the bundles as they are shipped", () => {
  test("costs what was assumed until its receipt comes, and then what its line says", async () => {
    const before = await spent();

    await hear([aSuccessLine(await named("accepted"))]);

    expect(before).toBe(ATHLETES.length * PRICE_MICRO_USD);
    expect(await welcomeOf("accepted")).toMatchObject({ state: "SENT", receipt: { state: "accepted" } });
    expect(await spent()).toBe(before - PRICE_MICRO_USD + 5_000);
  });

  test("is delivered only where the phone acknowledged it", async () => {
    await hear([aSuccessLine({ ...(await named("delivered")), dwellTimeMsUntilDeviceAck: 1_344 })]);

    expect((await welcomeOf("delivered")).receipt).toMatchObject({ state: "delivered", priceMicroUsd: 5_000 });
  });

  test("has its receipt once, however often its line comes", async () => {
    const line = aSuccessLine(await named("doubled"));
    await hear([line, line]);
    const after = await spent();

    await hear([line], SENT_MS + HOUR_MS);

    expect((await welcomeOf("doubled")).receipt?.at).toBe("2026-11-22T15:02:00.000Z");
    expect(await spent()).toBe(after);
  });

  test("has it also when the line comes two days late", async () => {
    await hear([aSuccessLine(await named("late"))], SENT_MS + 48 * HOUR_MS);

    expect((await welcomeOf("late")).receipt).toMatchObject({ state: "accepted", at: "2026-11-24T15:01:00.000Z" });
  });

  test("has none when its line is lost", async () => {
    expect((await welcomeOf("lost")).receipt).toBeUndefined();
  });

  test.each(FAILURES.map((said, at) => ({ said, athleteId: `failed-${at}` })))(
    "says why it did not arrive: $said",
    async ({ said, athleteId }) => {
      await hear([aFailureLine({ ...(await named(athleteId)), providerResponse: said })]);

      const { receipt } = await welcomeOf(athleteId);
      expect(receipt).toMatchObject({ state: "undelivered", reason: PROVIDER_RESPONSES[said] });
    },
  );

  test("stops SMS to the numbers that no text reaches, and to no other", async () => {
    const athletes = await stores.directory.findMany(ATHLETES);

    const reasons = athletes.flatMap(({ undeliverable }) => undeliverable?.reason ?? []);
    expect(reasons.toSorted()).toStrictEqual([
      "blocked-list",
      "blocked-list",
      "invalid-number",
      "opted-out",
      "phone-blocks-sms",
    ]);
  });

  test("is not mixed up with another team's text to a phone that both hold, nor with another team's phone", async () => {
    const [before, logs] = [await spent(), team.logs()];
    const theirs = { ...(await named("shared")), messageId: "another-team" };

    await hear([
      aFailureLine({ ...theirs, providerResponse: "Invalid phone number" }),
      aSuccessLine({ ...theirs, destination: "+12025550999" }),
    ]);

    expect((await welcomeOf("shared")).receipt).toBeUndefined();
    expect((await stores.directory.find("shared"))?.undeliverable).toBeNull();
    expect(await spent()).toBe(before);
    expect(await stores.table.scan({ startsWith: ["PK", "PHONE#+12025550999"] })).toStrictEqual([]);
    expect(team.logs().slice(logs.length)).not.toContain("receipts taken");
  });

  test("costs what it costs once, however many lines come of it", async () => {
    const before = await spent();
    const { messageId, timestamp, destination } = await named("lost");
    const accepted = aSuccessLine({ messageId, timestamp, destination, priceInUSD: 0.005 });
    const delivered = aSuccessLine({
      messageId,
      timestamp,
      destination,
      priceInUSD: 0.005,
      dwellTimeMsUntilDeviceAck: 9,
    });

    for (const lines of [[accepted], [accepted, delivered], [accepted]]) await hear(lines);

    expect((await welcomeOf("lost")).receipt).toMatchObject({ state: "delivered" });
    expect(await spent()).toBe(before - PRICE_MICRO_USD + 5_000);
  });

  test("that answers one of danger is kept as such until somebody was reached, and counted when it does not arrive", async () => {
    await team.text(aTextOf("danger", "I have chest pain"), SENT_MS + MINUTE_MS);
    const [answered] = await stores.inbox.read("danger");
    const timestamp = "2026-11-22 15:02:00.000";
    const line = { messageId: answered?.answerId ?? "", timestamp, destination: phoneOf("danger") };

    await hear([aFailureLine({ ...line, providerResponse: "Phone is currently unreachable/unavailable" })]);

    expect(await stores.inbox.read("danger")).toMatchObject([
      { isOfDanger: true, receipt: { state: "undelivered", reason: "phone-unreachable" } },
    ]);
    expect((await stores.directory.find("danger"))?.redFlagAt).not.toBeNull();
    expect(team.logs()).toContain("SafetyTexts_undelivered");
  });

  test("of danger tells the coach in that minute, tried again where SNS fails, also without a consent", async () => {
    await stores.directory.update("late", (athlete) => ({ ...athlete, consent: {} }));
    const before = sns.requests.length;

    failing = 1;
    await team.text(aTextOf("late", "I want to die"), SENT_MS + MINUTE_MS);

    const [failed, mail, ...more] = sns.requests.slice(before);
    expect(failed).toStrictEqual(mail);
    expect(mail).toMatchObject({
      TopicArn: "arn:aws:sns:us-east-1:111111111111:coach",
      Subject: "Riverside RC: crisis text of an athlete",
      Message: expect.stringMatching(/^At 2026-11-22T15:02:0\d.*the athlete late texted .*only you can reply\./),
    });
    expect(more).toStrictEqual([]);
  });

  test("of danger that no coach could be told of is counted, and answered all the same", async () => {
    const before = sns.requests.length;

    failing = 2;
    await team.text(aTextOf("doubled", "I want to die"), SENT_MS + MINUTE_MS);

    expect(team.logs()).toContain("CoachAlerts_failed");
    expect(sns.requests.slice(before).map((each) => each["PhoneNumber"] ?? "coach")).toStrictEqual([
      "coach",
      "coach",
      phoneOf("doubled"),
    ]);
  });

  test("leaves no phone number in any log (I8)", async () => {
    await team.stop();

    const logs = team.logs();
    expect(logs).toContain("text not delivered");
    for (const phone of [...ATHLETES.map(phoneOf), "+12025550999"]) expect(logs).not.toContain(phone.slice(1));
  });
});
