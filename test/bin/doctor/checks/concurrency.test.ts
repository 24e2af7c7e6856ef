import { describe, expect, it } from "vitest";
import { concurrencyCheck } from "../../../../bin/commands/doctor/checks/concurrency.ts";
import { aTeam } from "../../../team/a-team.ts";
import { useDoctorFixture } from "../doctor-fixtures.ts";

const TEAM = aTeam({ slug: "riverside", region: "us-west-2" });

describe("the check of concurrency", () => {
  it("says what the quota allows", () => {
    expect(concurrencyCheck.judge({ quota: 1_000, unreserved: 850, peak: 12 }, TEAM)).toStrictEqual([
      {
        kind: "ok",
        seen: "The account may run 1000 functions at once in us-west-2, and ran 12 at most in the last day. 750 of them may still be kept by reservedConcurrency.",
      },
    ]);
  });

  it.each([
    { quota: 10, unreserved: 10, peak: null, asked: 1_000, kept: 0 },
    { quota: 1_000, unreserved: 1_000, peak: 801, asked: 2_000, kept: 900 },
  ])("advises to ask for more: a quota of $quota, of which $peak ran", ({ asked, kept, ...facts }) => {
    expect(concurrencyCheck.judge(facts, TEAM)).toMatchObject([
      {
        kind: "advice",
        means: `Beyond it workouts are refused with a 503, which senders post again, and sweeps start late. ${kept} may be kept by reservedConcurrency.`,
        command: `aws service-quotas request-service-quota-increase --service-code lambda --quota-code L-B99A9384 --desired-value ${asked} --region us-west-2`,
      },
    ]);
  });
});

describe("in a cloud", () => {
  const fixture = useDoctorFixture();

  it("asks Lambda for the quota, and CloudWatch for the most of the last day", async () => {
    fixture.cloud.cloudWatch.metrics.set("ConcurrentExecutions", [3, 7, 5]);

    expect(await fixture.found("concurrency")).toMatchObject([
      { kind: "ok", seen: expect.stringContaining("1000 functions at once in us-west-2, and ran 7 at most") },
    ]);
  });

  it("does without CloudWatch, and names the permission of Lambda where that is missing", async () => {
    fixture.cloud.cloudWatch.denied.add("GetMetricData");
    const withoutPeak = await fixture.found("concurrency");
    fixture.cloud.lambda.denied.add("GetAccountSettings");
    const denied = await fixture.found("concurrency");

    expect(withoutPeak).toMatchObject([{ kind: "ok", seen: expect.not.stringContaining("at most") }]);
    expect(denied).toMatchObject([{ kind: "unchecked", needs: ["lambda:GetAccountSettings"] }]);
  });
});
