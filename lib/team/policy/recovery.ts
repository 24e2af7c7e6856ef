import * as z from "zod/mini";
import type { HeartRateBand, RecoveryPolicy } from "../../domain/policy/recovery.ts";
import { number, whole } from "../fields.ts";
import type { Bounds } from "./bounds.ts";

const may = z.exactOptional;
const rpe = (): z.ZodMiniExactOptional<z.ZodMiniType<number>> => may(number(0, 10));
const hours = (): z.ZodMiniExactOptional<z.ZodMiniType<number>> => may(whole(0, 336));

/** Bounds of every constant of the recovery rules, so that each rule keeps its sense. */
export const recoveryBounds: Bounds<RecoveryPolicy> = {
  startToleranceMinutes: may(whole(0, 60)),
  duplicateOverlapShare: may(number(0.1, 1)),
  currentZoneDays: may(whole(1, 60)),
  heartRateBands: may(heartRateBands()),
  assumedRunRpe: rpe(),
  assumedStrengthRpe: rpe(),
  assumedCrossRpe: rpe(),
  assumedRecoveryRpe: rpe(),
  recoveryCrossMaxRpe: may(number(0, 6)),
  trainingDayMinutes: may(whole(1, 120)),
  hillyAscentMetersPerKm: may(number(1, 200)),
  liftHours: hours(),
  easyLiftHours: hours(),
  hardLiftHours: hours(),
  hardLiftRpe: may(number(8, 10)),
  easyLiftBelowRpe: may(number(1, 8)),
  newLifterDays: may(whole(0, 120)),
  newLifterEasyHours: hours(),
  newLifterHours: hours(),
  easyRunMaxRpe: may(number(0, 5)),
  hardRunRpe: may(number(6, 10)),
  easyRunHours: hours(),
  runHours: hours(),
  hardRunHours: hours(),
  longRunMinutes: may(whole(30, 119)),
  longRunHours: hours(),
  veryLongRunMinutes: may(whole(120, 209)),
  veryLongRunHours: hours(),
  marathonMeters: may(whole(20_000, 100_000)),
  marathonMinutes: may(whole(210, 720)),
  marathonHours: hours(),
  hardCrossRpe: may(number(5, 10)),
  longCrossMinutes: may(whole(30, 720)),
  hardCrossHours: hours(),
  phaseWindowDays: may(whole(14, 84)),
  combinedStrengthWorkouts: may(whole(1, 100)),
  combinedRuns: may(whole(1, 100)),
  phaseLapseDays: may(whole(7, 84)),
  sameDayGapHours: may(whole(0, 24)),
  restDaysPerWeek: may(whole(0, 3)),
  minorRestDaysPerWeek: may(whole(2, 3)),
  returnAfterDays: may(whole(7, 84)),
  returnEasyDays: may(whole(0, 28)),
  spikeRatio: may(number(1, 2)),
  spikeWindowDays: may(whole(7, 84)),
  monotonyLimit: may(number(1, 5)),
  monotonyHistoryDays: may(whole(7, 84)),
  strengthDaysPerWeek: may(whole(1, 7)),
  strengthCapWorkouts: may(whole(0, 100)),
  mileageFromDay: may(whole(0, 13)),
  mileageUntilDay: may(whole(14, 84)),
  mileageBaseDays: may(whole(14, 84)),
  mileageBaseRuns: may(whole(1, 50)),
  mileageShare: may(number(0.1, 2)),
  neglectWorkouts: may(whole(1, 50)),
  neglectWindowDays: may(whole(7, 84)),
  neglectedAfterDays: may(whole(7, 84)),
  buildingDays: may(whole(1, 42)),
  fitnessDays: may(whole(14, 84)),
  fatigueDays: may(whole(2, 28)),
  recentDays: may(whole(2, 14)),
  usualDays: may(whole(14, 84)),
};

function heartRateBands(): z.ZodMiniType<readonly HeartRateBand[]> {
  const error = 'bands {"fromShare": 0 to 1, "rpe": 0 to 10}, the highest share first, 0 the last';
  const band = z.strictObject({ fromShare: number(0, 1), rpe: number(0, 10) }, { error });
  return z.array(band, { error }).check(z.refine(fallsToZero, { error }));
}

function fallsToZero(bands: readonly HeartRateBand[]): boolean {
  return (
    bands.at(-1)?.fromShare === 0 &&
    bands.every(({ fromShare }, at) => at === 0 || fromShare < (bands[at - 1]?.fromShare ?? 0))
  );
}
