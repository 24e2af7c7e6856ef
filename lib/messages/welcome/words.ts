import type { Topic } from "../../domain/profile.ts";
import type { Line } from "../draft.ts";

export interface WelcomeSlots {
  readonly team: string;
  /** "rest, food and sleep" */
  readonly topics: string;
  readonly max: number;
  /** Set for one-way teams. */
  readonly contact: string | null;
}

export interface WelcomeWords {
  readonly topics: Readonly<Record<Topic, string>>;
  /** In place of topics when none is chosen yet. */
  readonly anyTopic: string;
  readonly wordings: readonly Line<WelcomeSlots>[];
  readonly plain: Line<WelcomeSlots>;
  readonly subject: string;
  readonly lines: Readonly<Record<Topic, string>>;
  readonly opening: (team: string, max: number) => string;
  readonly closing: readonly string[];
}
