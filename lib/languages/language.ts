import type { ConversationWords } from "../domain/conversation/conversation-words.ts";
import type { Reply, StatusCause } from "../domain/conversation/decision.ts";
import type { RequestWords } from "../domain/conversation/request.ts";
import type { FoodId, FoodRole, Ingredient, Omega3Source } from "../domain/food.ts";
import type { Frequency, LiftingExperience } from "../domain/profile.ts";
import type { AppendedReason, ReasonCode, ReasonOf } from "../domain/rules/reason.ts";
import type { AthletePageTexts } from "./athlete-page-texts.ts";
import type { AttentionTexts, DayTexts, PlanTexts, SilenceTexts } from "./coach-texts.ts";
import type { ExplanationTexts } from "./explanation-texts.ts";
import type { Formats } from "./format.ts";
import type { PageTexts, TryTexts } from "./page-texts.ts";
import type { ReminderTexts } from "./reminder-texts.ts";
import type { NameSlots } from "./wordings.ts";

/**
 * All that is written or read in one language: a folder, whose files export the parts by their names. `npm run languages`
 * writes the tables of index.ts, one for each part, so that a bundle carries only the parts it uses.
 */
export interface Language {
  readonly formats: Formats;
  readonly reminderTexts: ReminderTexts;
  readonly foodWords: FoodWords;
  readonly reasonTexts: ReasonTexts;
  readonly reasonSources: ReasonSources;
  readonly statusCauses: StatusCauses;
  readonly replyTexts: ReplyTexts;
  readonly explanationTexts: ExplanationTexts;
  readonly attentionTexts: AttentionTexts;
  readonly dayTexts: DayTexts;
  readonly planTexts: PlanTexts;
  readonly silenceTexts: SilenceTexts;
  readonly pageTexts: PageTexts;
  readonly athletePageTexts: AthletePageTexts;
  readonly tryTexts: TryTexts;
  readonly conversationWords: ConversationWords;
  readonly requestWords: RequestWords;
  /** Words that no text may hold, separated by commas, in lower case without accents (docs/rules.md 10). */
  readonly forbiddenWords: string;
}

/** Foods as texts name them, and the words by which people avoid them. */
export interface FoodWords {
  /** At most 20 septets, a breakfast 40; German ones read the same after "mit", French ones need no article. */
  readonly names: Readonly<Record<FoodId, string>>;
  /** Replaces a food when none is left. */
  readonly anyFood: Readonly<Record<Exclude<FoodRole, "breakfast">, string>>;
  /** That a food is a source of omega-3. */
  readonly omega3: Readonly<Record<Omega3Source, string>>;
  readonly alsoCalled: Readonly<Partial<Record<FoodId, readonly string[]>>>;
  readonly meat: readonly string[];
  readonly ingredients: Readonly<Record<Ingredient, readonly string[]>>;
  /** Words that name no food. */
  readonly linkWords: readonly string[];
}

type ByReason<Code extends ReasonCode> = { readonly [Each in Code]: (evidence: ReasonOf<Each>["evidence"]) => string };

/** The reasons of docs/rules.md 4. */
export interface ReasonTexts {
  /** One short sentence with the numbers: at most 75 characters, at most 55 septets where it is appended to a text. */
  readonly sentences: ByReason<ReasonCode>;
  /** The numbers that follow the sentence in an e-mail. */
  readonly details: ByReason<Exclude<AppendedReason["code"], "RUN_SPIKE">>;
  /** All that an e-mail says of a run that was a long step up. */
  readonly longStep: (step: {
    /** "18" */
    readonly km: string;
    readonly longestKm: string;
    readonly windowDays: number;
    readonly percentLonger: number;
  }) => string;
}

/** Why a day is as it is, in a STATUS answer; `day` reads "Today (Thu)". After a big day the first days may be rest days. */
export type StatusCauses = Readonly<
  Record<Exclude<StatusCause["code"], "REST_QUOTA"> | "BIG_DAY_REST", (day: string) => string>
>;

/** Where the rule of a reason comes from, for a coach. */
export type ReasonSources = Readonly<Record<ReasonCode, string>>;

/** What the answers to an athlete's texts say; each is an SMS of one part. */
export interface ReplyTexts {
  readonly help: (teamName: string) => string;
  /** Asks somebody who texted JOIN for their consent. */
  readonly join: (teamName: string, maxTextsPerDay: number) => string;
  /** To JOIN of somebody whose texts are on. */
  readonly joined: (teamName: string) => string;
  /** To HELP of somebody who was asked for a yes and has not answered. */
  readonly consentHelp: (teamName: string) => string;
  /** Confirms MY DATA, and DELETE ME, which also ends the texts. */
  readonly dataAsked: string;
  readonly deletionAsked: string;
  /** Answers a greeting, and who asks whether a person is there. */
  readonly hello: (name: NameSlots) => string;
  readonly foodQuestion: string;
  readonly foodIsOff: string;
  readonly bedtimeQuestion: {
    /** "22:15", "06:30", "8 h"; null: bedtime is kept near the usual one. */
    readonly known: (bed: string, wake: string, hours: string | null) => string;
    readonly unknown: string;
  };
  /** Before the answer to what was asked for beside an effort: "7/10 noted." */
  readonly effortToo: (rpe: string) => string;
  /** A second text of a day that was not understood. */
  /** The answer to HELP, after words that were not understood. */
  readonly unclear: string;
  readonly helpShort: string;
  /** Confirms an opt-out and says how to come back. */
  readonly stopped: string;
  readonly stopUnsure: string;
  /** Pain of joint, muscle or bone; reminders go on. */
  readonly pain: string;
  readonly status: {
    readonly today: string;
    readonly tomorrow: string;
    /** `day` reads "Today (Thu)". */
    readonly rest: (day: string, trainingDays: number, windowDays: number) => string;
  };
  /** Dates read "Thu 3 Dec". */
  readonly snoozed: (date: string, time: string) => string;
  readonly paused: (until: string) => string;
  readonly sick: (until: string, name: NameSlots) => string;
  readonly resumed: (name: NameSlots) => string;
  readonly redFlagLifted: (name: NameSlots) => string;
  /** After a false alarm during a sickness. */
  readonly stillSick: (until: string, name: NameSlots) => string;
  /** `line`: the crisis line of the country, or null where none is known. */
  readonly crisisLifted: (name: NameSlots, line: string | null) => string;
  readonly frequency: Readonly<Record<Frequency, string>>;
  readonly restDays: (perWeek: number) => string;
  /** Answers a minor who asked for fewer. */
  readonly restDaysKeptForAge: (perWeek: number) => string;
  readonly noRestDays: string;
  readonly foodOn: string;
  readonly foodOff: string;
  readonly bedtimeOn: string;
  readonly bedtimeOff: string;
  /** The day as it was understood, so that a mistake is seen: "Sun 11 Oct 2026". */
  readonly race: (date: string) => string;
  /** Several races near each other: "Sat 9 May, Sun 10 May". */
  readonly races: (dates: string) => string;
  /** Answers a missing, past or ambiguous date. */
  readonly raceUnclear: string;
  /** "Sun 11 Oct" */
  readonly raceOff: (date: string) => string;
  readonly noRace: string;
  readonly lifting: Readonly<Record<LiftingExperience, string>>;
  readonly why: {
    readonly restDay: (trainingDays: number, windowDays: number) => string;
    /** "18", "14" */
    readonly longStep: (step: {
      readonly km: string;
      readonly longestKm: string;
      readonly windowDays: number;
    }) => string;
    readonly meal: string;
    readonly bedtime: string;
    readonly event: string;
    readonly bigDay: string;
    readonly starter: string;
    /** Of a STATUS: easy by the time since the last sessions, a race's day, or as planned. */
    readonly recovering: string;
    readonly raceDay: string;
    readonly nothingHard: string;
    readonly nothing: string;
  };
  /** A bare number is answered the first time, any other wording each time; it promises nothing about silence. */
  /** Goes on from `rpeNoted` where more than a number was texted. */
  readonly numberWillDo: string;
  readonly rpeNoted: (rpe: string, name: NameSlots) => string;
  readonly rpeWithoutWorkout: string;
  /** The text after a red flag: stop; a doctor, or the emergency number; for a minor an adult (docs/rules.md 9). */
  readonly safety: (redFlag: Extract<Reply, { readonly kind: "safety" }>) => string;
}
