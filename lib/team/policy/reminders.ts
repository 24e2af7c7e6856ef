import * as z from "zod/mini";
import type { ReminderPolicy } from "../../domain/policy/reminders.ts";
import { number, timeOfDay, whole } from "../fields.ts";
import type { Bounds } from "./bounds.ts";

const may = z.exactOptional;

/** Bounds of every constant of planning and delivery: quiet hours always span midnight, meals expire after they are due. */
export const reminderBounds: Bounds<ReminderPolicy> = {
  restDayTextAt: may(timeOfDay("12:00", "21:00")),
  restDayTextUntil: may(timeOfDay("06:00", "20:00")),
  mealDelayMinutes: may(whole(0, 60)),
  mealExpiryMinutes: may(whole(61, 240)),
  mealMinSessionMinutes: may(whole(10, 120)),
  sessionJoinMinutes: may(whole(0, 240)),
  longSessionMinutes: may(whole(30, 300)),
  hardSessionRpe: may(number(5, 10)),
  sleepLatencyMinutes: may(whole(0, 60)),
  hardDaySleepMinutes: may(whole(0, 120)),
  bedtimeTextFrom: may(timeOfDay("15:00", "20:00")),
  bedtimeTextUntil: may(timeOfDay("20:00", "23:59")),
  bedtimeNoticeMinutes: may(whole(0, 120)),
  lateWakeFrom: may(timeOfDay("09:00", "15:00")),
  quietFrom: may(timeOfDay("18:00", "23:59")),
  quietTo: may(timeOfDay("05:00", "12:00")),
  quietAfterWakeMinutes: may(whole(0, 120)),
  quietNeverEndsBefore: may(timeOfDay("04:00", "08:00")),
  spacingMinutes: may(whole(0, 240)),
  maxTextsPerDay: may(whole(1, 3)),
  welcomeExpiryDays: may(whole(1, 30)),
  emailReinvites: may(whole(0, 3)),
  emailInviteGapHours: may(whole(48, 336)),
};
