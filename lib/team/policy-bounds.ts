import * as z from "zod/mini";
import type { HeartRateBand, RecoveryPolicy } from "../domain/policy/recovery-policy.ts";
import { REST_DAY_TEXTS_KEPT, type ReminderPolicy } from "../domain/policy/reminder-policy.ts";
import type { PolicyOverrides } from "../domain/policy.ts";
import * as fields from "./fields.ts";

/** Makes the schema of one constant: making all of them takes 5 ms of a start, so only those a team changes are made. */
type Bound<Value> = () => z.ZodMiniType<Value>;

/** One bound for each name of a policy: a constant without bounds does not compile. */
type Bounds<Policy> = { readonly [Name in keyof Policy]: Bound<Policy[Name]> };

function whole(from: number, to: number): Bound<number> {
  return () => fields.whole(from, to);
}

function number(from: number, to: number): Bound<number> {
  return () => fields.number(from, to);
}

function timeOfDay(from: string, to: string): Bound<string> {
  return () => fields.timeOfDay(from, to);
}

const RPE = number(0, 10);
const HOURS = whole(0, 336);

/** Bounds of every constant of the recovery rules, so that each rule keeps its sense. */
const recoveryBounds: Bounds<RecoveryPolicy> = {
  startToleranceMinutes: whole(0, 60),
  duplicateOverlapShare: number(0.1, 1),
  currentZoneDays: whole(1, 60),
  heartRateBands: heartRateBands,
  assumedRunRpe: RPE,
  assumedStrengthRpe: RPE,
  assumedCrossRpe: RPE,
  assumedRecoveryRpe: RPE,
  recoveryCrossMaxRpe: number(0, 6),
  trainingDayMinutes: whole(1, 120),
  hillyAscentMetersPerKm: number(1, 200),
  liftHours: HOURS,
  easyLiftHours: HOURS,
  hardLiftHours: HOURS,
  hardLiftRpe: number(8, 10),
  easyLiftBelowRpe: number(1, 8),
  newLifterDays: whole(0, 120),
  newLifterEasyHours: HOURS,
  newLifterHours: HOURS,
  easyRunMaxRpe: number(0, 5),
  hardRunRpe: number(6, 10),
  easyRunHours: HOURS,
  runHours: HOURS,
  hardRunHours: HOURS,
  longRunMinutes: whole(30, 119),
  longRunHours: HOURS,
  veryLongRunMinutes: whole(120, 209),
  veryLongRunHours: HOURS,
  marathonMeters: whole(20_000, 100_000),
  marathonMinutes: whole(210, 720),
  marathonHours: HOURS,
  hardCrossRpe: number(5, 10),
  longCrossMinutes: whole(30, 720),
  hardCrossHours: HOURS,
  phaseWindowDays: whole(14, 84),
  combinedStrengthWorkouts: whole(1, 100),
  combinedRuns: whole(1, 100),
  phaseLapseDays: whole(7, 84),
  breakDays: whole(14, 120),
  sameDayGapHours: whole(0, 24),
  restDaysPerWeek: whole(0, 3),
  minorRestDaysPerWeek: whole(2, 3),
  returnAfterDays: whole(7, 84),
  returnEasyDays: whole(0, 28),
  spikeRatio: number(1, 2),
  spikeWindowDays: whole(7, 84),
  monotonyLimit: number(1, 5),
  monotonyHistoryDays: whole(7, 84),
  strengthDaysPerWeek: whole(1, 7),
  strengthCapWorkouts: whole(0, 100),
  mileageFromDay: whole(0, 13),
  mileageUntilDay: whole(14, 84),
  mileageBaseDays: whole(14, 84),
  mileageBaseRuns: whole(1, 50),
  mileageShare: number(0.1, 2),
  neglectWorkouts: whole(1, 50),
  neglectWindowDays: whole(7, 84),
  neglectedAfterDays: whole(7, 84),
  buildingDays: whole(1, 42),
  fitnessDays: whole(14, 84),
  fatigueDays: whole(2, 28),
  recentDays: whole(2, 14),
  usualDays: whole(14, 84),
};

function heartRateBands(): z.ZodMiniType<readonly HeartRateBand[]> {
  const error = 'bands {"fromShare": 0 to 1, "rpe": 0 to 10}, the highest share first, 0 the last';
  const band = z.strictObject({ fromShare: fields.number(0, 1), rpe: fields.number(0, 10) }, { error });
  return z.array(band, { error }).check(z.refine(fallsToZero, { error }));
}

function fallsToZero(bands: readonly HeartRateBand[]): boolean {
  return (
    bands.at(-1)?.fromShare === 0 &&
    bands.every(({ fromShare }, at) => at === 0 || fromShare < (bands[at - 1]?.fromShare ?? 0))
  );
}

/** Bounds of every constant of planning and delivery: quiet hours always span midnight, meals expire after they are due. */
const reminderBounds: Bounds<ReminderPolicy> = {
  restDayTextAt: timeOfDay("12:00", "21:00"),
  restDayTextUntil: timeOfDay("06:00", "20:00"),
  eventTextAt: timeOfDay("12:00", "20:00"),
  eventTextUntil: timeOfDay("20:01", "23:59"),
  mealDelayMinutes: whole(0, 60),
  mealExpiryMinutes: whole(61, 240),
  breakfastTextUntil: timeOfDay("09:00", "15:00"),
  mealMinSessionMinutes: whole(10, 120),
  sessionJoinMinutes: whole(0, 240),
  longSessionMinutes: whole(30, 300),
  longSessionRatio: number(1, 3),
  longSessionWindowDays: whole(7, 84),
  alwaysLongMinutes: whole(60, 600),
  drinkFromMinutes: whole(45, 600),
  starterMinMeters: whole(0, 50_000),
  longRunBlocks: whole(2, 12),
  longRunBlocksHeld: whole(1, 12),
  hardSessionRpe: number(5, 10),
  sleepLatencyMinutes: whole(0, 60),
  hardDaySleepMinutes: whole(0, 120),
  bedtimeCapMinutes: whole(0, 240),
  minorBedtimeCapMinutes: whole(0, 60),
  usualBedtimeWeekdays: whole(1, 7),
  usualBedtimeSpreadMinutes: whole(0, 720),
  bedtimeTextFrom: timeOfDay("15:00", "20:00"),
  bedtimeTextUntil: timeOfDay("20:00", "23:59"),
  bedtimeNoticeMinutes: whole(0, 120),
  earlyWakeFrom: timeOfDay("00:00", "06:00"),
  lateWakeFrom: timeOfDay("09:00", "15:00"),
  quietFrom: timeOfDay("18:00", "23:59"),
  quietTo: timeOfDay("05:00", "12:00"),
  quietAfterWakeMinutes: whole(0, 120),
  quietNeverEndsBefore: timeOfDay("04:00", "08:00"),
  spacingMinutes: whole(0, 240),
  maxTextsPerDay: whole(1, 3),
  quietNoticeAfterDays: whole(7, 60),
  quietNoticeAt: timeOfDay("08:00", "12:00"),
  quietNoticeUntil: timeOfDay("13:00", "21:00"),
  welcomeExpiryDays: whole(1, 30),
  emailReinvites: whole(0, 3),
  emailInviteGapHours: whole(48, 336),
  ignoredRestDayTexts: whole(2, REST_DAY_TEXTS_KEPT),
  fadedIgnoredRestDayTexts: whole(1, REST_DAY_TEXTS_KEPT),
  ignoredRestDayGapDays: whole(1, 28),
  stillIgnoredRestDayGapDays: whole(1, 90),
  habitWeeks: whole(2, 12),
  fadeAfterDays: whole(7, 365),
  fadedMealGapDays: whole(1, 60),
  fadedStandoutDays: whole(1, 28),
  fadedBedtimeShiftMinutes: whole(5, 180),
  riderGapDays: whole(1, 60),
  lastingRiderGapDays: whole(1, 60),
  easyDayMinMeters: whole(100, 10_000),
  maxEasyDays: whole(1, 7),
};

/** What each constant of the policy may be. */
export const policyBounds: ReadonlyMap<string, Bound<unknown>> = new Map(
  Object.entries({ ...recoveryBounds, ...reminderBounds }),
);

/** A team's changes to the policy; an unknown name is an error. */
export const policyOverrides: z.ZodMiniType<PolicyOverrides> = z
  .custom<PolicyOverrides>(isObject, { error: "an object of policy names" })
  .check(({ value, issues }) => {
    for (const [name, override] of Object.entries(value)) {
      for (const found of issuesOf(name, override)) issues.push(found);
    }
  });

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function issuesOf(name: string, override: unknown): readonly z.core.$ZodRawIssue[] {
  const bound = policyBounds.get(name);
  if (bound === undefined) return [issue([name], "a name of lib/domain/policy", override)];
  const { error } = z.safeParse(bound(), override);
  return error?.issues.map(({ path, message }) => issue([name, ...path], message, override)) ?? [];
}

function issue(path: PropertyKey[], message: string, input: unknown): z.core.$ZodRawIssue {
  return { code: "custom", path, message, input };
}
