import type { Line } from "../draft.ts";

export interface InviteSlots {
  readonly team: string;
  /** Set for one-way teams. */
  readonly contact: string | null;
}

export interface InviteWords {
  readonly wordings: readonly Line<InviteSlots>[];
  readonly plain: Line<InviteSlots>;
  readonly subject: string;
  readonly paragraphs: (team: string) => readonly string[];
}
