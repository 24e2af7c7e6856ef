import { instantMs, isoInstant, type LocalTime, MINUTE_MS, minuteOfDay } from "../domain/local-time.ts";
import type { ReminderFacts } from "../domain/reminder-facts.ts";
import { formatClockTime } from "../languages/format.ts";
import type { BedtimeSlots, BedtimeTexts } from "../languages/reminder-texts.ts";
import type { Line } from "../languages/wordings.ts";
import { CITATIONS } from "./citations.ts";
import { emailOpening, type RenderContext, type TextDraft, wordingsOfDay } from "./compose.ts";

type BedtimeFacts = Extract<ReminderFacts, { readonly kind: "bedtime" }>;

/** Screens and bright light go off this long before bedtime. */
const WIND_DOWN_MINUTES = 60;
/** A text that comes later than this after the start of winding down no longer names that time. */
const WIND_DOWN_GRACE_MINUTES = 5;
const DAY_MINUTES = 1440;
/** A bedtime between these is at night [local times, `to` excluded]. */
const NIGHT = { from: "18:00", to: "04:00" } as const;

/** The evening's text: when the light goes out for enough sleep before the alarm (docs/rules.md 7). */
export function bedtimeText(facts: BedtimeFacts, context: RenderContext): TextDraft {
  const texts = context.language.reminderTexts.bedtime;
  const slots = slotsOf(facts, context);
  const wordings = wordingsOfDay(linesOf(facts, slots, texts), slots, context);
  return {
    wordings,
    plain: plainOf(facts, texts)(slots),
    announcesFading: facts.announcesFading,
    email: () => ({
      subject: texts.subject(slots),
      paragraphs: [emailOpening(wordings), ...whyOf(facts, slots, context)],
    }),
  };
}

function plainOf({ beforeEvent, capped }: BedtimeFacts, texts: BedtimeTexts): Line<BedtimeSlots> {
  if (beforeEvent) return texts.eve.plain;
  return (capped ? texts.capped : texts).plain;
}

/** The paragraphs that say why, and where it comes from. */
function whyOf(facts: BedtimeFacts, slots: BedtimeSlots, { language }: RenderContext): readonly string[] {
  const { bedtime: texts, greetingAndFooter } = language.reminderTexts;
  if (facts.beforeEvent) return [texts.eve.why(slots)];
  if (facts.capped) return [texts.capped.why(slots), greetingAndFooter.sources([CITATIONS.sletten2023])];
  return [
    texts.why(slots),
    ...(slots.hardDay ? [texts.hardDay] : []),
    texts.recommended,
    greetingAndFooter.sources([CITATIONS.hirshkowitz2015]),
  ];
}

function slotsOf(facts: BedtimeFacts, context: RenderContext): BedtimeSlots {
  const { formats, reminderTexts } = context.language;
  const sleepMinutes = (instantMs(facts.wakeAt) - instantMs(facts.bedtimeAt)) / MINUTE_MS;
  const bed = formatClockTime(facts.bedtimeAt, context.zone);
  const wake = formatClockTime(facts.wakeAt, context.zone);
  return {
    bed,
    wake,
    hours: formats.hours(facts.needMinutes),
    windDown: reminderTexts.bedtime.windDown(windDownTime(facts, context)),
    clocksMoveMinutes: isAtNight(bed) ? facts.clocksMoveMinutes : 0,
    moveAsleepMinutes: minutesOnTheClock(bed, wake) - Math.round(sleepMinutes),
    latencyMinutes: Math.round(sleepMinutes - facts.needMinutes),
    hardDay: facts.hardDay,
  };
}

/** Minutes from one time of day to the next occurrence of another, as a clock on the wall shows them. */
export function minutesOnTheClock(from: LocalTime, to: LocalTime): number {
  return (minuteOfDay(to) - minuteOfDay(from) + DAY_MINUTES) % DAY_MINUTES;
}

/** When to begin winding down, an hour before bedtime; null when that has passed. */
function windDownTime({ bedtimeAt }: BedtimeFacts, { nowMs, zone }: RenderContext): string | null {
  const start = instantMs(bedtimeAt) - WIND_DOWN_MINUTES * MINUTE_MS;
  return nowMs > start + WIND_DOWN_GRACE_MINUTES * MINUTE_MS ? null : formatClockTime(isoInstant(start), zone);
}

/** Whether lights out at a time of day is "tonight"; somebody who works at night sleeps by day (docs/rules.md 7). */
function isAtNight(bed: LocalTime): boolean {
  return bed >= NIGHT.from || bed < NIGHT.to;
}

/** The wordings for the night; when the clocks move before bedtime, bedtime is at its usual time. */
function linesOf(facts: BedtimeFacts, slots: BedtimeSlots, texts: BedtimeTexts): readonly Line<BedtimeSlots>[] {
  if (facts.beforeEvent) return slots.clocksMoveMinutes === 0 ? texts.eve.wordings : [texts.eve.clocks];
  if (facts.capped) return slots.clocksMoveMinutes === 0 ? texts.capped.wordings : [texts.capped.clocks];
  if (!isAtNight(slots.bed)) return texts.wordings.daytime;
  if (slots.clocksMoveMinutes === 0) return texts.wordings[slots.hardDay ? "hard" : "ordinary"];
  return slots.moveAsleepMinutes === 0 ? [texts.plain] : texts.wordings.clocks;
}
