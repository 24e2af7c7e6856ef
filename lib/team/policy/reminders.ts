import { REST_DAY_TEXTS_KEPT } from "../../domain/planning/text-memory.ts";
import type { ReminderPolicy } from "../../domain/policy/reminders.ts";
import { type Bounds, number, timeOfDay, whole } from "./bounds.ts";

/** Bounds of every constant of planning and delivery: quiet hours always span midnight, meals expire after they are due. */
export const reminderBounds: Bounds<ReminderPolicy> = {
  restDayTextAt: timeOfDay("12:00", "21:00"),
  restDayTextUntil: timeOfDay("06:00", "20:00"),
  mealDelayMinutes: whole(0, 60),
  mealExpiryMinutes: whole(61, 240),
  mealMinSessionMinutes: whole(10, 120),
  sessionJoinMinutes: whole(0, 240),
  longSessionMinutes: whole(30, 300),
  hardSessionRpe: number(5, 10),
  sleepLatencyMinutes: whole(0, 60),
  hardDaySleepMinutes: whole(0, 120),
  bedtimeTextFrom: timeOfDay("15:00", "20:00"),
  bedtimeTextUntil: timeOfDay("20:00", "23:59"),
  bedtimeNoticeMinutes: whole(0, 120),
  lateWakeFrom: timeOfDay("09:00", "15:00"),
  quietFrom: timeOfDay("18:00", "23:59"),
  quietTo: timeOfDay("05:00", "12:00"),
  quietAfterWakeMinutes: whole(0, 120),
  quietNeverEndsBefore: timeOfDay("04:00", "08:00"),
  spacingMinutes: whole(0, 240),
  maxTextsPerDay: whole(1, 3),
  welcomeExpiryDays: whole(1, 30),
  emailReinvites: whole(0, 3),
  emailInviteGapHours: whole(48, 336),
  ignoredRestDayTexts: whole(2, REST_DAY_TEXTS_KEPT),
  ignoredRestDayGapDays: whole(1, 28),
  habitWeeks: whole(2, 12),
  fadeAfterDays: whole(7, 365),
  fadedMealGapDays: whole(1, 60),
  fadedBedtimeShiftMinutes: whole(5, 180),
  riderGapDays: whole(1, 60),
  easyDayMinMeters: whole(100, 10_000),
  maxEasyDays: whole(1, 7),
};
