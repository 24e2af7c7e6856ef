import * as z from "zod/mini";
import { REST_DAY_TEXTS_KEPT, type ReminderPolicy } from "../domain/policy/reminder-policy.ts";
import type { PolicyOverrides } from "../domain/policy.ts";
import { type Bound, type Bounds, number, timeOfDay, whole } from "./bound.ts";
import { recoveryBounds } from "./recovery-bounds.ts";

/** Bounds of every constant of planning and delivery: quiet hours always span midnight, meals expire after they are due. */
const reminderBounds: Bounds<ReminderPolicy> = {
  restDayTextAt: timeOfDay("12:00", "21:00"),
  restDayTextUntil: timeOfDay("06:00", "20:00"),
  eventTextAt: timeOfDay("12:00", "20:00"),
  eventTextUntil: timeOfDay("20:01", "23:59"),
  mealDelayMinutes: whole(0, 60),
  mealExpiryMinutes: whole(61, 240),
  breakfastTextUntil: timeOfDay("09:00", "15:00"),
  mealMinSessionMinutes: whole(10, 120),
  sessionJoinMinutes: whole(0, 240),
  longSessionMinutes: whole(30, 300),
  longSessionRatio: number(1, 3),
  longSessionWindowDays: whole(7, 84),
  alwaysLongMinutes: whole(60, 600),
  drinkFromMinutes: whole(45, 600),
  starterMinMeters: whole(0, 50_000),
  longRunBlocks: whole(2, 12),
  longRunBlocksHeld: whole(1, 12),
  hardSessionRpe: number(5, 10),
  sleepLatencyMinutes: whole(0, 60),
  hardDaySleepMinutes: whole(0, 120),
  bedtimeCapMinutes: whole(0, 240),
  minorBedtimeCapMinutes: whole(0, 60),
  usualBedtimeWeekdays: whole(1, 7),
  usualBedtimeSpreadMinutes: whole(0, 720),
  bedtimeTextFrom: timeOfDay("15:00", "20:00"),
  bedtimeTextUntil: timeOfDay("20:00", "23:59"),
  bedtimeNoticeMinutes: whole(0, 120),
  earlyWakeFrom: timeOfDay("00:00", "06:00"),
  lateWakeFrom: timeOfDay("09:00", "15:00"),
  quietFrom: timeOfDay("18:00", "23:59"),
  quietTo: timeOfDay("05:00", "12:00"),
  quietAfterWakeMinutes: whole(0, 120),
  quietNeverEndsBefore: timeOfDay("04:00", "08:00"),
  spacingMinutes: whole(0, 240),
  maxTextsPerDay: whole(1, 3),
  maxTextsPerWeek: whole(2, 6),
  maxTextsPerEventWeek: whole(2, 6),
  quietNoticeAfterDays: whole(7, 60),
  quietNoticeAt: timeOfDay("08:00", "12:00"),
  quietNoticeUntil: timeOfDay("13:00", "21:00"),
  welcomeExpiryDays: whole(1, 30),
  emailReinvites: whole(0, 3),
  emailInviteGapHours: whole(48, 336),
  ignoredRestDayTexts: whole(2, REST_DAY_TEXTS_KEPT),
  fadedIgnoredRestDayTexts: whole(1, REST_DAY_TEXTS_KEPT),
  ignoredRestDayGapDays: whole(1, 28),
  stillIgnoredRestDayGapDays: whole(1, 90),
  habitWeeks: whole(2, 12),
  fadeAfterDays: whole(7, 365),
  fadedMealGapDays: whole(1, 60),
  fadedStandoutDays: whole(1, 28),
  fadedHardNightGapDays: whole(1, 60),
  fadedBedtimeShiftMinutes: whole(5, 180),
  riderGapDays: whole(1, 60),
  lastingRiderGapDays: whole(1, 60),
  neglectedGapDays: whole(1, 60),
  easyDayMinMeters: whole(100, 10_000),
  maxEasyDays: whole(1, 7),
};

/** What each constant of the policy may be. */
export const policyBounds: ReadonlyMap<string, Bound<unknown>> = new Map(
  Object.entries({ ...recoveryBounds, ...reminderBounds }),
);

/** A team's changes to the policy; an unknown name is an error. */
export const policyOverrides: z.ZodMiniType<PolicyOverrides> = z
  .custom<PolicyOverrides>(isObject, { error: "an object of policy names" })
  .check(({ value, issues }) => {
    for (const [name, override] of Object.entries(value)) {
      for (const found of issuesOf(name, override)) issues.push(found);
    }
  });

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function issuesOf(name: string, override: unknown): readonly z.core.$ZodRawIssue[] {
  const bound = policyBounds.get(name);
  if (bound === undefined) return [issue([name], "a name of lib/domain/policy", override)];
  const { error } = z.safeParse(bound(), override);
  return error?.issues.map(({ path, message }) => issue([name, ...path], message, override)) ?? [];
}

function issue(path: PropertyKey[], message: string, input: unknown): z.core.$ZodRawIssue {
  return { code: "custom", path, message, input };
}
