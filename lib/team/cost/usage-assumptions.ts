/** What one event takes; write units are measured (docs/benchmarks.md), the others computed or assumed as said. */

/** Write units, measured on DynamoDB Local; a receipt and its price are a transaction, whose two writes count twice. */
export const WRITES = { workout: 1, assessment: 1, reminder: 5, review: 3, receipt: 4 } as const;

/** Write units of a reminder without an index entry to put and remove: put, claim, settle. */
export const WRITES_WITH_SCHEDULE = 3;

/** Read units, computed: a consistent read of up to 4 kB is 1, an eventually consistent one a half. */
export const READS = {
  /** The token, when no instance remembers it. */
  workout: 1,
  /** Status, profile and recent reminders; the log comes on top by its size. */
  assessment: 3,
  /** Profile, status and the day's reminders, after the claim. */
  reminder: 3,
  /** Phone, profile, recent reminders and answered texts. */
  receipt: 4,
  /** Due reminders and due reviews, from the index. */
  sweep: 1,
  /** Due errands, from the index. */
  errands: 0.5,
} as const;

/** Bytes of items, computed from typical ones. */
export const BYTES = {
  workout: 450,
  reminder: 700,
  athlete: 4_000,
  logLines: 600,
  deliveryLine: 500,
  readUnit: 4_096,
} as const;

/** How long reminders are kept. */
export const REMINDER_DAYS = 400;

/** Milliseconds of Lambda, assumed from local runs with room to spare; memory as deployed. */
export const MILLISECONDS = {
  workout: 30,
  assessment: 80,
  sweep: 100,
  errands: 50,
  reminder: 30,
  receipt: 60,
  invokedAlone: 120,
} as const;
export const MEMORY_GB = 0.5;

/** What a team's stack in production has whatever it does; without an athlete it writes two metrics, how late its sweeps are. */
export const FIXED = { metrics: 30, idleMetrics: 2, alarmMetrics: 32, keys: 1 } as const;
/** What an account's stack has, once for all of its teams. */
export const ACCOUNT = { dashboard: 1, key: 1, alarmMetric: 3 } as const;
/** Of invocations X-Ray traces one a second and of the others this share; those of each minute not at all. */
export const TRACED_SHARE = 0.05;
export const SECONDS_A_DAY = 86_400;

export const ATHLETES_PER_SHARD = 50_000;
export const MINUTES_A_DAY = 1_440;
