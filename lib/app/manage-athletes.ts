import { randomBytes } from "node:crypto";
import { withProfile } from "../domain/athlete-change.ts";
import { pausedByCoach, resumedByCoach } from "../domain/coach-pause.ts";
import { withOptOut } from "../domain/conversation/consent.ts";
import { isoInstant, localDayAt } from "../domain/local-time.ts";
import { nextReviewMs } from "../domain/planning/next-review.ts";
import type { Athlete, Channel, Profile } from "../domain/profile.ts";
import { SYNTHETIC_ATHLETE_ID } from "../domain/synthetic-athlete.ts";
import type { AthleteRecords, OperatorDirectory } from "../ports/operators.ts";
import type { EmailTopics } from "../ports/sending.ts";
import { type OnDamaged, unlessDamaged, workedOut } from "../ports/unreadable-item.ts";
import type { Quarantine } from "../ports/vendors.ts";
import type { AthleteDirectory, AthleteUpdate, Clock } from "../ports.ts";
import { heedOptOut } from "./opt-outs.ts";
import { findPersonalDataInQuarantine } from "./personal-quarantine.ts";

/** An id for somebody whom no operator named, short enough to be read out and typed. */
export function newAthleteId(): string {
  return `a-${randomBytes(5).toString("hex")}`;
}

/** Adds an athlete; the first nightly review is the next one in their time zone. The synthetic athlete's id is taken. */
export async function addAthlete(
  added: Athlete,
  { clock, directory }: { readonly clock: Clock; readonly directory: AthleteDirectory },
): Promise<"added" | "exists" | "phone-taken"> {
  if (added.athleteId === SYNTHETIC_ATHLETE_ID) return "exists";
  const athlete = withOptOut(added, await optedOutAt(added.profile, directory));
  const { athleteId, profile } = athlete;
  const firstReviewMs = nextReviewMs({ athleteId, zone: profile.timeZone, nowMs: clock() });
  const kind = await directory.add(athlete, isoInstant(firstReviewMs));
  if (kind === "added") await heedOptOut(athleteId, profile.phone, directory);
  return kind;
}

async function optedOutAt(
  { phone }: Profile,
  directory: Pick<AthleteDirectory, "optedOutAt">,
): Promise<string | undefined> {
  return phone === null ? undefined : directory.optedOutAt(phone);
}

interface Listing<Directory> {
  readonly directory: Directory;
  readonly shards: number;
}

/** The ids of a team's athletes from the index, one page at a time, so that only a page is in memory. */
export async function* athleteIdPages({
  directory,
  shards,
}: Listing<Pick<AthleteDirectory, "list">>): AsyncGenerator<readonly string[]> {
  for (let shard = 0; shard < shards; shard += 1) {
    for (let ids = await directory.list(shard); ids.length > 0; ids = await directory.list(shard, ids.at(-1)))
      yield ids;
  }
}

/** The athletes of a team that can be read, one page at a time. */
export async function* athletePages(
  listing: Listing<Pick<AthleteDirectory, "list" | "find">>,
  onDamaged: OnDamaged,
): AsyncGenerator<readonly Athlete[]> {
  for await (const ids of athleteIdPages(listing)) {
    const read = await Promise.all(ids.map((id) => unlessDamaged(findSound(id, listing.directory), onDamaged)));
    yield read.filter((athlete) => athlete !== undefined);
  }
}

async function findSound(athleteId: string, directory: Pick<AthleteDirectory, "find">): Promise<Athlete | undefined> {
  const athlete = await directory.find(athleteId);
  return athlete && withZone(athlete);
}

/**
 * An athlete whose dates can be told.
 *
 * @throws UnreadableItemError when the zone of the profile is none.
 */
export async function withZone(athlete: Athlete): Promise<Athlete> {
  await workedOut(athlete.athleteId, async () => localDayAt(0, athlete.profile.timeZone));
  return athlete;
}

export interface ChangeProfileDeps {
  readonly directory: AthleteDirectory & OperatorDirectory;
  readonly emailTopics: Pick<EmailTopics, "remove">;
}

export type ProfileChange =
  | { readonly kind: "changed" | "unchanged"; readonly athlete: Athlete; readonly consentDropped: readonly Channel[] }
  | { readonly kind: "unknown" | "phone-taken" };

/** Replaces an athlete's profile. A changed phone or e-mail address loses its consent, an e-mail address also its topic. */
export async function changeProfile(
  before: Athlete,
  profile: Profile,
  { directory, emailTopics }: ChangeProfileDeps,
): Promise<ProfileChange> {
  const { athleteId } = before;
  const optOut = await optedOutAt(profile, directory);
  const change = (athlete: Athlete): Athlete => withOptOut(withProfile(athlete, profile), optOut);
  const isNewPhone = profile.phone !== before.profile.phone;
  const update = isNewPhone
    ? await directory.changePhone(athleteId, profile.phone, change)
    : await directory.update(athleteId, change);
  if (update.kind === "unknown" || update.kind === "phone-taken") return update;
  if (isNewPhone) await heedOptOut(athleteId, profile.phone, directory);
  if (before.emailSubscription !== null && update.athlete.emailSubscription === null)
    await emailTopics.remove(athleteId);
  const consentDropped = (["sms", "email"] as const).filter(
    (channel) => before.consent[channel]?.state === "given" && update.athlete.consent[channel] === undefined,
  );
  return { ...update, consentDropped };
}

/** Lifts an athlete's red flag and records which coach did (docs/rules.md 4); unchanged when there is none. */
export function liftRedFlag(
  athleteId: string,
  by: string,
  { clock, directory }: { readonly clock: Clock; readonly directory: AthleteDirectory },
): Promise<AthleteUpdate> {
  const redFlagLifted = { at: isoInstant(clock()), by };
  return directory.update(athleteId, (athlete) =>
    athlete.redFlagAt === null ? undefined : { ...athlete, redFlagAt: null, redFlagLifted },
  );
}

/** What a coach wants of the texts of an athlete: none until a local day [epoch day], or that a coach's pause ends. */
export type PauseWish =
  | { readonly kind: "pause"; readonly untilDay: number; readonly by: string }
  | { readonly kind: "resume" };

/** Pauses an athlete's texts for a coach, or ends such a pause; unchanged when that is so already (docs/rules.md 9). */
export function setCoachPause(
  athleteId: string,
  wish: PauseWish,
  { clock, directory }: { readonly clock: Clock; readonly directory: AthleteDirectory },
): Promise<AthleteUpdate> {
  const nowMs = clock();
  return directory.update(athleteId, (athlete) =>
    wish.kind === "pause" ? pausedByCoach(athlete, { ...wish, nowMs }) : resumedByCoach(athlete, nowMs),
  );
}

/** Records which operator gave an athlete the copy of their data; unchanged when none is asked. A removal answers DELETE ME. */
export function answerCopyRequest(
  athleteId: string,
  by: string,
  { clock, directory }: { readonly clock: Clock; readonly directory: AthleteDirectory },
): Promise<AthleteUpdate> {
  const done = { at: isoInstant(clock()), by };
  return directory.update(athleteId, (athlete) => ({
    ...athlete,
    dataRequests: athlete.dataRequests.map((request) =>
      request.about === "copy" && request.done === null ? { ...request, done } : request,
    ),
  }));
}

export interface RemoveDeps {
  readonly directory: Pick<AthleteDirectory, "find">;
  readonly records: AthleteRecords;
  readonly emailTopics: Pick<EmailTopics, "remove">;
  readonly hooks: { readonly quarantine: Pick<Quarantine, "list" | "remove"> };
  readonly clock: Clock;
}

/**
 * Removes everything about an athlete: the e-mail topic, quarantined payloads that name them, then every item. Can be
 * repeated after a crash, because the items that hold their names go last.
 *
 * @returns how many items of each kind were removed.
 */
export async function removeAthlete(athleteId: string, deps: RemoveDeps): Promise<Readonly<Record<string, number>>> {
  const { records, emailTopics, hooks, clock } = deps;
  await emailTopics.remove(athleteId);
  // An unreadable profile must not prevent the removal of the rest.
  const athlete = await deps.directory.find(athleteId).catch(() => undefined);
  const known = { records: await records.read(athleteId), athlete };
  const payloads = await findPersonalDataInQuarantine(athleteId, known, { quarantine: hooks.quarantine, clock });
  for (const payload of payloads) await hooks.quarantine.remove(payload);
  const erased = await records.erase(athleteId);
  if (payloads.length === 0) return erased;
  const counts = { ...erased, quarantine: (erased["quarantine"] ?? 0) + payloads.length };
  return Object.fromEntries(Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
