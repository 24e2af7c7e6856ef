import type { Topic } from "../domain/profile.ts";
import type { Line, Wording } from "./wordings.ts";

export interface ServiceSlots {
  readonly team: string;
  /** Where to write to a one-way team; null for a team whose athletes can answer. */
  readonly contact: string | null;
}

interface WelcomeSlots extends ServiceSlots {
  /** "rest, food and sleep" */
  readonly topics: string;
  readonly max: number;
}

export interface WelcomeTexts {
  readonly topics: Readonly<Record<Topic, string>>;
  /** Replaces the topics when none is chosen yet. */
  readonly anyTopic: string;
  readonly wordings: readonly Line<WelcomeSlots>[];
  readonly plain: Line<WelcomeSlots>;
  readonly subject: string;
  readonly lines: Readonly<Record<Topic, string>>;
  readonly opening: (team: string, max: number) => string;
  readonly closing: readonly string[];
}

interface ConsentRequestSlots extends ServiceSlots {
  /** Whether a bedtime text can come: the athlete wants them, and has a wake time. */
  readonly sleep: boolean;
}

export interface ConsentRequestTexts {
  readonly wordings: readonly Line<ConsentRequestSlots>[];
  readonly plain: Line<ConsentRequestSlots>;
  readonly subject: string;
  readonly paragraphs: (team: string) => readonly string[];
}

/** Two weeks after the welcome there was no reason for a text: nothing was logged, or recovery alone. */
export interface QuietNoticeTexts {
  readonly nothing: { readonly wording: Wording; readonly plain: string };
  readonly recovery: { readonly wording: Wording; readonly plain: string };
  readonly subject: string;
}

export interface TextsOffTexts {
  readonly wording: Wording;
  readonly plain: string;
  /** Where replies are not read: the coach lifts it. */
  readonly oneWay: string;
  readonly subject: string;
}
