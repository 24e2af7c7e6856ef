import { describe, expect, it } from "vitest";
import { isoDate } from "../../../lib/domain/local-time.ts";
import type { TrainingLog } from "../../../lib/domain/log/training-log.ts";
import { isRestDay, restBlock, restQuota } from "../../../lib/domain/recovery/rest-days.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { aLiftAgo, aRunAgo, daysAgo, logOf, TODAY } from "../../support/training.ts";

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
    { trained: daysAgo(5, 0), block: [1] },
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

describe("a rest day that was trained through", () => {
  it("moves to the next day, whatever the count says of that day", () => {
    expect(restDaysAhead(trainedAgo([5, 4, 3, 2, 1, 0]))).toEqual([1]);
  });

  it("is spent once it has moved, kept or not: only the days that follow count", () => {
    const kept = logOf(trainedRuns([6, 5, 4, 3, 2, 1]), { daysLater: 0 });
    const trainedAgain = trainedAgo([6, 5, 4, 3, 2, 1, 0]);

    expect(isRestDay(TODAY, kept)).toBe(true);
    expect(restDaysAhead(kept)).toEqual([]);
    expect(restDaysAhead(trainedAgain)).toEqual([]);
    expect(restDaysAhead(trainedAgo(daysAgo(11, 0)))).toEqual([1, 2]);
  });

  it("asks those who train six days a week for the sixth day, and leaves them the seventh", () => {
    const weeks = [0, 1, 2, 3].flatMap((week) => daysAgo(27 - 7 * week, 22 - 7 * week));
    const log = trainedAgo(weeks);

    const asked = daysAgo(27, 0).filter((ago) => isRestDay(TODAY - ago, log));

    expect(asked).toEqual([22, 21, 15, 14, 8, 7, 1, 0]);
  });

  it("waits for the day after an event", () => {
    const athlete = anAthlete({ profile: aProfile({ events: [isoDate(TODAY + 1)] }) });

    expect(restDaysAhead(trainedAgo([5, 4, 3, 2, 1, 0], { athlete }))).toEqual([2]);
  });
});

function trainedRuns(days: readonly number[]) {
  return days.map((ago) => aRunAgo(ago));
}

function trainedAgo(days: readonly number[], over: Parameters<typeof logOf>[1] = {}): TrainingLog {
  return logOf(trainedRuns(days), over);
}

function restDaysAhead(log: TrainingLog): readonly number[] {
  return [1, 2, 3, 4, 5, 6].filter((ahead) => isRestDay(TODAY + ahead, log));
}
