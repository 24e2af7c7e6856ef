import * as z from "zod/mini";
import type { HeartRateBand, RecoveryPolicy } from "../../domain/policy/recovery-policy.ts";
import * as fields from "../fields.ts";
import { type Bounds, number, whole } from "./bounds.ts";

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
  marathonHours: HOURS,
  hardCrossRpe: number(5, 10),
  longCrossMinutes: whole(30, 720),
  hardCrossHours: HOURS,
  phaseWindowDays: whole(14, 84),
  combinedStrengthWorkouts: whole(1, 100),
  combinedRuns: whole(1, 100),
  phaseLapseDays: whole(7, 84),
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
