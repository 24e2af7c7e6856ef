import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { resourcesCheck, smsQuotasCheck } from "../../../bin/commands/doctor/checks/account-limits.ts";
import { type FakeCloud, startFakeCloud } from "../../support/fake-cloud.ts";
import { runCommand } from "../../support/run-command.ts";
import { aTeam, aTeamsSms } from "../../team/a-team.ts";

let cloud: FakeCloud;
beforeEach(async () => {
  cloud = await startFakeCloud();
});
afterEach(() => cloud.stop());

describe("cooldown doctor --account", () => {
  it("names each limit with what the teams use and the link to raise it", async () => {
    const { code, out } = await runCommand(["doctor", "--account", "--team", "riverside", "--json"]);

    const { name, findings } = JSON.parse(out) as {
      readonly name: string;
      readonly findings: readonly { readonly seen: string }[];
    };
    const seen = findings.map((finding) => finding.seen).join("\n");
    expect([code, name]).toStrictEqual([0, "account 222222222222 in us-west-2"]);
    for (const what of ["roles", "schedule groups", "alarms", "HTTP APIs", "tables", "topics"])
      expect(seen).toContain(` ${what}`);
    expect(seen).toContain("https://us-west-2.console.aws.amazon.com/servicequotas/home/services/scheduler/quotas");
    expect(seen).toContain("The account may run 1000 functions at once in us-west-2");
    expect(seen).toContain("1 team may send 20 texts a second together");
  });

  it("is nothing for the local runtime", async () => {
    const { code, err } = await runCommand(["doctor", "--account", "--local"]);

    expect([code, err]).toStrictEqual([2, expect.stringContaining("the local runtime has no account; name a team")]);
  });
});

describe("the limits of an account", () => {
  it.each([
    { roles: 8, kind: "ok", says: "8 of the usual 1000 roles, 8 a team: room for 124 more." },
    { roles: 800, kind: "advice", says: "800 of the usual 1000 roles, 800 a team: room for 0 more." },
    { roles: 1_000, kind: "problem", says: "1000 of the usual 1000 roles" },
  ])("of $roles roles are $kind", ({ roles, kind, says }) => {
    const counts = new Map([["AWS::IAM::Role", roles]]);

    const [finding] = resourcesCheck([aTeam()]).judge({ deployed: 1, counts }, aTeam());

    expect(finding?.kind).toBe(kind);
    expect(finding?.seen).toContain(says);
  });

  it.each([
    { rates: [20], caps: [50], limit: 50, kinds: ["ok", "ok"] },
    { rates: [20, 20], caps: [50, 50], limit: 100, kinds: ["advice", "ok"] },
    { rates: [10, 10], caps: [50, 51], limit: 100, kinds: ["ok", "advice"] },
    { rates: [10, 10], caps: [50, null], limit: null, kinds: ["ok", "ok"] },
  ])("of SMS with rates $rates, caps $caps and a limit of $limit are $kinds", ({ rates, caps, limit, kinds }) => {
    const teams = rates.map((ratePerSecond, at) => {
      return aTeam({ slug: `t${at}`, sms: aTeamsSms({ ratePerSecond, monthlySpendCapUsd: caps[at] ?? null }) });
    });

    const findings = smsQuotasCheck(teams).judge({ monthlyLimitUsd: limit }, aTeam());

    expect(findings.map(({ kind }) => kind)).toStrictEqual(kinds);
  });
});
