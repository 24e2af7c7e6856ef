import type { Channel, Topic } from "./profile.ts";

export const REMINDER_KINDS = [
  "rest-day",
  "meal",
  "bedtime",
  "event",
  "big-day",
  "starter",
  "welcome",
  "invite",
  "notice-quiet",
  "notice",
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

type DaySlot = "rest-day" | "meal" | "bedtime" | "big-day" | "starter" | "service";

/** What planning and delivery do with the reminders of one kind (docs/rules.md 8 and 9). */
export interface KindRules {
  /** The topic for which the athlete chose channels, or fixed channels; in order of preference. */
  readonly channels: Topic | readonly Channel[];
  /** Whether it goes only with the athlete's consent, or asks for it. */
  readonly consent: "required" | "requested";
  /** Whether a red flag ends it, or is what it is about. */
  readonly redFlag: "ends it" | "causes it";
  /** Whether it goes only after the welcome. */
  readonly followsWelcome: boolean;
  /** Whether PAUSE, SICK and SNOOZE silence it. */
  readonly canBePaused: boolean;
  /**
   * Rank among the kinds that a smaller daily budget keeps, 1 first; kinds of one rank are kept together. Null: does not
   * count in the budget.
   */
  readonly budgetRank: number | null;
  /** Kinds of one slot share one text a day: of each slot at most one goes. */
  readonly daySlot: DaySlot;
  /** Rank by which one of two texts close in time goes first, 1 first; null: keeps no distance from others. */
  readonly spacingRank: number | null;
  /** Whether its SMS end when the team's monthly spending has reached its cap. */
  readonly hasSpendCap: boolean;
  /** What it does in quiet hours. */
  readonly quietHours: "waits" | "goes";
  /** Whether it waits until an athlete with a late wake time is up. */
  readonly waitsForWaking: boolean;
  /** Whether it waits for the end of a fast. */
  readonly waitsForFast: boolean;
  /** Whether it repeats how to stop when it is the first SMS of a month. */
  readonly repeatsStopHint: boolean;
  /** Whether the plan still names it once it was sent, so that delivery can look it up. */
  readonly staysInPlan: boolean;
  /** Whether it may be planned again whatever silenced it. */
  readonly alwaysReplannable: boolean;
}

type OwnRules = Pick<KindRules, "channels" | "budgetRank" | "daySlot" | "spacingRank"> & Partial<KindRules>;

/** What the texts about training, food and sleep have in common. */
const aboutTraining = (own: OwnRules): KindRules => ({
  consent: "required",
  redFlag: "ends it",
  followsWelcome: true,
  canBePaused: true,
  hasSpendCap: true,
  quietHours: "waits",
  waitsForWaking: false,
  waitsForFast: false,
  repeatsStopHint: true,
  staysInPlan: false,
  alwaysReplannable: false,
  ...own,
});

/** A new kind has to answer every question before it compiles. */
export const KIND_RULES: Readonly<Record<ReminderKind, KindRules>> = {
  "rest-day": /* @__PURE__ */ aboutTraining({
    channels: "rest-day",
    budgetRank: 1,
    daySlot: "rest-day",
    spacingRank: 3,
    waitsForWaking: true,
  }),
  meal: /* @__PURE__ */ aboutTraining({
    channels: "meal",
    budgetRank: 3,
    daySlot: "meal",
    spacingRank: 1,
    waitsForFast: true,
  }),
  /** The eve of a race takes the place of the rest-day text: its topic, and its rank in the budget. */
  event: /* @__PURE__ */ aboutTraining({ channels: "rest-day", budgetRank: 1, daySlot: "rest-day", spacingRank: 2 }),
  /** Takes the place of a session's meal text, also on a day on which another one went. */
  "big-day": /* @__PURE__ */ aboutTraining({ channels: "meal", budgetRank: 3, daySlot: "big-day", spacingRank: 1 }),
  /** As after a big day, for the first lift. */
  starter: /* @__PURE__ */ aboutTraining({ channels: "meal", budgetRank: 3, daySlot: "starter", spacingRank: 1 }),
  bedtime: /* @__PURE__ */ aboutTraining({
    channels: "bedtime",
    budgetRank: 2,
    daySlot: "bedtime",
    spacingRank: 4,
    quietHours: "goes",
  }),
  welcome: {
    channels: ["sms", "email"],
    consent: "required",
    redFlag: "ends it",
    followsWelcome: false,
    canBePaused: false,
    budgetRank: null,
    daySlot: "service",
    spacingRank: null,
    hasSpendCap: false,
    quietHours: "waits",
    waitsForWaking: false,
    waitsForFast: false,
    repeatsStopHint: false,
    staysInPlan: true,
    alwaysReplannable: true,
  },
  invite: {
    channels: ["sms"],
    consent: "requested",
    redFlag: "ends it",
    followsWelcome: false,
    canBePaused: false,
    budgetRank: null,
    daySlot: "service",
    spacingRank: null,
    hasSpendCap: false,
    quietHours: "waits",
    waitsForWaking: false,
    waitsForFast: false,
    repeatsStopHint: false,
    staysInPlan: false,
    alwaysReplannable: false,
  },
  "notice-quiet": {
    channels: ["sms", "email"],
    consent: "required",
    redFlag: "ends it",
    followsWelcome: true,
    canBePaused: true,
    budgetRank: null,
    daySlot: "service",
    spacingRank: 5,
    hasSpendCap: true,
    quietHours: "waits",
    waitsForWaking: true,
    waitsForFast: false,
    repeatsStopHint: true,
    staysInPlan: false,
    alwaysReplannable: false,
  },
  notice: {
    channels: ["sms"],
    consent: "required",
    redFlag: "causes it",
    followsWelcome: false,
    canBePaused: false,
    budgetRank: null,
    daySlot: "service",
    spacingRank: null,
    hasSpendCap: false,
    quietHours: "waits",
    waitsForWaking: false,
    waitsForFast: false,
    repeatsStopHint: true,
    staysInPlan: false,
    alwaysReplannable: false,
  },
};
