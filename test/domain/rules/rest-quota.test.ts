import { describe, expect, it } from "vitest";
import { isoDate } from "../../../lib/domain/local-time.ts";
import { isRestDay, REST_QUOTA, restBlock, restQuota } from "../../../lib/domain/rules/rest-quota.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { aLiftAgo, aRunAgo, daysAgo, logOf, TODAY } from "../../support/training.ts";

describe("REST_QUOTA", () => {
  it("fires when tomorrow is a rest day, with the days that make it one", () => {
    const log = logOf([5, 4, 2, 1, 0].map((days) => aRunAgo(days)));

    expect(REST_QUOTA.evaluate(log)).toEqual({
      code: "REST_QUOTA",
      evidence: { trainingDays: 5, windowDays: 6, restDaysPerWeek: 2 },
    });
  });

  it("fires on a rest day that another follows", () => {
    const log = logOf(daysAgo(6, 1).map((days) => aRunAgo(days)));

    expect(REST_QUOTA.evaluate(log)?.evidence.trainingDays).toBe(5);
  });

  it("does not fire after four training days in six", () => {
    const log = logOf([6, 4, 3, 2, 0].map((days) => aRunAgo(days)));

    expect(REST_QUOTA.evaluate(log)).toBeNull();
  });

  it("does not fire on the eve of an event", () => {
    const athlete = anAthlete({ profile: aProfile({ events: [isoDate(TODAY + 1)] }) });
    const log = logOf(
      daysAgo(5, 0).map((days) => aRunAgo(days)),
      { athlete },
    );

    expect(REST_QUOTA.evaluate(log)).toBeNull();
  });
});

const TOMORROW = TODAY + 1;

describe("isRestDay", () => {
  it.each([
    { trained: [5, 4, 3, 2, 1, 0], rest: true },
    { trained: [5, 4, 3, 2, 0], rest: true },
    { trained: [5, 3, 2, 0], rest: false },
    { trained: [6, 5, 4, 3, 2], rest: false },
    { trained: [5, 4, 3, 2, 1], rest: true },
  ])("is $rest for tomorrow after training $trained days ago", ({ trained, rest }) => {
    const log = logOf(trained.map((days) => aRunAgo(days)));

    expect(isRestDay(TOMORROW, log)).toBe(rest);
  });

  it("is judged by the six days before it, not by the day itself", () => {
    const log = logOf([4, 3, 2, 1, 0].map((days) => aRunAgo(days)));

    expect(isRestDay(TODAY, log)).toBe(false);
    expect(restQuota(TODAY, log).trainingDays).toBe(4);
  });

  it.each([
    { restDaysPerWeek: 0, trained: 6, rest: false },
    { restDaysPerWeek: 1, trained: 5, rest: false },
    { restDaysPerWeek: 1, trained: 6, rest: true },
    { restDaysPerWeek: 3, trained: 3, rest: false },
    { restDaysPerWeek: 3, trained: 4, rest: true },
  ])("follows $restDaysPerWeek wanted rest days: $rest after $trained training days", (example) => {
    const athlete = anAthlete({ profile: aProfile({ restDaysPerWeek: example.restDaysPerWeek }) });
    const log = logOf(
      daysAgo(example.trained - 1, 0).map((days) => aRunAgo(days)),
      { athlete },
    );

    expect(isRestDay(TOMORROW, log)).toBe(example.rest);
  });

  it("takes the team's number when the athlete named none", () => {
    const log = logOf(
      daysAgo(3, 0).map((days) => aRunAgo(days)),
      { policy: { restDaysPerWeek: 3 } },
    );

    expect(isRestDay(TOMORROW, log)).toBe(true);
  });

  it.each([
    { birthYear: 2008, rest: true },
    { birthYear: 2007, rest: false },
  ])("gives an athlete born in $birthYear who wants none: $rest", ({ birthYear, rest }) => {
    const athlete = anAthlete({ profile: aProfile({ restDaysPerWeek: 0, birthYear }) });
    const log = logOf(
      daysAgo(5, 0).map((days) => aRunAgo(days)),
      { athlete },
    );

    expect(isRestDay(TOMORROW, log)).toBe(rest);
  });

  it("is never true of an event's day", () => {
    const athlete = anAthlete({ profile: aProfile({ events: [isoDate(TOMORROW)] }) });
    const log = logOf(
      daysAgo(5, 0).map((days) => aRunAgo(days)),
      { athlete },
    );

    expect(isRestDay(TOMORROW, log)).toBe(false);
    expect(restQuota(TOMORROW, log)).toEqual({
      trainingDays: 6,
      windowDays: 6,
      restDaysPerWeek: 2,
      met: true,
      isEvent: true,
    });
  });

  it("counts a day from ten minutes of training on, in one piece or several", () => {
    const four = [4, 3, 2, 1].map((days) => aRunAgo(days));
    const short = aRunAgo(0, { minutes: 9.9 });
    const second = aLiftAgo(0, { minutes: 0.1 });
    const walk = aRunAgo(0, { kind: "recovery", minutes: 60, at: "12:00" });

    expect(isRestDay(TOMORROW, logOf([...four, short, walk]))).toBe(false);
    expect(isRestDay(TOMORROW, logOf([...four, short, second]))).toBe(true);
  });

  it("counts cross-training unless it was reported as easy", () => {
    const four = [4, 3, 2, 1].map((days) => aRunAgo(days));
    const ride = aRunAgo(0, { kind: "cross" });

    expect(isRestDay(TOMORROW, logOf([...four, ride]))).toBe(true);
    expect(isRestDay(TOMORROW, logOf([...four, { ...ride, rpe: 3 }]))).toBe(false);
  });
});

describe("restBlock", () => {
  it.each([
    { trained: daysAgo(5, 0), block: [1, 2] },
    { trained: [5, 4, 3, 2, 0], block: [1] },
    { trained: [4, 3, 2, 1, 0], block: [1, 2] },
    { trained: [3, 2, 1, 0], block: [] },
  ])("is $block days from today after training $trained days ago", ({ trained, block }) => {
    const log = logOf(trained.map((days) => aRunAgo(days)));

    expect(restBlock(TOMORROW, log)).toEqual(block.map((days) => TODAY + days));
  });

  it("ends before an event", () => {
    const athlete = anAthlete({ profile: aProfile({ events: [isoDate(TODAY + 2)] }) });
    const log = logOf(
      daysAgo(5, 0).map((days) => aRunAgo(days)),
      { athlete },
    );

    expect(restBlock(TOMORROW, log)).toEqual([TOMORROW]);
  });

  it("ends a week on whatever a policy wants", () => {
    const log = logOf([aRunAgo(0)], { policy: { restDaysPerWeek: 7 } });

    expect(restBlock(TOMORROW, log)).toEqual([1, 2, 3, 4, 5, 6].map((days) => TODAY + days));
  });
});
