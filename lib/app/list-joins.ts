import * as joins from "../domain/conversation/join.ts";
import { isoInstant } from "../domain/local-time.ts";
import type { JoinRecords, RefusedJoins } from "../ports/joining.ts";
import { type OnDamaged, unlessDamaged } from "../ports/unreadable-item.ts";
import type { AthleteDirectory, Clock } from "../ports.ts";

/** Somebody who texted JOIN in the last weeks, as an operator may see them: never the number of a stranger. */
export interface ListedJoin extends Pick<joins.Join, "askedAt" | "undelivered" | "danger" | "refused"> {
  /** The last digits of the phone. */
  readonly phoneEnding: string;
  readonly state: joins.JoinState;
  /** Until when a YES counts; null: it counts no more. */
  readonly openUntil: string | null;
  /** From when on another JOIN is answered; null: with a yes or a STOP none is. */
  readonly mayJoinAgainFrom: string | null;
  /** The athlete whose phone it is; null: it is nobody's. */
  readonly athleteId: string | null;
}

export interface ListJoinsDeps {
  readonly joins: JoinRecords;
  readonly directory: Pick<AthleteDirectory, "find" | "optedOutAt">;
  readonly clock: Clock;
}

/** Questions looked up at once. */
const AT_ONCE = 25;

/** Who texted JOIN, and how often it was not answered why; the newest first. */
export async function listJoins(
  deps: ListJoinsDeps,
  onDamaged: OnDamaged,
): Promise<{ readonly joins: readonly ListedJoin[]; readonly refusedOn: readonly RefusedJoins[] }> {
  const read = await deps.joins.read();
  const questions = read.joins.toSorted((a, b) => (a.askedAt < b.askedAt ? 1 : -1));
  const listed: ListedJoin[] = [];
  for (let from = 0; from < questions.length; from += AT_ONCE) {
    const some = questions.slice(from, from + AT_ONCE);
    for (const each of await Promise.all(some.map((join) => listedJoin(join, deps, onDamaged)))) listed.push(each);
  }
  return { joins: listed, refusedOn: read.refusedOn.toSorted((a, b) => (a.date < b.date ? 1 : -1)) };
}

async function listedJoin(
  join: joins.Join & { readonly phone: string },
  { directory, clock }: ListJoinsDeps,
  onDamaged: OnDamaged,
): Promise<ListedJoin> {
  const isOptedOut = (await directory.optedOutAt(join.phone)) !== undefined;
  const athlete = await unlessDamaged(directory.find(join.athleteId), onDamaged);
  const { askedAt, undelivered, danger, refused, phone } = join;
  const isOpen = joins.isJoinOpen(join, clock()) && !isOptedOut;
  return {
    phoneEnding: phone.slice(-joins.SHOWN_DIGITS),
    state: joins.joinState(join, { isOptedOut, nowMs: clock() }),
    askedAt,
    openUntil: isOpen ? isoInstant(joins.openUntilMs(join)) : null,
    mayJoinAgainFrom: join.end === "agreed" || isOptedOut ? null : isoInstant(joins.mayAskAgainMs(join)),
    undelivered,
    danger,
    refused,
    athleteId: athlete?.athleteId ?? null,
  };
}
