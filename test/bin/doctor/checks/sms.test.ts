import { describe, expect, it } from "vitest";
import {
  deliveryLogCheck,
  optOutsCheck,
  originCheck,
  sandboxCheck,
  type TwoWayFacts,
  twoWayCheck,
} from "../../../../bin/commands/doctor/checks/sms.ts";
import type { Athlete } from "../../../../lib/domain/profile.ts";
import { anAthlete, aProfile } from "../../../support/builders.ts";
import { aTeam, aTeamsSms } from "../../../team/a-team.ts";

const TEAM = aTeam({ slug: "riverside", region: "us-west-2", stage: "production" });
const NUMBER = "+12025550142";
const option = "--team riverside";

const withPhone = (athleteId: string, phone: string, over: Partial<Athlete> = {}): Athlete =>
  anAthlete({ athleteId, profile: { ...aProfile(), phone }, ...over });

describe("the check of the SMS sandbox", () => {
  it("is content outside of it", () => {
    expect(sandboxCheck.judge(false, TEAM)).toStrictEqual([
      { kind: "ok", seen: "The account has left the SMS sandbox." },
    ]);
  });

  it("says who gets texts inside of it", () => {
    expect(sandboxCheck.judge(true, TEAM)).toStrictEqual([
      {
        kind: "problem",
        seen: "The account is in the SMS sandbox of us-west-2.",
        means: "Only numbers verified there get texts; AWS takes the others and delivers none.",
        next: "Ask AWS Support to let the account out (docs/deploy.md, step 3); until then verify the numbers you try it with.",
        command: "aws sns list-sms-sandbox-phone-numbers --region us-west-2",
      },
    ]);
  });

  it("is where a sandbox team may well be", () => {
    expect(sandboxCheck.judge(true, { ...TEAM, stage: "sandbox" })).toMatchObject([{ kind: "advice" }]);
  });
});

describe("the check of the delivery log", () => {
  it("says how to have texts logged that reached nobody", () => {
    expect([...deliveryLogCheck.judge(true, TEAM), ...deliveryLogCheck.judge(false, TEAM)]).toStrictEqual([
      { kind: "ok", seen: "AWS logs the texts it cannot deliver." },
      {
        kind: "advice",
        seen: "AWS does not log the texts it cannot deliver.",
        means: "A text that SENT names may have reached nobody, and nothing says so.",
        next: "Deploy what the account's teams share.",
        command: "npm run deploy -- --account-of riverside",
      },
    ]);
  });
});

describe("the check of the origin", () => {
  const own = { phone: NUMBER, status: "ACTIVE", capabilities: ["SMS", "VOICE"] };
  const other = { ...own, phone: "+12025550199" };

  it("is content with an active number that can text", () => {
    const seen = "The team's number is the account's, active, and can text.";

    expect(originCheck.judge([other, own], TEAM)).toStrictEqual([{ kind: "ok", seen }]);
  });

  it("knows that a sender id is no number", () => {
    const sms = aTeamsSms({ origin: { kind: "sender-id", senderId: "RIVERSIDE", optOutContact: "ops" } });
    const seen = "Texts come from RIVERSIDE, which nobody can answer.";

    expect(originCheck.judge([], { ...TEAM, sms })).toStrictEqual([{ kind: "ok", seen }]);
  });

  it("misses the number without saying any", () => {
    expect(originCheck.judge([other], TEAM)).toStrictEqual([
      {
        kind: "problem",
        seen: "sms.originationNumber is no number of the account in us-west-2, which has 1 other.",
        means: "AWS refuses the texts, or sends them from a number nobody knows.",
        next: "Get the number in End User Messaging SMS, or put one of the account's into the team file and deploy.",
        command: "aws sns list-origination-numbers --region us-west-2",
      },
    ]);
  });

  it.each([
    [{ ...own, capabilities: ["VOICE"] }, "The team's number cannot text; it is for VOICE.", "No text goes out."],
    [{ ...own, status: "PENDING" }, "The team's number is PENDING.", "No text goes out yet."],
  ])("says why a number cannot be used", (number, seen, means) => {
    expect(originCheck.judge([number], TEAM)).toMatchObject([{ kind: "problem", seen, means }]);
  });
});

describe("the check of what athletes text", () => {
  const inboundTopicArn = "arn:aws:sns:us-west-2:222222222222:inbound";
  const number = { PhoneNumberId: "phone-1", TwoWayEnabled: true, TwoWayChannelArn: inboundTopicArn };
  const find = (over: TwoWayFacts["number"]) =>
    twoWayCheck.judge({ number: { ...number, ...over }, inboundTopicArn }, TEAM);

  it("is content when it reaches the team's topic", () => {
    const seen = "What athletes text reaches the team; AWS answers STOP and HELP.";

    expect(find({})).toStrictEqual([{ kind: "ok", seen }]);
  });

  it("says how to switch two-way SMS on", () => {
    expect(find({ TwoWayEnabled: false, TwoWayChannelArn: undefined })).toStrictEqual([
      {
        kind: "problem",
        seen: "Two-way SMS is off for the team's number.",
        means: "What athletes text reaches nobody: no rating, no PAUSE, no red flag, no YES to an invite.",
        next: 'Point it at the topic InboundTopicArn (docs/deploy.md, "Let athletes answer").',
        command:
          "aws pinpoint-sms-voice-v2 update-phone-number --phone-number-id phone-1 --region us-west-2 " +
          "--two-way-enabled --two-way-channel-arn arn:aws:sns:us-west-2:222222222222:inbound",
      },
    ]);
  });

  it("sees that another topic gets it", () => {
    expect(find({ TwoWayChannelArn: "arn:aws:sns:us-west-2:222222222222:other" })).toMatchObject([
      { kind: "problem", seen: "The team's number hands what it gets to another place than this team." },
    ]);
  });

  it("wants STOP and HELP left to AWS", () => {
    expect(find({ SelfManagedOptOutsEnabled: true })).toMatchObject([
      {
        kind: "advice",
        seen: "Self-managed opt-outs are on for the team's number.",
        means: "AWS answers neither STOP nor HELP and keeps no list; a STOP is recorded by Cooldown alone.",
      },
    ]);
  });

  it("changes the pool of a number that is in one", () => {
    const command =
      "aws pinpoint-sms-voice-v2 update-pool --pool-id pool-1 --region us-west-2 --no-self-managed-opt-outs-enabled";

    expect(find({ PoolId: "pool-1", SelfManagedOptOutsEnabled: true })).toMatchObject([{ command }]);
  });

  it("cannot tell of a number that End User Messaging does not have", () => {
    expect(twoWayCheck.judge({ number: undefined, inboundTopicArn }, TEAM)).toMatchObject([
      { kind: "advice", seen: "End User Messaging SMS does not know the team's number." },
    ]);
  });
});

describe("the check of opt-outs", () => {
  const withdrawn = { state: "withdrawn", at: "2026-10-01T10:00:00.000Z", method: "text STOP", by: "athlete" } as const;

  it("names athletes whose number AWS refuses though a consent stands, by id and never by number", () => {
    const athletes = [
      withPhone("ana", "+12025550101"),
      withPhone("bea", "+12025550102"),
      withPhone("cat", "+12025550103"),
    ];

    const findings = optOutsCheck.judge(
      { athletes, optedOut: new Set(["+12025550102", "+12025550103"]), option },
      undefined,
    );

    expect(findings).toStrictEqual([
      {
        kind: "advice",
        seen: "2 athletes texted STOP and still have a consent on record: bea, cat.",
        means: "AWS refuses the number, so no text reaches them; the next nightly review notes it.",
        next: "Leave them be: only their own START brings SMS back, and not after an operator's withdrawal.",
        command: "npx cooldown athlete show bea --team riverside",
      },
    ]);
  });

  it("leaves alone those who withdrew, and says which ones are known already", () => {
    const athletes = [
      withPhone("ana", "+12025550101", { consent: { sms: withdrawn } }),
      withPhone("bea", "+12025550102", { carrierOptOutAt: "2026-10-01T10:00:00.000Z" }),
    ];
    const optedOut = new Set(["+12025550101", "+12025550102"]);

    expect([
      ...optOutsCheck.judge({ athletes, optedOut, option }, undefined),
      ...optOutsCheck.judge({ athletes, optedOut: new Set(), option }, undefined),
    ]).toStrictEqual([
      { kind: "ok", seen: "1 athlete texted STOP, which is noted: bea." },
      { kind: "ok", seen: "Nobody with a consent on record texted STOP." },
    ]);
  });
});
