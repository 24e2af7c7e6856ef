import type { LocalTime } from "../local-time.ts";

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
};
