import type { LocalTime } from "../local-time.ts";

/** How many rest-day texts are remembered: no policy looks at more, and the status item stays within one write unit. */
export const REST_DAY_TEXTS_KEPT = 3;

/** Constants of planning and delivery. Every one is a product decision a team or an athlete may override. */
export interface ReminderPolicy {
  /** Local time of the rest-day text of the evening before. */
  readonly restDayTextAt: LocalTime;
  /** Local time on the rest day itself after which the text is worth nothing. */
  readonly restDayTextUntil: LocalTime;
  /** From the end of a session to its meal text. */
  readonly mealDelayMinutes: number;
  /** From the end of a session to the moment its meal text is worth nothing. */
  readonly mealExpiryMinutes: number;
  /** The shortest session that gets a meal text. */
  readonly mealMinSessionMinutes: number;
  /** A session that starts within this of the previous one's end joins it. */
  readonly sessionJoinMinutes: number;
  /** From this session length on, carbohydrate comes first in the meal text. */
  readonly longSessionMinutes: number;
  /** From this RPE on, a session counts as hard. */
  readonly hardSessionRpe: number;
  /** Time to fall asleep, before the sleep need starts. */
  readonly sleepLatencyMinutes: number;
  /** Added to the sleep need after a hard day. */
  readonly hardDaySleepMinutes: number;
  /** Bounds of the bedtime text, for wake times before `lateWakeFrom`. */
  readonly bedtimeTextFrom: LocalTime;
  readonly bedtimeTextUntil: LocalTime;
  /** A bedtime nearer than this gets no text any more. */
  readonly bedtimeNoticeMinutes: number;
  /** From this wake time on, the bounds of the bedtime text do not hold (shift work). */
  readonly lateWakeFrom: LocalTime;
  /** Quiet hours, unless the athlete's own say otherwise. */
  readonly quietFrom: LocalTime;
  readonly quietTo: LocalTime;
  /** Quiet hours end this long after the wake time when that is earlier than `quietTo`. */
  readonly quietAfterWakeMinutes: number;
  /** Quiet hours never end before this. */
  readonly quietNeverEndsBefore: LocalTime;
  /** Texts of one athlete are at least this far apart. */
  readonly spacingMinutes: number;
  /** Reminders a local day; a smaller number drops whole kinds, meal first, then bedtime. */
  readonly maxTextsPerDay: number;
  /** How long a welcome may wait for its turn [days]. */
  readonly welcomeExpiryDays: number;
  /** How often an address that has not confirmed is asked again. */
  readonly emailReinvites: number;
  /** From one invitation to the next; SNS drops an unconfirmed subscription after 48 h. */
  readonly emailInviteGapHours: number;

  // Not a nag
  /** After so many rest-day texts in a row that were each followed by training, they go seldom and offer REST 1. */
  readonly ignoredRestDayTexts: number;
  /** Once rest-day texts are as old as `fadeAfterDays`, so many ignored ones make the next wait. */
  readonly fadedIgnoredRestDayTexts: number;
  /** From one rest-day text to the next while they are followed by training [local days]. */
  readonly ignoredRestDayGapDays: number;
  /** The same once these seldom texts, too, were each followed by training [local days]. */
  readonly stillIgnoredRestDayGapDays: number;
  /** A weekday without training in so many weeks is rested on by habit [weeks]. */
  readonly habitWeeks: number;
  /** From the first text of a kind on, meal and bedtime texts fade after this [local days]. */
  readonly fadeAfterDays: number;
  /** A faded meal text goes, whatever the session, this long after the last one [local days]. */
  readonly fadedMealGapDays: number;
  /** A faded text goes for a hard or long day whose load is the largest of so many [local days]. */
  readonly fadedStandoutDays: number;
  /** A faded bedtime text goes when bedtime moved by this since the night before [minutes on the clock]. */
  readonly fadedBedtimeShiftMinutes: number;
  /** From one mention of a reason beside another text's matter to the next [local days]. */
  readonly riderGapDays: number;
  /** The same for a reason that lasts for weeks, such as MONOTONY [local days]. */
  readonly lastingRiderGapDays: number;
  /** A RUN_SPIKE by this much more than the longest run asks for easy days [metres]. */
  readonly easyDayMinMeters: number;
  /** The most easy days one text asks for [local days]. */
  readonly maxEasyDays: number;
}

export const REMINDER_POLICY: ReminderPolicy = {
  restDayTextAt: "19:00",
  restDayTextUntil: "12:00",
  mealDelayMinutes: 15,
  mealExpiryMinutes: 120,
  mealMinSessionMinutes: 20,
  sessionJoinMinutes: 90,
  longSessionMinutes: 75,
  hardSessionRpe: 7,
  sleepLatencyMinutes: 15,
  hardDaySleepMinutes: 30,
  bedtimeTextFrom: "19:00",
  bedtimeTextUntil: "23:59",
  bedtimeNoticeMinutes: 30,
  lateWakeFrom: "11:00",
  quietFrom: "21:00",
  quietTo: "08:00",
  quietAfterWakeMinutes: 15,
  quietNeverEndsBefore: "05:00",
  spacingMinutes: 45,
  maxTextsPerDay: 3,
  welcomeExpiryDays: 7,
  emailReinvites: 3,
  emailInviteGapHours: 48,
  ignoredRestDayTexts: 3,
  fadedIgnoredRestDayTexts: 1,
  ignoredRestDayGapDays: 7,
  stillIgnoredRestDayGapDays: 28,
  habitWeeks: 4,
  fadeAfterDays: 28,
  fadedMealGapDays: 7,
  fadedStandoutDays: 7,
  fadedBedtimeShiftMinutes: 30,
  riderGapDays: 7,
  lastingRiderGapDays: 14,
  easyDayMinMeters: 1_000,
  maxEasyDays: 2,
};
