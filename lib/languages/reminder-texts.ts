import type { MealFocus, MealSession } from "../domain/reminder-facts.ts";
import type { BigDayTexts, RestAfterTexts, StarterTexts } from "./milestone-texts.ts";
import type { ConsentRequestTexts, QuietNoticeTexts, TextsOffTexts, WelcomeTexts } from "./texts-about-texts.ts";
import type { Line, Wording } from "./wordings.ts";

/** The texts of every kind of reminder; `plain` is short enough for any name, food, appended reason and contact. */
export interface ReminderTexts {
  readonly greetingAndFooter: GreetingAndFooter;
  readonly meal: MealTexts;
  readonly bedtime: BedtimeTexts;
  readonly restDay: RestDayTexts;
  readonly easyDay: EasyDayTexts;
  readonly event: EventTexts;
  readonly bigDay: BigDayTexts;
  readonly restAfter: RestAfterTexts;
  readonly starter: StarterTexts;
  readonly welcome: WelcomeTexts;
  readonly consentRequest: ConsentRequestTexts;
  readonly quietNotice: QuietNoticeTexts;
  readonly textsOff: TextsOffTexts;
}

/** The words around every text. */
interface GreetingAndFooter {
  /** Ends an SMS of a team whose number cannot receive replies. */
  readonly noReplies: (contact: string) => string;
  /** Ends the first SMS of a month. */
  readonly stopHint: string;
  /** From now on texts go only when it matters; the one for athletes who can answer says how to get all of them. */
  readonly fading: { readonly answerable: string; readonly plain: string };
  readonly hello: (name: string | null) => string;
  readonly sources: (citations: readonly string[]) => string;
}

export interface MealSlots {
  readonly session: MealSession;
  readonly focus: MealFocus;
  /** What the session may be called. */
  readonly long: boolean;
  readonly hard: boolean;
  /** "tofu with brown rice", or a dish: "eggs on toast" */
  readonly food: string;
  /** The first of the two, "tofu", or what may stand for a dish: "a protein food you like". */
  readonly firstFood: string;
  /** "18:00" */
  readonly endedAt: string;
}

export interface MealTexts {
  /** Two foods as a meal, the first named first. */
  readonly foods: (first: string, second: string) => string;
  readonly wordings: Readonly<Record<MealFocus, readonly Line<MealSlots>[]>>;
  /** Leave room for an appended reason. */
  readonly short: readonly Line<MealSlots>[];
  readonly plain: Line<MealSlots>;
  /** The morning after a late session. */
  readonly breakfast: {
    readonly wordings: readonly Line<MealSlots>[];
    /** Leave room for an appended reason. */
    readonly short: readonly Line<MealSlots>[];
    readonly plain: Line<MealSlots>;
  };
  /** After a session of an hour and a half or more. */
  readonly drink: string;
  /** How much protein the next meal should bring, "23-27" or "20"; one line a day in turn. */
  readonly aimFor: readonly ((grams: string) => string)[];
  readonly question: string;
  /** How an athlete says that lifting is new to them. */
  readonly offerNew: string;
  readonly subject: string;
  readonly why: Readonly<Record<MealFocus, (slots: MealSlots) => string>>;
  readonly grams: (grams: string) => string;
  readonly noteRpe: string;
}

export interface BedtimeSlots {
  readonly bed: string;
  readonly wake: string;
  /** "8.5 h" */
  readonly hours: string;
  /** "from 21:15" or "from now" */
  readonly windDown: string;
  /** How far the clocks move this night; 0 on an ordinary one, and for sleep by day. */
  readonly clocksMoveMinutes: number;
  /** How far they move between bedtime and wake time. */
  readonly moveAsleepMinutes: number;
  /** Minutes between lights out and the sleep that is counted. */
  readonly latencyMinutes: number;
  readonly hardDay: boolean;
}

export interface BedtimeTexts {
  /** From a time on; null: from now on. */
  readonly windDown: (time: string | null) => string;
  /** Those of `daytime` speak of no night. */
  readonly wordings: Readonly<Record<"ordinary" | "hard" | "clocks" | "daytime", readonly Line<BedtimeSlots>[]>>;
  /** For a bedtime that is kept near the usual one: these name no hours of sleep. */
  readonly capped: {
    readonly wordings: readonly Line<BedtimeSlots>[];
    readonly clocks: Line<BedtimeSlots>;
    readonly plain: Line<BedtimeSlots>;
    readonly why: (slots: BedtimeSlots) => string;
  };
  /** On the eve of an event, whose alarm may ring at another time: these name no alarm and no hours of sleep. */
  readonly eve: {
    readonly wordings: readonly Line<BedtimeSlots>[];
    readonly clocks: Line<BedtimeSlots>;
    readonly plain: Line<BedtimeSlots>;
    readonly why: (slots: BedtimeSlots) => string;
  };
  readonly plain: Line<BedtimeSlots>;
  readonly subject: (slots: BedtimeSlots) => string;
  readonly why: (slots: BedtimeSlots) => string;
  readonly hardDay: string;
  readonly recommended: string;
}

export interface RestDaySlots {
  /** "5 training days in the last 6" */
  readonly count: string;
  /** "tomorrow (Sat) and Sun" */
  readonly and: string;
  /** The same days after a negation: "tomorrow (Sat) or Sun" */
  readonly or: string;
  /** "Sat and Sun" */
  readonly weekdays: string;
  /** "Saturday 28 November and Sunday 29 November" */
  readonly dates: string;
  readonly several: boolean;
  /** The day that stays free when the first one is trained through: "Sun" */
  readonly dayLater: string;
}

export interface RestDayTexts {
  readonly count: (trainingDays: number, windowDays: number) => string;
  readonly wordings: readonly Line<RestDaySlots>[];
  /** Leave room for an appended reason. */
  readonly short: readonly Line<RestDaySlots>[];
  readonly plain: Line<RestDaySlots>;
  /** For rest days that begin on the weekday of the long run. */
  readonly longRun: readonly Line<RestDaySlots>[];
  /** Offers one rest day a week. */
  readonly offer: string;
  readonly subject: (slots: RestDaySlots) => string;
  readonly why: (slots: RestDaySlots) => readonly string[];
}

export interface EasyDaySlots {
  /** "tomorrow (Mon) and Tue" */
  readonly days: string;
  /** "18" */
  readonly km: string;
  readonly longestKm: string;
  readonly windowDays: number;
}

export interface EasyDayTexts {
  readonly wordings: readonly Line<EasyDaySlots>[];
  readonly plain: Line<EasyDaySlots>;
  readonly subject: (slots: EasyDaySlots) => string;
  /** What an easy day is. */
  readonly easy: string;
}

/** The eve of a race. */
interface EventTexts {
  readonly wordings: readonly Wording[];
  readonly plain: string;
  readonly subject: string;
  /** `date` reads "Sunday 11 October". */
  readonly why: (date: string) => string;
}
