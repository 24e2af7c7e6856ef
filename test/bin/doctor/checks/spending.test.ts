import { describe, expect, it } from "vitest";
import { monthOf, type SpendingFacts, spendingCheck } from "../../../../bin/commands/doctor/checks/spending.ts";
import { aTeam, aTeamsSms } from "../../../team/a-team.ts";

const CALM: SpendingFacts = { limitUsd: 50, accountUsd: 4, teamUsd: 3, monthShare: 0.5 };
const TEAM = aTeam({ slug: "riverside", monthlyBudgetUsd: 25, sms: aTeamsSms({ monthlySpendCapUsd: null }) });
const cappedAt = (monthlySpendCapUsd: number) => ({ ...TEAM, sms: aTeamsSms({ monthlySpendCapUsd }) });

describe("the check of what SMS cost", () => {
  it("says what the team spent and where AWS stops", () => {
    const seen = "$3.00 of SMS this month; AWS stops at $50.00.";

    expect(spendingCheck.judge(CALM, TEAM)).toStrictEqual([{ kind: "ok", seen }]);
  });

  it("warns near the account's limit, by the larger of AWS's count and ours", () => {
    const byAws = spendingCheck.judge({ ...CALM, accountUsd: 40 }, TEAM);
    const byUs = spendingCheck.judge({ ...CALM, limitUsd: 10, accountUsd: null, teamUsd: 9 }, TEAM);

    expect(byAws).toStrictEqual([
      {
        kind: "advice",
        seen: "$40.00 of the account's $50.00 for SMS are spent this month.",
        means: "At the limit AWS takes texts and delivers none.",
        next: "Raise sms.monthlySpendCapUsd (and the quota, with AWS Support), then deploy what the teams share.",
        command: "npm run deploy -- --account-of riverside",
      },
    ]);
    expect(byUs).toMatchObject([
      { kind: "advice", seen: "$9.00 of the account's $10.00 for SMS are spent this month." },
    ]);
  });

  it("says that at the limit nobody gets a text", () => {
    expect(spendingCheck.judge({ ...CALM, accountUsd: 50 }, TEAM)).toMatchObject([
      { kind: "problem", means: "AWS takes texts and delivers none until the month ends." },
    ]);
  });

  it("sees by the month's pace that the limit will not do, once a tenth of the month is over", () => {
    const soon = spendingCheck.judge({ ...CALM, accountUsd: 30 }, TEAM);
    const tooSoon = spendingCheck.judge({ ...CALM, accountUsd: 30, monthShare: 0.09 }, TEAM);

    expect(soon).toMatchObject([
      {
        kind: "advice",
        means: "At this pace the month comes to $60.00; at the limit AWS delivers no text.",
      },
    ]);
    expect(tooSoon).toMatchObject([{ kind: "ok" }]);
  });

  it("warns of a limit nobody set, which is AWS's own", () => {
    expect(spendingCheck.judge({ ...CALM, limitUsd: null }, TEAM)).toMatchObject([
      {
        kind: "advice",
        seen: "Nobody set a monthly limit on SMS.",
        means: "AWS stops at the account's quota, 1 USD a month until AWS Support raised it.",
      },
    ]);
  });

  it.each([
    [20, "problem", "Now reminders by SMS are skipped with SPEND_CAP until the month ends."],
    [16, "advice", "At the cap reminders by SMS are skipped with SPEND_CAP until the month ends."],
    [10.5, "advice", "At the cap reminders by SMS are skipped with SPEND_CAP until the month ends."],
  ])("says how far the team's cap of $20 is used at $%d half a month through", (teamUsd, kind, means) => {
    const seen = `$${teamUsd.toFixed(2)} of the team's $20.00 for SMS are spent this month.`;

    expect(spendingCheck.judge({ ...CALM, teamUsd }, cappedAt(20))).toMatchObject([{ kind, seen, means }]);
  });

  it("warns of a cap that AWS's limit comes before", () => {
    expect(spendingCheck.judge(CALM, cappedAt(80))).toMatchObject([
      {
        kind: "advice",
        seen: "The team may spend $80.00 on SMS, AWS stops at $50.00.",
        means: "Texts end silently before the team's own cap says why.",
      },
    ]);
  });

  it("sees that SMS alone cost more than the budget", () => {
    expect(spendingCheck.judge({ ...CALM, limitUsd: 500, teamUsd: 30 }, TEAM)).toMatchObject([
      {
        kind: "advice",
        seen: "SMS alone cost $30.00 this month, the budget is $25.00.",
        command: "npx cooldown cost --team riverside",
      },
    ]);
  });
});

describe("a month of UTC", () => {
  it("begins on its first day and is as long as it is", () => {
    expect(monthOf(Date.parse("2026-11-16T00:00:00Z"))).toStrictEqual({
      startMs: Date.parse("2026-11-01T00:00:00Z"),
      share: 0.5,
    });
  });
});
