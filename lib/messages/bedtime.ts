import { epochDay, instantMs, isoInstant, MINUTE_MS } from "../domain/local-time.ts";
import type { ReminderFacts } from "../domain/reminder.ts";
import { type Draft, nameless, type Scene, type Wording } from "./draft.ts";
import type { Language } from "./language.ts";
import { rotated } from "./rotate.ts";
import { SOURCES } from "./sources.ts";
import { clockTime, hoursInWords, minutesOnTheClock } from "./times.ts";

type BedtimeFacts = Extract<ReminderFacts, { readonly kind: "bedtime" }>;

/** Screens and bright light go off this long before bedtime. */
const WIND_DOWN_MINUTES = 60;
/** A text this late after the start of winding down no longer names that time. */
const WIND_DOWN_GRACE_MINUTES = 15;

interface Slots {
  readonly bed: string;
  readonly wake: string;
  /** "8.5 h" */
  readonly hours: string;
  /** "from 21:15" or "from now" */
  readonly windDown: string;
  /** How far the clocks move this night; 0 on an ordinary one. */
  readonly clocksMoveMinutes: number;
  /** How far they move between bedtime and wake time. */
  readonly moveAsleepMinutes: number;
  /** Minutes between lights out and the sleep that is counted. */
  readonly latencyMinutes: number;
  readonly hardDay: boolean;
}

type Mood = "ordinary" | "hard" | "clocks";

interface BedtimeText {
  readonly windDown: (time: string | null) => string;
  readonly wordings: Readonly<Record<Mood, readonly ((slots: Slots) => Wording)[]>>;
  readonly plain: (slots: Slots) => Wording;
  readonly subject: (slots: Slots) => string;
  readonly why: (slots: Slots) => readonly string[];
}

const TEXT: Readonly<Record<Language, BedtimeText>> = {
  en: {
    windDown: (time) => (time === null ? "from now" : `from ${time}`),
    wordings: {
      ordinary: [
        (s) => (n) =>
          `${n.lead}lights out by ${s.bed} gives you ${s.hours} of sleep before your ${s.wake} alarm. Winding down ${s.windDown} helps.`,
        (s) => (n) =>
          `${n.lead}sleep is when training settles. For ${s.hours} before ${s.wake}, lights out by ${s.bed}; dim screens ${s.windDown}.`,
        (s) => (n) =>
          `Alarm at ${s.wake}${n.tail}? Then lights out by ${s.bed} makes it ${s.hours}. A book beats a screen ${s.windDown}.`,
        (s) => (n) =>
          `${n.lead}to sleep ${s.hours} before your ${s.wake} alarm, aim for lights out at ${s.bed}. Slow things down ${s.windDown}.`,
      ],
      hard: [
        (s) => (n) =>
          `${n.lead}hard day: lights out by ${s.bed} for ${s.hours} before your ${s.wake} alarm. Winding down ${s.windDown} helps.`,
        (s) => (n) =>
          `Tough session${n.tail}. Let sleep do its part: lights out by ${s.bed} for ${s.hours} before ${s.wake}. Dim screens ${s.windDown}.`,
        (s) => (n) =>
          `${n.lead}big effort, longer night: ${s.hours} of sleep before ${s.wake} means lights out by ${s.bed}. Slow things down ${s.windDown}.`,
      ],
      clocks: [
        (s) => (n) =>
          `Clocks go ${directionEn(s)} tonight${n.tail}. For ${s.hours} before your ${s.wake} alarm, lights out is ${s.bed}, ${shiftEn(s)} on the clock.`,
        (s) => (n) =>
          `${n.lead}clocks go ${directionEn(s)} tonight, so lights out is ${shiftEn(s)}: ${s.bed} for ${s.hours} before your ${s.wake} alarm.`,
      ],
    },
    plain: (s) => () =>
      s.clocksMoveMinutes === 0
        ? `Lights out by ${s.bed} for ${s.hours} before your ${s.wake} alarm.`
        : `Clocks go ${directionEn(s)} tonight: lights out by ${s.bed} for ${s.hours} before your ${s.wake} alarm.`,
    subject: (s) =>
      s.clocksMoveMinutes === 0
        ? `Lights out by ${s.bed}`
        : `Clocks go ${directionEn(s)} tonight: lights out by ${s.bed}`,
    why: (s) => [
      `Why: your alarm is ${s.wake}. Count back ${s.hours} of sleep${s.latencyMinutes > 0 ? ` and ${s.latencyMinutes} min to fall asleep` : ""}, and it is ${s.bed}.${s.clocksMoveMinutes === 0 ? "" : " The change of the clocks is counted in."}`,
      ...(s.hardDay ? ["After a hard day we plan a longer night. That is our rule of thumb, not a study result."] : []),
      "For most adults 7 to 9 hours a night are recommended, for teenagers 8 to 10, from 65 on 7 to 8.",
      `Source: ${SOURCES.hirshkowitz2015}`,
    ],
  },
};

function directionEn(slots: Slots): string {
  return slots.clocksMoveMinutes > 0 ? "forward" : "back";
}

function shiftEn(slots: Slots): string {
  const minutes = Math.abs(slots.moveAsleepMinutes);
  return `${minutes === 60 ? "an hour" : `${minutes} min`} ${slots.moveAsleepMinutes > 0 ? "earlier" : "later"}`;
}

/** The evening's text: when the light goes out for enough sleep before the alarm (rules.md 7). */
export function bedtimeDraft(facts: BedtimeFacts, scene: Scene): Draft {
  const text = TEXT[scene.language];
  const slots = slotsOf(facts, scene);
  const wordings = rotated(wordingsOf(slots, text), epochDay(scene.localDate)).map((wording) => wording(slots));
  return {
    wordings,
    plain: text.plain(slots),
    question: null,
    namesContact: false,
    subject: text.subject(slots),
    paragraphs: [nameless(wordings), ...text.why(slots)],
  };
}

function slotsOf(facts: BedtimeFacts, scene: Scene): Slots {
  const sleepMinutes = (instantMs(facts.wakeAt) - instantMs(facts.bedtimeAt)) / MINUTE_MS;
  const bed = clockTime(facts.bedtimeAt, scene.zone);
  const wake = clockTime(facts.wakeAt, scene.zone);
  return {
    bed,
    wake,
    hours: hoursInWords(facts.needMinutes),
    windDown: TEXT[scene.language].windDown(windDownTime(facts, scene)),
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
function wordingsOf(slots: Slots, text: BedtimeText): BedtimeText["wordings"][Mood] {
  if (slots.clocksMoveMinutes === 0) return text.wordings[slots.hardDay ? "hard" : "ordinary"];
  return slots.moveAsleepMinutes === 0 ? [text.plain] : text.wordings.clocks;
}
