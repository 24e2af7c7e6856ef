import { type Units, usdOf } from "./prices.ts";
import * as assumed from "./usage-assumptions.ts";

/** How much a team does. */
export interface Usage {
  readonly athletes: number;
  readonly workoutsPerDay: number;
  readonly remindersPerDay: number;
  readonly daysPerMonth: number;
  readonly retentionDays: number;
  /** Share of the reminders that go by e-mail, 0 to 1; the others are texts. */
  readonly emailShare: number;
  readonly partsPerText: number;
  readonly usdPerPart: number;
  /** Texts an athlete sends back a day, each answered by one part. */
  readonly textsBackPerDay: number;
  /** A month of the number, campaign included. */
  readonly numberUsd: number;
}

/** What a month costs [USD]. */
export interface MonthlyCost {
  /** All of AWS but the sending, as Cooldown works: an index and a sweep each minute. */
  readonly platformUsd: number;
  /** The same with one EventBridge schedule for each reminder instead. */
  readonly scheduledPlatformUsd: number;
  readonly smsUsd: number;
  readonly emailUsd: number;
  /** Athletes' texts and the answers to them. */
  readonly conversationUsd: number;
  readonly numberUsd: number;
  readonly reminders: number;
}

const BYTES_PER_GB = 1_000_000_000;
const MS_PER_SECOND = 1_000;

/** A month of a team at list prices, without free tiers. */
export function monthlyCost(usage: Usage): MonthlyCost {
  const reminders = usage.athletes * usage.remindersPerDay * usage.daysPerMonth;
  const emails = reminders * usage.emailShare;
  const texts = reminders - emails;
  const shared = [
    fixedUnits(usage),
    traceUnits(usage, texts),
    receiptUnits(texts),
    workoutUnits(usage),
    reviewUnits(usage),
    errandUnits(usage),
    storedUnits(usage),
  ];
  return {
    platformUsd: usdOf([...shared, sweptUnits(usage, reminders)]),
    scheduledPlatformUsd: usdOf([...shared, scheduledUnits(reminders)]),
    smsUsd: texts * usage.partsPerText * usage.usdPerPart,
    emailUsd: usdOf([{ snsPublish: emails, email: emails }]),
    conversationUsd: conversationUsd(usage),
    numberUsd: usage.numberUsd,
    reminders,
  };
}

function fixedUnits({ athletes }: Usage): Units {
  return {
    metric: athletes === 0 ? assumed.FIXED.idleMetrics : assumed.FIXED.metrics,
    alarmMetric: assumed.FIXED.alarmMetrics,
    key: assumed.FIXED.keys,
  };
}

/** An athlete's text wakes a function, which answers it. */
function conversationUsd({ athletes, textsBackPerDay, daysPerMonth, usdPerPart }: Usage): number {
  const received = athletes * textsBackPerDay * daysPerMonth;
  const inbound = {
    inboundText: received,
    lambdaRequest: received,
    lambdaGbSecond: gbSeconds(received, assumed.MILLISECONDS.workout),
    writeUnit: 2 * received,
    readUnit: 4 * received,
  };
  return usdOf([inbound]) + received * usdPerPart;
}

/** Of webhook, assess, router and receipts. */
function traceUnits({ athletes, workoutsPerDay, daysPerMonth }: Usage, texts: number): Units {
  const invoked = athletes * (2 * workoutsPerDay + 1) * daysPerMonth + 2 * texts;
  const seconds = daysPerMonth * assumed.SECONDS_A_DAY;
  return { trace: Math.min(invoked, seconds) + assumed.TRACED_SHARE * Math.max(0, invoked - seconds) };
}

/** A workout comes in and wakes an assessment. */
function workoutUnits(usage: Usage): Units {
  const workouts = usage.athletes * usage.workoutsPerDay * usage.daysPerMonth;
  return {
    httpRequest: workouts,
    lambdaRequest: 2 * workouts,
    lambdaGbSecond: gbSeconds(workouts, assumed.MILLISECONDS.workout + assumed.MILLISECONDS.assessment),
    writeUnit: workouts * (assumed.WRITES.workout + assumed.WRITES.assessment),
    readUnit: workouts * (assumed.READS.workout + assessmentReads(usage)),
    loggedGb: (2 * workouts * assumed.BYTES.logLines) / BYTES_PER_GB,
  };
}

/** What became of each text: a line that SNS logs, the router that hands it on, the receipt and the month's spending. */
function receiptUnits(texts: number): Units {
  return {
    lambdaRequest: 2 * texts,
    lambdaGbSecond: gbSeconds(texts, assumed.MILLISECONDS.receipt),
    writeUnit: texts * assumed.WRITES.receipt,
    readUnit: texts * assumed.READS.receipt,
    loggedGb: (texts * (assumed.BYTES.deliveryLine + assumed.BYTES.logLines)) / BYTES_PER_GB,
  };
}

/** Every night each athlete is assessed once more. */
function reviewUnits(usage: Usage): Units {
  const reviews = usage.athletes * usage.daysPerMonth;
  return {
    lambdaRequest: reviews,
    lambdaGbSecond: gbSeconds(reviews, assumed.MILLISECONDS.assessment),
    writeUnit: reviews * (assumed.WRITES.review + assumed.WRITES.assessment),
    readUnit: reviews * assessmentReads(usage),
    loggedGb: (reviews * assumed.BYTES.logLines) / BYTES_PER_GB,
  };
}

/** An assessment reads the whole kept log. */
function assessmentReads({ workoutsPerDay, retentionDays }: Usage): number {
  return (
    assumed.READS.assessment +
    Math.ceil((workoutsPerDay * retentionDays * assumed.BYTES.workout) / assumed.BYTES.readUnit)
  );
}

/** Every minute each shard is asked for errands at vendors' APIs; one that is run costs about what a workout does. */
function errandUnits(usage: Usage): Units {
  const runs = sweepsOf(usage);
  return {
    scheduled: runs,
    lambdaRequest: runs,
    lambdaGbSecond: gbSeconds(runs, assumed.MILLISECONDS.errands),
    readUnit: runs * assumed.READS.errands,
    loggedGb: (runs * assumed.BYTES.logLines) / BYTES_PER_GB,
  };
}

function sweptUnits(usage: Usage, reminders: number): Units {
  const sweeps = sweepsOf(usage);
  return {
    scheduled: sweeps,
    lambdaRequest: sweeps,
    lambdaGbSecond: gbSeconds(sweeps, assumed.MILLISECONDS.sweep) + gbSeconds(reminders, assumed.MILLISECONDS.reminder),
    writeUnit: reminders * assumed.WRITES.reminder,
    readUnit: sweeps * assumed.READS.sweep + reminders * assumed.READS.reminder,
    loggedGb: (sweeps * assumed.BYTES.logLines) / BYTES_PER_GB,
  };
}

/** Minutes of all shards. */
function sweepsOf({ athletes, daysPerMonth }: Usage): number {
  return Math.max(1, Math.ceil(athletes / assumed.ATHLETES_PER_SHARD)) * assumed.MINUTES_A_DAY * daysPerMonth;
}

function scheduledUnits(reminders: number): Units {
  return {
    scheduled: reminders,
    lambdaRequest: reminders,
    lambdaGbSecond: gbSeconds(reminders, assumed.MILLISECONDS.invokedAlone),
    writeUnit: reminders * assumed.WRITES_WITH_SCHEDULE,
    readUnit: reminders * assumed.READS.reminder,
    loggedGb: (reminders * assumed.BYTES.logLines) / BYTES_PER_GB,
  };
}

function storedUnits({ athletes, workoutsPerDay, remindersPerDay, retentionDays }: Usage): Units {
  const log = workoutsPerDay * retentionDays * assumed.BYTES.workout;
  const reminders = remindersPerDay * assumed.REMINDER_DAYS * assumed.BYTES.reminder;
  return { storedGb: (athletes * (assumed.BYTES.athlete + log + reminders)) / BYTES_PER_GB };
}

function gbSeconds(times: number, milliseconds: number): number {
  return (times * milliseconds * assumed.MEMORY_GB) / MS_PER_SECOND;
}
