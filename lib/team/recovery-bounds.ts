import * as z from "zod/mini";
import { type HeartRateBand, MAX_BIG_DAY_DAYS, type RecoveryPolicy } from "../domain/policy/recovery-policy.ts";
import { type Bounds, number, whole } from "./bound.ts";
import * as fields from "./fields.ts";

const RPE = number(0, 10);
const HOURS = whole(0, 336);

/** Bounds of every constant of the recovery rules, so that each rule keeps its sense. */
export const recoveryBounds: Bounds<RecoveryPolicy> = {
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
  hardCrossRpe: number(5, 10),
  longCrossMinutes: whole(30, 720),
  hardCrossHours: HOURS,
  phaseWindowDays: whole(14, 84),
  combinedStrengthWorkouts: whole(1, 100),
  combinedRuns: whole(1, 100),
  phaseLapseDays: whole(7, 84),
  breakDays: whole(14, 120),
  sameDayGapHours: whole(0, 24),
  closeTogetherHours: whole(0, 24),
  newToLiftingDays: whole(0, 120),
  liftingBreakDays: whole(14, 365),
  freshLifterDays: whole(28, 730),
  newTextReachDays: whole(0, 28),
  restDaysPerWeek: whole(0, 3),
  minorRestDaysPerWeek: whole(2, 3),
  bigDayMinutes: whole(10, 300),
  bigDayWindowDays: whole(7, 84),
  bigRunBands: bigRunBands,
  bigCrossBands: bigCrossBands,
  quietBeforeEventDays: whole(0, 14),
  minIllnessDays: whole(0, 7),
  maxIllnessDays: whole(0, 14),
  returnAfterDays: whole(7, 84),
  returnEasyDays: whole(0, 28),
  spikeRatio: number(1, 2),
  spikeWindowDays: whole(7, 84),
  spikeHistoryDays: whole(0, 84),
  spikeEasyDays: whole(0, 6),
  driftRpe: number(0.5, 5),
  driftRecentDays: whole(3, 14),
  driftUsualDays: whole(14, 56),
  driftRecentSessions: whole(1, 14),
  driftUsualSessions: whole(1, 50),
  driftMinutesRatio: number(1, 3),
  driftEasyDays: whole(0, 6),
  risingRatio: number(1, 2),
  risingLimitRatio: number(1, 3),
  monotonyLimit: number(1, 5),
  monotonyHistoryDays: whole(7, 84),
  monotonyTrainingDays: whole(1, 7),
  monotonyLoadShare: number(0, 1),
  monotonyGapDays: whole(1, 28),
  strengthDaysPerWeek: whole(1, 7),
  mileageFromDay: whole(0, 13),
  mileageUntilDay: whole(14, 84),
  mileageBaseDays: whole(14, 84),
  mileageBaseRuns: whole(1, 50),
  mileageShare: number(0.1, 2),
  neglectWorkouts: whole(1, 50),
  neglectWindowDays: whole(7, 84),
  neglectedAfterDays: whole(7, 84),
  neglectHistoryDays: whole(0, 84),
  buildingDays: whole(1, 42),
  fitnessDays: whole(14, 84),
  fatigueDays: whole(2, 28),
  recentDays: whole(2, 14),
  usualDays: whole(14, 84),
};

function heartRateBands(): z.ZodMiniType<readonly HeartRateBand[]> {
  const error = 'bands {"fromShare": 0 to 1, "rpe": 0 to 10}, the highest share first, 0 the last';
  const band = z.strictObject({ fromShare: fields.number(0, 1), rpe: fields.number(0, 10) }, { error });
  return z
    .array(band, { error })
    .check(z.refine((bands) => fallsToZeroBy(bands.map((each) => each.fromShare)), { error }));
}

const bigDayBand = (): { readonly days: z.ZodMiniType<number>; readonly restDays: z.ZodMiniType<number> } => ({
  days: fields.whole(0, MAX_BIG_DAY_DAYS),
  restDays: fields.whole(0, MAX_BIG_DAY_DAYS),
});

function bigRunBands(): z.ZodMiniType<RecoveryPolicy["bigRunBands"]> {
  const error =
    'bands {"fromMeters", "fromMinutes" or null, "days": 0 to 14, "restDays"}, the longest first, 0 the last';
  const band = z.strictObject(
    { ...bigDayBand(), fromMeters: fields.whole(0, 500_000), fromMinutes: z.nullable(fields.whole(0, 2_880)) },
    { error },
  );
  return z
    .array(band, { error })
    .check(z.refine((bands) => fallsToZeroBy(bands.map((each) => each.fromMeters)), { error }));
}

function bigCrossBands(): z.ZodMiniType<RecoveryPolicy["bigCrossBands"]> {
  const error = 'bands {"fromMinutes", "days": 0 to 14, "restDays"}, the longest first, 0 the last';
  const band = z.strictObject({ ...bigDayBand(), fromMinutes: fields.whole(0, 2_880) }, { error });
  return z
    .array(band, { error })
    .check(z.refine((bands) => fallsToZeroBy(bands.map((each) => each.fromMinutes)), { error }));
}

function fallsToZeroBy(starts: readonly number[]): boolean {
  return starts.at(-1) === 0 && starts.every((start, at) => at === 0 || start < (starts[at - 1] ?? 0));
}
