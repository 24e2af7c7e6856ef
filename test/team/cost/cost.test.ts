import { describe, expect, it } from "vitest";
import { monthlyCost } from "../../../lib/team/cost/cost.ts";
import { PRICES } from "../../../lib/team/cost/prices.ts";
import { FIXED } from "../../../lib/team/cost/usage-assumptions.ts";
import { resourcesOf, synthRepoTeams } from "../../infra/synth-teams.ts";
import { idleCosts, syntheticAthleteUsd, TYPICAL } from "./cost-document.ts";

describe("the cost of a month", () => {
  it("is 3 texts a day and athlete at the price of a part", () => {
    const { reminders, smsUsd, emailUsd } = monthlyCost({ ...TYPICAL, athletes: 1_000 });

    expect(reminders).toBe(90_000);
    expect(smsUsd).toBeCloseTo(794.7, 6);
    expect(emailUsd).toBe(0);
  });

  it("is 2 USD for 100,000 e-mails, and their publishing", () => {
    const { smsUsd, emailUsd } = monthlyCost({ ...TYPICAL, athletes: 1_000, emailShare: 1 });

    expect(smsUsd).toBe(0);
    expect(emailUsd).toBeCloseTo(1.8 + 0.045, 6);
  });

  it("has a fixed part when nobody trains: metrics, alarms, key and what runs each minute", () => {
    const nobody = { ...TYPICAL, athletes: 0 };
    const sweeps = 43_200;
    const minutes = (ms: number, reads: number) =>
      (sweeps * (1.2 + (ms / 1_000) * 0.5 * 13.3334 + reads * 0.125 + 600 * 0.0005)) / 1e6;

    const { platformUsd, scheduledPlatformUsd } = monthlyCost(nobody);

    const fixed = FIXED.idleMetrics * 0.3 + FIXED.alarmMetrics * 0.1 + 1;
    const errands = minutes(50, 0.5);
    expect(scheduledPlatformUsd).toBeCloseTo(fixed + errands, 6);
    expect(platformUsd).toBeCloseTo(fixed + errands + minutes(100, 1), 6);
  });

  it("is at most 5 USD for a production team without an athlete, by the table of docs/cost.md", () => {
    const total = idleCosts().reduce((sum, [, usd]) => sum + usd, 0);

    expect(total).toBeLessThanOrEqual(5);
    expect(total).toBeCloseTo(monthlyCost({ ...TYPICAL, athletes: 0 }).platformUsd, 6);
  });

  it("has the synthetic athlete apart from it: an alarm, a metric and a text a day", () => {
    expect(syntheticAthleteUsd()).toBeGreaterThan(0.4);
    expect(syntheticAthleteUsd()).toBeLessThan(0.41);
  });

  it("has athletes' texts and the answers to them, and the number", () => {
    const { conversationUsd, numberUsd } = monthlyCost({ ...TYPICAL, athletes: 1_000 });

    const million = (1_000 * 0.15 * 30) / 1e6;
    const platform = 0.2 + 0.03 * 0.5 * 13.3334 + 2 * 0.625 + 4 * 0.125;
    expect(conversationUsd).toBeCloseTo(million * (7_500 + 8_830 + platform), 6);
    expect(numberUsd).toBe(2);
  });

  it("grows by 2 write units a reminder against a schedule of its own, which pays for an invocation instead", () => {
    const byMail = { ...TYPICAL, emailShare: 1, athletes: 1_000_000 };
    const with3 = monthlyCost(byMail);
    const with2 = monthlyCost({ ...byMail, remindersPerDay: 2 });
    const million = (with3.reminders - with2.reminders) / 1e6;
    const stored = (400 * 700 * 0.45) / 1e3;

    const swept = (with3.platformUsd - with2.platformUsd - stored) / million;
    const scheduled = (with3.scheduledPlatformUsd - with2.scheduledPlatformUsd - stored) / million;

    expect(swept).toBeCloseTo(5 * 0.625 + 3 * 0.125 + 0.03 * 0.5 * 13.3334, 3);
    expect(scheduled).toBeCloseTo(3 * 0.625 + 3 * 0.125 + 1 + 0.2 + 0.12 * 0.5 * 13.3334 + 0.3, 3);
  });

  it("has a receipt for each text: two invocations, four write units, four read units, a logged line and some traces", () => {
    const usage = { ...TYPICAL, athletes: 1_000_000 };
    const million = monthlyCost(usage).reminders / 1e6;

    const receipts = (monthlyCost(usage).platformUsd - monthlyCost({ ...usage, emailShare: 1 }).platformUsd) / million;

    expect(receipts).toBeCloseTo(
      2 * 0.2 + 0.06 * 0.5 * 13.3334 + 4 * 0.625 + 4 * 0.125 + 1_100 * 0.0005 + 2 * 0.05 * 5,
      3,
    );
  });

  it("counts the alarms of the template", () => {
    const alarms = Object.values(resourcesOf(synthRepoTeams().riverside.template, "AWS::CloudWatch::Alarm"));
    const watched = alarms.map(({ Properties }) => JSON.stringify(Properties).match(/"MetricName"/g)?.length ?? 0);

    expect(watched.reduce((sum, metrics) => sum + metrics, 0)).toBe(FIXED.alarmMetrics);
  });

  it("names a source for every price", () => {
    const sources = Object.values(PRICES).map(({ source }) => source);

    expect(sources.filter((source) => !source.startsWith("aws.amazon.com/"))).toStrictEqual([]);
  });
});
