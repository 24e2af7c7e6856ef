import { expect, it } from "vitest";
import { LIGHTER } from "../../../lib/domain/rules/lighter.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { aLiftAgo, aRunAgo, daysAgo, logOf } from "../../support/training.ts";

/** Four weeks of runs, and a first lift. */
const RUNNER = daysAgo(40, 12)
  .filter((ago) => ago % 3 === 0)
  .map((ago) => aRunAgo(ago));

it.each([
  { lift: { rpe: 9 }, evidence: { rpe: 9, toFailure: false, hardRpe: 9 } },
  { lift: { toFailure: true }, evidence: { rpe: null, toFailure: true, hardRpe: 9 } },
])("fires when somebody new to lifting lifts as hard as $lift", ({ lift, evidence }) => {
  expect(LIGHTER.evaluate(logOf([...RUNNER, aLiftAgo(0, lift)]))?.evidence).toStrictEqual(evidence);
});

it("does not fire below RPE 9, without a rating, for a hard run, or on a day without a lift", () => {
  const workouts = [
    [aLiftAgo(0, { rpe: 8.5 })],
    [aLiftAgo(0)],
    [aLiftAgo(3), aRunAgo(0, { rpe: 10 })],
    [aLiftAgo(1, { rpe: 10 })],
  ];

  expect(workouts.flatMap((last) => LIGHTER.evaluate(logOf([...RUNNER, ...last])) ?? [])).toStrictEqual([]);
});

it("does not fire for the experienced, nor after eight weeks of lifting", () => {
  const experienced = anAthlete({ profile: aProfile({ liftingExperience: "experienced" }) });
  const early = RUNNER.map((run) => ({ ...run, startMs: run.startMs - 60 * 86_400_000, localDay: run.localDay - 60 }));

  expect(LIGHTER.evaluate(logOf([...RUNNER, aLiftAgo(0, { rpe: 9 })], { athlete: experienced }))).toBeNull();
  expect(LIGHTER.evaluate(logOf([...early, aLiftAgo(56), aLiftAgo(20), aLiftAgo(0, { rpe: 9 })]))).toBeNull();
  expect(LIGHTER.evaluate(logOf([...early, aLiftAgo(55), aLiftAgo(20), aLiftAgo(0, { rpe: 9 })]))).not.toBeNull();
});
