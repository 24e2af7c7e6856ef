/** A pause that a coach set, until another silence takes its place. */
export interface CoachPause {
  readonly at: string;
  readonly by: string;
  /** The instant at which it ends. */
  readonly until: string;
  /** The end of the pause that the athlete had asked for, to go back to; null without one. */
  readonly own: string | null;
}

/** What is remembered of an athlete's texts and pauses, so that the next one is read in its place. */
export interface Remembered {
  /** The last STATUS that was answered, and the local date it spoke of. */
  readonly lastStatus?: { readonly at: string; readonly day: string } | undefined;
  /** The last pause that a coach set; undefined: there was none, or it was ended. */
  readonly coachPause?: CoachPause | undefined;
}
