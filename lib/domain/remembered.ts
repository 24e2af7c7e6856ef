/** What is remembered of an athlete's texts, so that the next one is read in its place. */
export interface Remembered {
  /** The last STATUS that was answered, and the local date it spoke of. */
  readonly lastStatus?: { readonly at: string; readonly day: string } | undefined;
}
