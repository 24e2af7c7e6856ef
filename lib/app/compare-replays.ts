import type { ReplayMessage } from "./replay-report.ts";

/** What a change of policy does to the texts of one log. */
export interface ReplayComparison {
  readonly added: readonly ReplayMessage[];
  readonly removed: readonly ReplayMessage[];
  /** The same text of the same day with other words or at another instant. */
  readonly changed: readonly { readonly before: ReplayMessage; readonly after: ReplayMessage }[];
}

/** Compares the texts of two replays of one log, by local date and kind. */
export function compareReplays(before: readonly ReplayMessage[], after: readonly ReplayMessage[]): ReplayComparison {
  const byPlace = new Map(before.map((message) => [placeOf(message), message]));
  const stillThere = new Set(after.map(placeOf));
  return {
    added: after.filter((message) => !byPlace.has(placeOf(message))),
    removed: before.filter((message) => !stillThere.has(placeOf(message))),
    changed: after.flatMap((message) => {
      const old = byPlace.get(placeOf(message));
      return old === undefined || isSame(old, message) ? [] : [{ before: old, after: message }];
    }),
  };
}

function placeOf({ localDate, kind }: ReplayMessage): string {
  return `${localDate} ${kind}`;
}

function isSame(a: ReplayMessage, b: ReplayMessage): boolean {
  return a.at === b.at && a.body === b.body && a.channel === b.channel;
}
