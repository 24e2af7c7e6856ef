/** The RPE of a run from this share of the known maximum heart rate on. */
export interface HeartRateBand {
  readonly fromShare: number;
  readonly rpe: number;
}

const CONSTANTS = {
  // Load
  /** A workout counts from this long before its start [minutes]. */
  startToleranceMinutes: 15,
  /** Records of one effort overlap by at least this share of the shorter. */
  duplicateOverlapShare: 0.5,
  /** How long the zone a workout named stays the current one [days of 24 h]. */
  currentZoneDays: 7,
  /** RPE of a session without a rating or a usable heart rate. */
  assumedRunRpe: 4,
  assumedStrengthRpe: 6,
  assumedCrossRpe: 4,
  assumedRecoveryRpe: 2,
  /** Cross-training reported up to this RPE counts as recovery. */
  recoveryCrossMaxRpe: 3,
  /** A day holding this much run, strength or cross is a training day [minutes]. */
  trainingDayMinutes: 10,

  // Muscles
  /** From this ascent per km on a run loads glutes and hamstrings too [metres]. */
  hillyAscentMetersPerKm: 10,
  /** Window after a lift (ACSM: non-consecutive days) [hours]. */
  liftHours: 48,
  /** Window after an easy lift [hours]. */
  easyLiftHours: 24,
  /** Window after a lift from `hardLiftRpe` on, or with a set to failure [hours]. */
  hardLiftHours: 72,
  hardLiftRpe: 9,
  /** A lift reported below this RPE is easy. */
  easyLiftBelowRpe: 7,
  /** The first days of somebody new to lifting, in which lifts hold longer [local days]. */
  newLifterDays: 14,
  /** Windows after such a lift, easy or not [hours]. */
  newLifterEasyHours: 48,
  newLifterHours: 72,
  /** A run up to this RPE is easy, from `hardRunRpe` on hard; between them moderate. */
  easyRunMaxRpe: 4,
  hardRunRpe: 7,
  /** Windows after a run by effort [hours]; a RUN_SPIKE is hard. */
  easyRunHours: 12,
  runHours: 24,
  hardRunHours: 48,
  /** Runs this long have at least the window beside it [minutes, hours]. */
  longRunMinutes: 75,
  longRunHours: 24,
  veryLongRunMinutes: 120,
  veryLongRunHours: 48,
  /** A run this long, by distance or by time, may be a big day [metres, minutes]. */
  marathonMeters: 40_000,
  marathonMinutes: 210,
  /** Cross-training this hard or this long holds hard runs and lower lifts [RPE, minutes, hours]. */
  hardCrossRpe: 7,
  longCrossMinutes: 120,
  hardCrossHours: 24,

  // Phases
  /** `combined` begins when this many days hold this many strength workouts and runs. */
  phaseWindowDays: 56,
  combinedStrengthWorkouts: 8,
  combinedRuns: 16,
  /** After this many days without a workout of any kind, texts begin anew as for somebody who is new to them. */
  breakDays: 28,
  /** `combined` ends after this many days without a run, or without a lift. */
  phaseLapseDays: 28,
  /** From the end of one kind to the other in `combined` (Robineau 2016) [hours]. */
  sameDayGapHours: 6,
  /** Closer together than this is worth a word (Schumann 2022) [hours]. */
  closeTogetherHours: 3,

  // New to lifting
  /** Somebody who runs is new to lifting for this long [local days]. */
  newToLiftingDays: 56,
  /** After so many days without a lift, lifting begins anew: for `newLifterDays`, and for a runner altogether. */
  liftingBreakDays: 56,
  freshLifterDays: 120,
  /** A text NEW counts from a lift of so many days before it [local days]. */
  newTextReachDays: 14,

  // Rest days and reasons
  /** Rest days in any seven days [days]. */
  restDaysPerWeek: 2,
  /** The same at least for those under 18 (docs/rules.md 9). */
  minorRestDaysPerWeek: 2,
  /** A run after this many days without one is a return, and starts this many easy days. */
  returnAfterDays: 14,
  returnEasyDays: 7,
  /** An event of at least this long is a big day [minutes]. */
  bigDayMinutes: 30,
  /** A run of no event is a big day when it is longer than every run of so many days before it. */
  bigDayWindowDays: 56,
  /** Before an event, the reasons below ILLNESS neither hold nor are told [local days]. */
  quietBeforeEventDays: 7,
  /** The easy days after sickness: as many as it lasted, within these. */
  minIllnessDays: 2,
  maxIllnessDays: 7,
  /** A run longer than this ratio of the longest in these days of 24 h is a spike (Frandsen 2025). */
  spikeRatio: 1.1,
  spikeWindowDays: 30,
  /** The log reaches back this far before a spike, and the easy days after one [local days]. */
  spikeHistoryDays: 28,
  spikeEasyDays: 2,
  /** Sessions of a week feel harder when their median RPE is this much above the one of the weeks before ... */
  driftRpe: 1.5,
  driftRecentDays: 7,
  driftUsualDays: 28,
  /** ... each of so many rated sessions at least, and their median is not longer than this ratio. */
  driftRecentSessions: 3,
  driftUsualSessions: 6,
  driftMinutesRatio: 1.15,
  driftEasyDays: 2,
  /** A week load that rose by this ratio each of three weeks, and is above that ratio of the usual one. */
  risingRatio: 1.1,
  risingLimitRatio: 1.3,
  /** Monotony above this is too much (Foster 1998), judged from this history and these training days a week on. */
  monotonyLimit: 2,
  monotonyHistoryDays: 35,
  monotonyTrainingDays: 5,
  /** A week below this share of the load of the four weeks before it is a light one, and never monotonous. */
  monotonyLoadShare: 0.25,
  /** From one time that MONOTONY fires to the next [local days]. */
  monotonyGapDays: 7,
  /** Strength days in seven for somebody new to lifting. */
  strengthDaysPerWeek: 2,
  /** How long after the first strength workout mileage is watched [days]. */
  mileageFromDay: 6,
  mileageUntilDay: 27,
  /** The days before the first strength workout that give the usual mileage, and the runs they must hold. */
  mileageBaseDays: 28,
  mileageBaseRuns: 3,
  /** A week above this share of the usual one is high. */
  mileageShare: 0.8,
  /** Strength workouts in these days before a muscle can be called neglected. */
  neglectWorkouts: 4,
  neglectWindowDays: 28,
  /** A muscle area not lifted for this long is neglected [days]. */
  neglectedAfterDays: 14,
  /** Judged from this history on [days]. */
  neglectHistoryDays: 28,
  /** History below this is still building [days]. */
  buildingDays: 7,

  // Context
  /** Time constants of fitness and fatigue (GoldenCheetah, intervals.icu) [days]. */
  fitnessDays: 42,
  fatigueDays: 7,
  /** Spans of recent and usual load (Williams 2017) [days]; `usualDays` of history are needed. */
  recentDays: 7,
  usualDays: 28,
};

/** No big day holds longer than this [local days]. */
export const MAX_BIG_DAY_DAYS = 14;

/** How long a big day holds: the days after it, of which the first are rest days. */
export interface BigDayBand {
  readonly days: number;
  readonly restDays: number;
}

/** Constants of the recovery rules. Every one is a product decision that a team or an athlete may override. */
export type RecoveryPolicy = Readonly<typeof CONSTANTS> & {
  /** RPE of a run nobody rated, by share of the maximum heart rate, highest band first. */
  readonly heartRateBands: readonly HeartRateBand[];
  /** A big day of running by its metres or its minutes, the longest band first. */
  readonly bigRunBands: readonly (BigDayBand & { readonly fromMeters: number; readonly fromMinutes: number | null })[];
  /** A big day of cross-training by its minutes, the longest band first. */
  readonly bigCrossBands: readonly (BigDayBand & { readonly fromMinutes: number })[];
};

export const RECOVERY_POLICY: RecoveryPolicy = {
  ...CONSTANTS,
  heartRateBands: [
    { fromShare: 0.9, rpe: 9 },
    { fromShare: 0.8, rpe: 7 },
    { fromShare: 0.7, rpe: 5 },
    { fromShare: 0.6, rpe: 3 },
    { fromShare: 0, rpe: 2 },
  ],
  bigRunBands: [
    { fromMeters: 50_000, fromMinutes: 300, days: 10, restDays: 3 },
    { fromMeters: 30_000, fromMinutes: null, days: 7, restDays: 2 },
    { fromMeters: 15_000, fromMinutes: null, days: 4, restDays: 1 },
    { fromMeters: 0, fromMinutes: null, days: 2, restDays: 0 },
  ],
  bigCrossBands: [
    { fromMinutes: 480, days: 7, restDays: 0 },
    { fromMinutes: 240, days: 4, restDays: 0 },
    { fromMinutes: 120, days: 2, restDays: 0 },
    { fromMinutes: 0, days: 1, restDays: 0 },
  ],
};
