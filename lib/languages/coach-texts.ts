import type { AttentionCause, Contact } from "../domain/attention.ts";
import type { Session } from "../domain/log/sessions.ts";
import type { WorkoutKind } from "../domain/log/workout.ts";
import type { Channel, Diet, Topic } from "../domain/profile.ts";
import type { UndeliveredReason } from "../domain/receipt.ts";
import type { Level } from "../domain/recovery/status.ts";
import type { Reminder, SilenceCode } from "../domain/reminder.ts";
import type { MealFocus, MealSession } from "../domain/reminder-facts.ts";
import type { ReminderKind } from "../domain/reminder-kinds.ts";
import type { CalendarDate } from "./format.ts";

/** What a coach should look at, and what became of a text. */
export interface AttentionTexts {
  readonly sentences: Readonly<
    Record<
      AttentionCause,
      (facts: {
        /** Of days or texts; null where it is one event. */
        readonly count: number | null;
        readonly contact: Contact | undefined;
      }) => string
    >
  >;
  /** That an athlete texted something, without its words. */
  readonly noted: Readonly<Record<Extract<AttentionCause, "pain" | "not-understood">, string>>;
  readonly arrival: Readonly<Record<"accepted" | "delivered" | "no-receipt", string>> & {
    readonly undelivered: (why: string) => string;
  };
  /** The end of a sentence that says why a text did not arrive. */
  readonly undelivered: Readonly<Record<UndeliveredReason, string>>;
}

/** A kind of text: what is planned, and what answers. */
type TextKind = ReminderKind | "reply" | "safety";

/** What an explanation says of a day. Days read "Sat 17 October", moments "at 18:15" or "on Sat 17 October at 08:00". */
export interface DayTexts {
  /** What a kind is called, as a heading or in a list. */
  readonly kinds: Readonly<Record<TextKind, string>>;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly dayName: (date: CalendarDate) => string;
  readonly moment: {
    readonly today: (time: string) => string;
    readonly otherDay: (day: string, time: string) => string;
  };
  readonly session: SessionTexts;
  readonly status: {
    readonly wasRestDay: string;
    readonly advice: (day: string, level: Level) => string;
    readonly legs: (moments: { readonly hardRun: string; readonly lift: string }) => string;
    readonly load: (figures: { readonly dayLoad: number; readonly weekLoad: number }) => string;
    /** RED_FLAG for a coach, as its own sentence speaks to the athlete. */
    readonly redFlag: (name: string, since: string) => string;
    /** The reasons that compare distances, where only the athlete may see these (I11). */
    readonly longStepHidden: (windowDays: number) => string;
    readonly mileageHidden: string;
  };
  /** Said in place of the words of a text that only the athlete may see (I11). */
  readonly wordsAreHidden: string;
  readonly outcome: {
    readonly waits: (by: string, moment: string) => string;
    readonly isSending: (by: string) => string;
    readonly sent: (by: string, moment: string) => string;
    readonly maybeSent: (by: string, moment: string) => string;
    readonly notSent: (moment: string) => string;
  };
  readonly states: Readonly<Record<Reminder["state"], string>>;
  /** Why a text went later than it was planned. */
  readonly late: {
    readonly planned: (moment: string) => string;
    readonly loggedLate: (planned: string, received: string) => string;
    readonly quietHours: (planned: string) => string;
    readonly spaced: (planned: string, spacing: { readonly minutes: number; readonly kind: ReminderKind }) => string;
  };
}

interface SessionTexts {
  /** The whole line of an effort that only its athlete may see (I11). */
  readonly fromStrava: string;
  readonly kinds: Readonly<Record<WorkoutKind, string>>;
  readonly provenance: Readonly<Record<Session["provenance"], string>>;
  readonly elsewhere: (day: string, zone: string) => string;
  /** Each begins with its separator. */
  readonly silent: string;
  readonly records: (count: number) => string;
  readonly easy: string;
  /** "RPE 4 as reported, 180 AU" */
  readonly effort: (effort: { readonly rpe: string; readonly from: string; readonly loadAu: number }) => string;
}

/** Why a text was planned, each a sentence. */
export interface PlanTexts {
  readonly restDay: (facts: {
    readonly day: string;
    readonly name: string;
    readonly windowDays: number;
    readonly trainingDays: number;
    readonly restDaysPerWeek: number;
  }) => string;
  readonly moreRestDays: (days: string) => string;
  readonly restDayAt: (facts: {
    readonly when: "evening" | "morning";
    readonly name: string;
    readonly time: string;
  }) => string;
  readonly offersRestOne: string;
  readonly easyDay: (facts: {
    readonly name: string;
    /** Null: only the athlete may see the distances (I11). */
    readonly distances: { readonly km: string; readonly longestKm: string } | null;
    readonly windowDays: number;
    readonly days: string;
  }) => string;
  readonly restAfter: (restDays: string, hardWorkFrom: string) => string;
  readonly bigDay: (hardWorkFrom: string) => string;
  readonly noFood: string;
  readonly starter: Readonly<Record<"first" | "again", string>>;
  readonly event: (day: string) => string;
  readonly welcome: (name: string, moment: string) => string;
  readonly invite: string;
  readonly quiet: Readonly<Record<"nothing" | "recovery", string>>;
  readonly textsOff: string;
  readonly meal: (facts: {
    readonly session: MealSession;
    /** Null: only the athlete may see it (I11). */
    readonly endedAt: string | null;
    readonly forBreakfast: boolean;
    readonly until: string;
    readonly delayMinutes: number;
    readonly minSessionMinutes: number;
  }) => string;
  readonly food: (focus: MealFocus, diet: Diet) => string;
  readonly asksRpe: string;
  readonly bedtime: (facts: {
    readonly bed: string;
    readonly wake: string;
    /** "8 h" */
    readonly hours: string;
    /** Null: no hard day. */
    readonly extraMinutes: number | null;
    readonly latencyMinutes: number;
    readonly capped: boolean;
  }) => string;
  readonly bedtimePlanned: (time: string) => string;
  readonly beforeEvent: string;
  readonly clocksMove: (minutes: number) => string;
  readonly appended: (code: string, sentence: string) => string;
}

/** Why a planned text did not go, or may not have; and why none was planned. */
export interface SilenceTexts {
  readonly sentences: Readonly<Record<SilenceCode, (facts: SilenceFacts) => string>>;
  readonly absences: {
    readonly redFlag: (name: string, date: string) => string;
    readonly notWanted: (topic: Topic, name: string) => string;
    readonly noChannel: (topic: Topic, states: readonly ChannelState[]) => string;
    readonly noFood: (name: string) => string;
    readonly noLongSession: (minutes: number, isOver: boolean) => string;
    readonly noWakeTime: (day: string) => string;
    readonly noRestDay: (facts: {
      readonly day: string;
      readonly name: string;
      readonly windowDays: number;
      readonly trainingDays: number;
      readonly restDaysPerWeek: number;
    }) => string;
    readonly noTrainingDay: (topic: Topic, facts: { readonly minutes: number; readonly isOver: boolean }) => string;
    readonly onlySilent: string;
    readonly notPlanned: string;
  };
}

/** A channel that cannot be used; null: no consent is on record. */
interface ChannelState {
  readonly channel: Channel;
  readonly consent: "given" | "withdrawn" | null;
}

interface SilenceFacts {
  readonly name: string;
  readonly spacingMinutes: number;
  readonly maxTextsPerDay: number;
  readonly maxTextsPerWeek: number;
  readonly mealDelayMinutes: number;
  /** The name of the error that SNS gave, in brackets after a space; empty when there is none. */
  readonly error: string;
}
