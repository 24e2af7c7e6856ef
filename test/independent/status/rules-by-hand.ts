import { DAY_MS, HOUR_MS } from "../../../lib/domain/local-time.ts";
import type { Workout } from "../../../lib/domain/log/workout.ts";
import { bigDays } from "./big-days-by-hand.ts";
import { isRecovery, type KnownByHand, km, loadOf, median, phaseByHand, sum, upTo } from "./words.ts";

/** The codes that workouts of the last known day fire, in no order. */
export function rulesByHand(known: KnownByHand): readonly string[] {
  const fires: Readonly<Record<string, (known: KnownByHand) => boolean>> = {
    RETURN: returns,
    RUN_SPIKE: spikes,
    DRIFT: drifts,
    RISING: rises,
    MONOTONY: isMonotonous,
    ALTERNATE: alternates,
    LIGHTER: isHardForABeginner,
    STRENGTH_CAP: isOverCap,
    MILEAGE_HIGH: runsMuch,
    NEGLECTED_MUSCLE: neglects,
  };
  return Object.keys(fires).filter((code) => fires[code]?.(known));
}

const ofKind = (log: readonly Workout[], kind: Workout["kind"], [from, to]: readonly [number, number]) =>
  log.filter((w) => w.kind === kind && w.localDay >= from && w.localDay <= to);
const history = ({ log, d }: KnownByHand): number =>
  log.length === 0 ? 0 : d - Math.min(...log.map((w) => w.localDay)) + 1;
const isTraining = ({ log }: KnownByHand, day: number): boolean =>
  sum(log.filter((w) => w.localDay === day && !isRecovery(w)).map((w) => w.minutes)) >= 10;

function returns({ log, d }: KnownByHand): boolean {
  const before = ofKind(log, "run", [-Infinity, d - 1]).map((w) => w.localDay);
  return ofKind(log, "run", [d, d]).length > 0 && before.length > 0 && d - Math.max(...before) - 1 >= 14;
}

/** Whether a run was a spike on its day. */
export function isSpike(run: Workout, { log, athlete }: KnownByHand): boolean {
  const logStart = log.toSorted((a, b) => a.startMs - b.startMs)[0]?.localDay ?? Infinity;
  if (athlete.events.includes(run.localDay) || logStart > run.localDay - 28) return false;
  const before = log.filter(
    (w) => w.kind === "run" && w.startMs < run.startMs && w.startMs >= run.startMs - 30 * DAY_MS,
  );
  const longest = Math.max(0, ...before.map((w) => w.distanceMeters ?? 0));
  return longest > 0 && (run.distanceMeters ?? 0) * 10 > longest * 11;
}

function spikes(known: KnownByHand): boolean {
  return ofKind(known.log, "run", [known.d, known.d]).some((run) => isSpike(run, known));
}

function drifts(known: KnownByHand): boolean {
  const { log, athlete, d } = known;
  const big = bigDays(known).map(({ day }) => day);
  return (["run", "strength"] as const).some((kind) => {
    if (ofKind(log, kind, [d, d]).length === 0) return false;
    const rated = (from: number, to: number): readonly Workout[] =>
      ofKind(log, kind, [from, to]).filter(
        (w) => w.rpe !== null && !athlete.events.includes(w.localDay) && !big.includes(w.localDay),
      );
    const [recent, usual] = [rated(d - 6, d), rated(d - 34, d - 7)];
    if (recent.length < 3 || usual.length < 6) return false;
    const harder = median(recent.map((w) => w.rpe ?? 0)) - median(usual.map((w) => w.rpe ?? 0)) >= 1.5;
    return harder && median(recent.map((w) => w.minutes)) / median(usual.map((w) => w.minutes)) <= 1.15;
  });
}

function rises(known: KnownByHand): boolean {
  const { log, athlete, d } = known;
  if (!isTraining(known, d) || history(known) < 56) return false;
  if (athlete.events.some((event) => event >= d - 6 && event <= d)) return false;
  const weeks = [7, 6, 5, 4, 3, 2, 1, 0].map((ago) =>
    sum(log.filter((w) => w.localDay > d - 7 * ago - 7 && w.localDay <= d - 7 * ago).map(loadOf)),
  );
  const [a = 0, b = 0, c = 0, last = 0] = weeks.slice(4);
  const rising = b / a >= 1.1 && c / b >= 1.1 && last / c >= 1.1;
  return weeks.every((load) => load > 0) && rising && last / (sum(weeks.slice(0, 4)) / 4) > 1.3;
}

/** Walks through the days, since having fired the rule is silent for a week. */
function isMonotonous(known: KnownByHand): boolean {
  let fired = -Infinity;
  for (let day = Math.min(known.d, ...known.log.map((w) => w.localDay)); day <= known.d; day += 1) {
    if (day - fired >= 7 && isAlikeWeek(upTo(day, { ...known, d: day }))) fired = day;
  }
  return fired === known.d;
}

function isAlikeWeek(known: KnownByHand): boolean {
  const { log, d } = known;
  const loadOn = (day: number): number => sum(log.filter((w) => w.localDay === day && !isRecovery(w)).map(loadOf));
  const week = [6, 5, 4, 3, 2, 1, 0].map((ago) => d - ago);
  const month = Array.from({ length: 28 }, (_, ago) => d - 7 - ago);
  const loads = week.map(loadOn);
  if (history(known) < 35 || !isTraining(known, d)) return false;
  if (week.filter((day) => isTraining(known, day)).length < 5) return false;
  if (sum(loads) <= sum(month.map(loadOn)) / 4) return false;
  const mean = sum(loads) / 7;
  const deviation = Math.sqrt(sum(loads.map((load) => (load - mean) ** 2)) / 6);
  return mean > 0 && (deviation === 0 || mean / deviation > 2);
}

function alternates(known: KnownByHand): boolean {
  const { log, athlete, d } = known;
  const [runs, lifts] = [ofKind(log, "run", [d, d]), ofKind(log, "strength", [d, d])];
  if (runs.length === 0 || lifts.length === 0) return false;
  if (phaseByHand(known) === "foundation") return athlete.phase === null;
  const gaps = runs.flatMap((run) => lifts.map((lift) => Math.max(lift.startMs - run.endMs, run.startMs - lift.endMs)));
  return Math.min(...gaps) < 3 * HOUR_MS;
}

/** From which day on somebody is new to lifting on the last known day; undefined when they are not. */
export function firstLiftOf(known: KnownByHand): number | undefined {
  const { log, whole, athlete, d } = known;
  if (athlete.liftingExperience === "experienced") return undefined;
  const said = athlete.liftingSaidOn;
  const isNamed = athlete.liftingExperience === "new" && said !== null;
  const lifted = (isNamed ? whole : log).filter((w) => w.kind === "strength").map((w) => w.localDay);
  const lifts = [...new Set(lifted)].toSorted((a, b) => a - b);
  if (isNamed) {
    const first = lifts.findLast((day) => day <= said && day >= said - 14) ?? lifts.find((day) => day > said);
    return first !== undefined && first <= d && d <= first + 55 ? first : undefined;
  }
  let start: readonly [number, number] | undefined;
  for (const [at, day] of lifts.entries()) {
    const found = startAt(day, lifts[at - 1], known);
    if (found > 0) start = [day, found];
  }
  return start !== undefined && start[0] <= d && d <= start[0] + start[1] - 1 ? start[0] : undefined;
}

/** For how many days a lift makes its athlete new to lifting; 0 when it does not. */
function startAt(day: number, before: number | undefined, { log, athlete }: KnownByHand): number {
  const firstDay = Math.min(...log.map((w) => w.localDay));
  const without = before === undefined ? day - firstDay : day - before - 1;
  const isFirst = before === undefined || without >= 120;
  if (athlete.liftingExperience === "new") return isFirst || without >= 56 ? 56 : 0;
  const isRunner = firstDay <= day - 28 && ofKind(log, "run", [day - 28, day - 1]).length >= 3;
  if (isFirst && isRunner && athlete.phase !== "combined") return 56;
  return without >= 56 ? 14 : 0;
}

function isHardForABeginner(known: KnownByHand): boolean {
  const lifts = ofKind(known.log, "strength", [known.d, known.d]);
  return firstLiftOf(known) !== undefined && lifts.some((w) => w.toFailure || (w.rpe ?? 0) >= 9);
}

function isOverCap(known: KnownByHand): boolean {
  const { log, d } = known;
  if (firstLiftOf(known) === undefined || ofKind(log, "strength", [d, d]).length === 0) return false;
  return new Set(ofKind(log, "strength", [d - 6, d]).map((w) => w.localDay)).size >= 3;
}

function runsMuch(known: KnownByHand): boolean {
  const { log, d } = known;
  const first = firstLiftOf(known);
  if (first === undefined || ofKind(log, "run", [d, d]).length === 0 || d - first < 6 || d - first > 27) return false;
  if (ofKind(log, "run", [-Infinity, first - 28]).length === 0) return false;
  const runDays = ofKind(log, "run", [-Infinity, first - 1]).map((w) => w.localDay);
  const isBack = runDays.some(
    (day) =>
      day >= first - 28 &&
      day - Math.max(...runDays.filter((other) => other < day)) - 1 >= 14 &&
      runDays.some((other) => other < day),
  );
  if (isBack) return false;
  const base = ofKind(log, "run", [first - 28, first - 1]).filter((w) => km(w) > 0);
  return base.length >= 3 && sum(ofKind(log, "run", [d - 6, d]).map(km)) > 0.8 * (sum(base.map(km)) / 4) + 1e-9;
}

function neglects(known: KnownByHand): boolean {
  const { log, d } = known;
  const lifts = ofKind(log, "strength", [d - 27, d]);
  if (history(known) < 28 || ofKind(log, "strength", [d, d]).length === 0) return false;
  if (lifts.length < 4 || lifts.some((w) => w.muscleGroups.length === 0)) return false;
  const lifted: readonly string[] = ofKind(log, "strength", [d - 13, d]).flatMap((w) => w.muscleGroups);
  const areas = [["quads", "hamstrings", "glutes", "calves"], ["chest", "shoulders"], ["upperBack"], ["core"]];
  return areas.some((groups) => !groups.some((group) => lifted.includes(group)));
}
