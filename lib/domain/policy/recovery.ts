/** An RPE for runs from this share of the known maximum heart rate on. */
export interface HeartRateBand {
  readonly fromShare: number;
  readonly rpe: number;
}

/** Constants of the recovery rules. Every one is a product decision a team or an athlete may override. */
export interface RecoveryPolicy {
  // Load
  /** A workout counts from this long before its start on [minutes]. */
  readonly startToleranceMinutes: number;
  /** Records of one effort overlap by at least this share of the shorter. */
  readonly duplicateOverlapShare: number;
  /** How long the zone a workout named stays the current one [days of 24 h]. */
  readonly currentZoneDays: number;
  /** RPE of a run nobody rated, by share of the maximum heart rate, highest band first. */
  readonly heartRateBands: readonly HeartRateBand[];
  /** RPE of a session nobody rated and no heart rate tells of. */
  readonly assumedRunRpe: number;
  readonly assumedStrengthRpe: number;
  readonly assumedCrossRpe: number;
  readonly assumedRecoveryRpe: number;
  /** Cross-training reported up to this RPE counts as recovery. */
  readonly recoveryCrossMaxRpe: number;
  /** A day holding this much run, strength or cross is a training day [minutes]. */
  readonly trainingDayMinutes: number;

  // Muscles
  /** From this ascent per km on a run loads glutes and hamstrings too [metres]. */
  readonly hillyAscentMetersPerKm: number;
  /** Window after a lift (ACSM: non-consecutive days) [hours]. */
  readonly liftHours: number;
  /** Window after an easy lift [hours]. */
  readonly easyLiftHours: number;
  /** Window after a lift from `hardLiftRpe` on, or with a set to failure [hours]. */
  readonly hardLiftHours: number;
  readonly hardLiftRpe: number;
  /** A lift reported below this RPE is easy. */
  readonly easyLiftBelowRpe: number;
  /** From the first strength workout's day on, lifts of a beginner [local days]. */
  readonly newLifterDays: number;
  /** Windows after a beginner's lift, easy or not [hours]. */
  readonly newLifterEasyHours: number;
  readonly newLifterHours: number;
  /** A run up to this RPE is easy, from `hardRunRpe` on hard; between them moderate. */
  readonly easyRunMaxRpe: number;
  readonly hardRunRpe: number;
  /** Windows after a run by effort [hours]; a RUN_SPIKE is hard. */
  readonly easyRunHours: number;
  readonly runHours: number;
  readonly hardRunHours: number;
  /** Runs this long have at least the window beside it [minutes, hours]. */
  readonly longRunMinutes: number;
  readonly longRunHours: number;
  readonly veryLongRunMinutes: number;
  readonly veryLongRunHours: number;
  /** A marathon by distance or by time, and its window [metres, minutes, hours]. */
  readonly marathonMeters: number;
  readonly marathonMinutes: number;
  readonly marathonHours: number;
  /** Cross-training this hard or this long holds hard runs and lower lifts [RPE, minutes, hours]. */
  readonly hardCrossRpe: number;
  readonly longCrossMinutes: number;
  readonly hardCrossHours: number;

  // Phases
  /** `combined` begins when this many days hold this many strength workouts and runs. */
  readonly phaseWindowDays: number;
  readonly combinedStrengthWorkouts: number;
  readonly combinedRuns: number;
  /** `combined` ends after this many days without a run, or without a lift. */
  readonly phaseLapseDays: number;
  /** From the end of one kind to the other in `combined` (Robineau 2016) [hours]. */
  readonly sameDayGapHours: number;

  // Rest days and reasons
  /** Rest days in any seven days [days]. */
  readonly restDaysPerWeek: number;
  /** The same at least for those under 18 (rules.md section 9). */
  readonly minorRestDaysPerWeek: number;
  /** A run after this many days without one is a return, and starts this many easy days. */
  readonly returnAfterDays: number;
  readonly returnEasyDays: number;
  /** A run longer than this ratio of the longest in these days of 24 h is a spike (Frandsen 2025). */
  readonly spikeRatio: number;
  readonly spikeWindowDays: number;
  /** Monotony above this is too much (Foster 1998), judged from this history on [days]. */
  readonly monotonyLimit: number;
  readonly monotonyHistoryDays: number;
  /** Strength days in seven while the cap holds, and the strength workouts in `phaseWindowDays` that lift it. */
  readonly strengthDaysPerWeek: number;
  readonly strengthCapWorkouts: number;
  /** How long after the first strength workout mileage is watched [days]. */
  readonly mileageFromDay: number;
  readonly mileageUntilDay: number;
  /** The days before the first strength workout that tell the usual mileage, and the runs they must hold. */
  readonly mileageBaseDays: number;
  readonly mileageBaseRuns: number;
  /** A week above this share of the usual one is high. */
  readonly mileageShare: number;
  /** Strength workouts in these days before a muscle can be called neglected. */
  readonly neglectWorkouts: number;
  readonly neglectWindowDays: number;
  /** Not lifted in this long is neglected [days]. */
  readonly neglectedAfterDays: number;
  /** History below this is still building [days]. */
  readonly buildingDays: number;

  // Context
  /** Time constants of fitness and fatigue (GoldenCheetah, intervals.icu) [days]. */
  readonly fitnessDays: number;
  readonly fatigueDays: number;
  /** Spans of recent and usual load (Williams 2017) [days]; `usualDays` of history are needed. */
  readonly recentDays: number;
  readonly usualDays: number;
}

export const RECOVERY_POLICY: RecoveryPolicy = {
  startToleranceMinutes: 15,
  duplicateOverlapShare: 0.5,
  currentZoneDays: 7,
  heartRateBands: [
    { fromShare: 0.9, rpe: 9 },
    { fromShare: 0.8, rpe: 7 },
    { fromShare: 0.7, rpe: 5 },
    { fromShare: 0.6, rpe: 3 },
    { fromShare: 0, rpe: 2 },
  ],
  assumedRunRpe: 4,
  assumedStrengthRpe: 6,
  assumedCrossRpe: 4,
  assumedRecoveryRpe: 2,
  recoveryCrossMaxRpe: 3,
  trainingDayMinutes: 10,
  hillyAscentMetersPerKm: 10,
  liftHours: 48,
  easyLiftHours: 24,
  hardLiftHours: 72,
  hardLiftRpe: 9,
  easyLiftBelowRpe: 7,
  newLifterDays: 14,
  newLifterEasyHours: 48,
  newLifterHours: 72,
  easyRunMaxRpe: 4,
  hardRunRpe: 7,
  easyRunHours: 12,
  runHours: 24,
  hardRunHours: 48,
  longRunMinutes: 75,
  longRunHours: 24,
  veryLongRunMinutes: 120,
  veryLongRunHours: 48,
  marathonMeters: 40_000,
  marathonMinutes: 210,
  marathonHours: 168,
  hardCrossRpe: 7,
  longCrossMinutes: 120,
  hardCrossHours: 24,
  phaseWindowDays: 56,
  combinedStrengthWorkouts: 8,
  combinedRuns: 16,
  phaseLapseDays: 28,
  sameDayGapHours: 6,
  restDaysPerWeek: 2,
  minorRestDaysPerWeek: 2,
  returnAfterDays: 14,
  returnEasyDays: 7,
  spikeRatio: 1.1,
  spikeWindowDays: 30,
  monotonyLimit: 2,
  monotonyHistoryDays: 14,
  strengthDaysPerWeek: 2,
  strengthCapWorkouts: 16,
  mileageFromDay: 6,
  mileageUntilDay: 27,
  mileageBaseDays: 28,
  mileageBaseRuns: 3,
  mileageShare: 0.8,
  neglectWorkouts: 4,
  neglectWindowDays: 28,
  neglectedAfterDays: 14,
  buildingDays: 7,
  fitnessDays: 42,
  fatigueDays: 7,
  recentDays: 7,
  usualDays: 28,
};
