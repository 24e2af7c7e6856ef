import { describe, expect, it } from "vitest";
import {
  deliveryLogCheck,
  optOutsCheck,
  originCheck,
  sandboxCheck,
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
