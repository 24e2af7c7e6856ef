import { type Attention, attentionOf, redFlagOf } from "../domain/attention.ts";
import type { ReceivedText } from "../domain/delivery/arrival.ts";
import { DAY_MS, instantMs, isoInstant, localDayAt } from "../domain/local-time.ts";
import { parseLog, withinDailyLimit } from "../domain/log/parse-log.ts";
import { readTrainingLog } from "../domain/log/read-log.ts";
import { type PolicyOverrides, policyFor } from "../domain/policy.ts";
import type { Athlete } from "../domain/profile.ts";
import type { Inbox } from "../ports/sending.ts";
import { type OnDamaged, unlessDamaged, workedOut } from "../ports/unreadable-item.ts";
import type { Clock, ReminderBook, WorkoutLog } from "../ports.ts";

/** One thing that a coach should look at, and whose it is. */
export interface AthleteAttention extends Attention {
  readonly athleteId: string;
  readonly name: string | null;
  /** The athlete's current IANA zone. */
  readonly zone: string;
}

export interface AttentionDeps {
  readonly clock: Clock;
  readonly workouts: Pick<WorkoutLog, "read">;
  readonly book: Pick<ReminderBook, "read">;
  readonly inbox: Pick<Inbox, "read">;
  readonly teamPolicy: PolicyOverrides;
}

/** A text of the last week may belong to a local day before it. */
const REMINDER_DAYS = 9;

/** What a coach should look at (docs/rules.md 4), of all athletes, the newest first; read page by page. */
export async function readAttention(
  pages: AsyncIterable<readonly Athlete[]> | Iterable<readonly Athlete[]>,
  deps: AttentionDeps,
  onDamaged: OnDamaged,
): Promise<readonly AthleteAttention[]> {
  const found: AthleteAttention[] = [];
  for await (const page of pages) {
    const read = await Promise.all(page.map((athlete) => attentionTo(athlete, deps, onDamaged)));
    for (const each of read.flat()) found.push(each);
  }
  return found.toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

/** The texts of an athlete whose red flag stands; nobody else's matter. */
export async function receivedInDanger(
  { athleteId, redFlagAt }: Pick<Athlete, "athleteId" | "redFlagAt">,
  inbox: Pick<Inbox, "read">,
): Promise<readonly ReceivedText[]> {
  return redFlagAt === null ? [] : inbox.read(athleteId);
}

/** Of an athlete whose log or texts cannot be read, the red flag that the profile holds: it may be an emergency. */
async function attentionTo(
  athlete: Athlete,
  deps: AttentionDeps,
  onDamaged: OnDamaged,
): Promise<readonly AthleteAttention[]> {
  const { athleteId } = athlete;
  const whole = await unlessDamaged(
    workedOut(athleteId, () => workOutAttention(athlete, deps)),
    onDamaged,
  );
  if (whole !== undefined) return whole;
  const flag = workedOut(athleteId, () => Promise.resolve(redFlagIn(athlete)));
  return (await unlessDamaged(flag, () => undefined)) ?? [];
}

/** @throws RangeError when the profile's zone cannot be read: whoever shows the flag names its local day. */
function redFlagIn(athlete: Athlete): readonly AthleteAttention[] {
  const flag = redFlagOf(athlete);
  if (flag === undefined) return [];
  const { timeZone, name } = athlete.profile;
  localDayAt(instantMs(flag.at), timeZone);
  return [{ athleteId: athlete.athleteId, name, zone: timeZone, ...flag }];
}

async function workOutAttention(
  athlete: Athlete,
  { clock, workouts, book, inbox, teamPolicy }: AttentionDeps,
): Promise<readonly AthleteAttention[]> {
  const nowMs = clock();
  const [logged, reminders, received] = await Promise.all([
    workouts.read(athlete.athleteId),
    book.read(athlete.athleteId, isoInstant(nowMs - REMINDER_DAYS * DAY_MS).slice(0, 10)),
    receivedInDanger(athlete, inbox),
  ]);
  const { timeZone, name } = athlete.profile;
  const policy = policyFor(teamPolicy, athlete.profile.policy);
  const log = readTrainingLog({ workouts: withinDailyLimit(parseLog(logged, timeZone)), athlete, policy, nowMs });
  const { athleteId } = athlete;
  return attentionOf({ log, reminders, received }).map((each) => ({ athleteId, name, zone: log.zone.name, ...each }));
}
