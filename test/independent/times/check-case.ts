import { instantMs, isoDate, isoInstant, localDayAt, localTimeAt } from "../../../lib/domain/local-time.ts";
import { quietUntil } from "../../../lib/domain/planning/quiet-time.ts";
import { DEFAULT_POLICY } from "../../../lib/domain/policy.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { placed, planAt, workoutAt } from "../../support/planning.ts";
import { between, pick } from "../../support/random.ts";
import { changeDays, clockAt, dayAt, instantOfWall, quietEnd } from "./oracle.ts";

const FROM_MS = Date.UTC(2024, 0, 1);
const UNTIL_MS = Date.UTC(2031, 0, 1);
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** The days of each zone within which its clock changes [epoch milliseconds]. */
const changes = new Map<string, readonly number[]>();

/** One athlete's clock at one instant. */
interface TimeCase {
  readonly zone: string;
  readonly ms: number;
  readonly wake: string;
  readonly needHours: number;
  readonly quiet: { readonly from: string; readonly to: string };
}

/** A random zone, instant of 2024 to 2030, wake time, sleep need and quiet hours; half of them near a clock change. */
export function randomCase(random: () => number, zones: readonly string[]): TimeCase {
  const zone = pick(random, zones);
  const ms = FROM_MS + Math.floor((random() * (UNTIL_MS - FROM_MS)) / MINUTE_MS) * MINUTE_MS;
  const time = (): string => `${twoDigits(between(random, 0, 23))}:${twoDigits(between(random, 0, 59))}`;
  return {
    zone,
    ms: random() < 0.5 ? ms : nearChange(ms, zone, random),
    wake: time(),
    needHours: between(random, 10, 24) / 2,
    quiet: { from: time(), to: time() },
  };
}

/** Everything in which the product and the oracle differ about one case; empty when they agree. */
export function differences(one: TimeCase): readonly string[] {
  return [...clockDifferences(one), ...quietDifferences(one), ...nightDifferences(one)].map(
    (what) => `${JSON.stringify(one)}: ${what}`,
  );
}

function clockDifferences({ ms, zone }: TimeCase): readonly string[] {
  const ours = `${isoDate(localDayAt(ms, zone))} ${localTimeAt(ms, zone)}`;
  return differ("the wall clock", ours, `${isoDate(dayAt(ms, zone))} ${clockAt(ms, zone)}`);
}

function quietDifferences({ ms, zone, quiet }: TimeCase): readonly string[] {
  const profile = aProfile({ timeZone: zone, quietHours: quiet });
  return differ(
    "the end of quiet hours",
    shown(quietUntil(ms, { profile, policy: DEFAULT_POLICY, zone })),
    shown(quietEnd(ms, quiet, zone)),
  );
}

/** The nights after the instant's day and the next one: each has one bedtime, the right one, and they never swap. */
function nightDifferences(one: TimeCase): readonly string[] {
  const day = dayAt(one.ms, one.zone);
  const [first, second] = [day, day + 1].map((each) => ({ ours: bedtimeAfter(each, one), day: each }));
  return [first, second].flatMap((night) =>
    night === undefined ? [] : differ("the bedtime", night.ours, expectedBedtime(night.day, one)),
  );
}

/** Noon's run brings one bedtime reminder or one silence, which name one bedtime. */
function bedtimeAfter(day: number, { zone, wake, needHours }: TimeCase): string {
  const profile = aProfile({
    timeZone: zone,
    channels: { bedtime: ["sms"] },
    wake: { default: wake },
    sleepNeedHours: needHours,
  });
  const date = isoDate(day);
  const workouts = [workoutAt(`${date} 00:30`, { rpe: 4, localDay: day }, zone)];
  const nights = placed(planAt(`${date} 01:30`, { workouts, athlete: anAthlete({ profile }) }), "bedtime").filter(
    ({ localDate }) => localDate === date,
  );
  return nights.map(({ facts }) => (facts.kind === "bedtime" ? shown(instantMs(facts.bedtimeAt)) : "?")).join(" and ");
}

function expectedBedtime(day: number, { zone, wake, needHours }: TimeCase): string {
  return shown(instantOfWall(day + 1, wake, zone) - needHours * HOUR_MS - 15 * MINUTE_MS);
}

/** Within a day and a half of one of the zone's clock changes, if it has any. */
function nearChange(ms: number, zone: string, random: () => number): number {
  const days = changes.get(zone) ?? changeDays(FROM_MS, UNTIL_MS, zone);
  changes.set(zone, days);
  return days.length === 0 ? ms : pick(random, days) + between(random, -36 * 60, 36 * 60) * MINUTE_MS;
}

function differ(what: string, ours: string, theirs: string): readonly string[] {
  return ours === theirs ? [] : [`${what} is ${ours}, expected ${theirs}`];
}

function shown(ms: number | undefined): string {
  return ms === undefined ? "none" : isoInstant(ms);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
