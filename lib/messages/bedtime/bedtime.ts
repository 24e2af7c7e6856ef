import type { LanguageCode } from "../../domain/language.ts";
import { instantMs, isoInstant, MINUTE_MS } from "../../domain/local-time.ts";
import type { ReminderFacts } from "../../domain/reminder.ts";
import { type Draft, inTurn, type Line, nameless, type Scene } from "../draft.ts";
import { FRAME } from "../frame.ts";
import { SOURCES } from "../sources.ts";
import { clockTime, hoursInWords, minutesOnTheClock } from "../times.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import type { BedtimeSlots, BedtimeWords } from "./words.ts";

type BedtimeFacts = Extract<ReminderFacts, { readonly kind: "bedtime" }>;

/** Screens and bright light go off this long before bedtime. */
const WIND_DOWN_MINUTES = 60;
/** A text this late after the start of winding down no longer names that time. */
const WIND_DOWN_GRACE_MINUTES = 5;

const WORDS: Readonly<Record<LanguageCode, BedtimeWords>> = { en, es, de, fr };

/** The evening's text: when the light goes out for enough sleep before the alarm (rules.md 7). */
export function bedtimeDraft(facts: BedtimeFacts, scene: Scene): Draft {
  const words = WORDS[scene.language];
  const slots = slotsOf(facts, scene);
  const wordings = inTurn(linesOf(slots, words), slots, scene);
  return {
    wordings,
    plain: words.plain(slots),
    rider: null,
    question: null,
    saysHowToStop: false,
    subject: words.subject(slots),
    paragraphs: [
      nameless(wordings),
      words.why(slots),
      ...(slots.hardDay ? [words.hardDay] : []),
      words.recommended,
      FRAME[scene.language].sources([SOURCES.hirshkowitz2015]),
    ],
  };
}

function slotsOf(facts: BedtimeFacts, scene: Scene): BedtimeSlots {
  const sleepMinutes = (instantMs(facts.wakeAt) - instantMs(facts.bedtimeAt)) / MINUTE_MS;
  const bed = clockTime(facts.bedtimeAt, scene.zone);
  const wake = clockTime(facts.wakeAt, scene.zone);
  return {
    bed,
    wake,
    hours: hoursInWords(facts.needMinutes, scene.language),
    windDown: WORDS[scene.language].windDown(windDownTime(facts, scene)),
    clocksMoveMinutes: facts.clocksMoveMinutes,
    moveAsleepMinutes: minutesOnTheClock(bed, wake) - Math.round(sleepMinutes),
    latencyMinutes: Math.round(sleepMinutes - facts.needMinutes),
    hardDay: facts.hardDay,
  };
}

/** When to begin winding down, an hour before bedtime; null when that has passed. */
function windDownTime(facts: BedtimeFacts, scene: Scene): string | null {
  const start = instantMs(facts.bedtimeAt) - WIND_DOWN_MINUTES * MINUTE_MS;
  return scene.nowMs > start + WIND_DOWN_GRACE_MINUTES * MINUTE_MS ? null : clockTime(isoInstant(start), scene.zone);
}

/** The wordings of the night; clocks that move before bedtime leave it where it always is. */
function linesOf(slots: BedtimeSlots, words: BedtimeWords): readonly Line<BedtimeSlots>[] {
  if (slots.clocksMoveMinutes === 0) return words.wordings[slots.hardDay ? "hard" : "ordinary"];
  return slots.moveAsleepMinutes === 0 ? [words.plain] : words.wordings.clocks;
}
