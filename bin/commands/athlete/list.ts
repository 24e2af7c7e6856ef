import { instantMs, isAhead, isoDate, localDayAt, localTimeAt } from "../../../lib/domain/local-time.ts";
import { openInvitation, refusalOf } from "../../../lib/domain/planning/channel.ts";
import { type Athlete, addressOf, type Channel } from "../../../lib/domain/profile.ts";
import type { RecoveryStatus } from "../../../lib/domain/recovery/status.ts";
import * as cli from "../cli.ts";

/** `cooldown athlete list`: all athletes by name, their level, and whether texts may reach them. */
export const listCommand: cli.MakeCommand = (terminal) =>
  cli
    .operatorCommand("list", "list the athletes of a team by name, each with the level of today")
    .addHelpText("after", cli.helpExample("cooldown athlete list --team riverside"))
    .action((options: cli.OperatorOptions) =>
      cli.withServices(options, terminal, async (services) => {
        const athletes = await services.allAthletes((damaged) => terminal.err(cli.damagedLine(damaged)));
        const listed = (await withLevels(athletes, services)).toSorted(byName);
        return { json: { athletes: listed }, text: formatTable(listed, services.clock()) };
      }),
    );

/** An athlete and the level of their latest status; null before the first one. */
type ListedAthlete = Athlete & { readonly level: RecoveryStatus["level"] | null };

/** Statuses that are read at a time. */
const AT_A_TIME = 25;

async function withLevels(athletes: readonly Athlete[], { book }: cli.Services): Promise<readonly ListedAthlete[]> {
  const listed: ListedAthlete[] = [];
  for (let from = 0; from < athletes.length; from += AT_A_TIME) {
    const some = athletes.slice(from, from + AT_A_TIME).map(async (athlete) => {
      const stored = await book.readStatus(athlete.athleteId).catch(() => undefined);
      return { ...athlete, level: stored?.status.level ?? null };
    });
    for (const athlete of await Promise.all(some)) listed.push(athlete);
  }
  return listed;
}

/** Who has a name first, by it; the others by id. */
function byName(a: Athlete, b: Athlete): number {
  const [ours, theirs] = [a.profile.name, b.profile.name];
  if (ours !== null && theirs !== null && ours !== theirs) return ours.localeCompare(theirs);
  if ((ours === null) !== (theirs === null)) return ours === null ? 1 : -1;
  return a.athleteId < b.athleteId ? -1 : 1;
}

function formatTable(athletes: readonly ListedAthlete[], nowMs: number): string {
  if (athletes.length === 0) return "No athletes yet: cooldown athlete add --profile FILE adds one.\n";
  const rows = athletes.map((athlete) => [
    cli.shortened(athlete.profile.name ?? "-", 15),
    athlete.athleteId,
    athlete.level ?? "-",
    formatChannel(athlete, "sms"),
    formatChannel(athlete, "email"),
    athlete.profile.timeZone,
    formatSilence(athlete, nowMs),
  ]);
  return cli.tableText(["NAME", "ID", "LEVEL", "SMS", "E-MAIL", "ZONE", "HELD"], rows, ["ZONE", "E-MAIL"]);
}

/** Whether a channel reaches the athlete, in a few words for a table. */
export function formatChannel(athlete: Athlete, channel: Channel): string {
  const consent = athlete.consent[channel];
  if (addressOf(athlete.profile, channel) === null) return "-";
  if (consent === undefined) return channel === "sms" && openInvitation(athlete) !== undefined ? "asked" : "no consent";
  if (consent.state === "withdrawn") return "withdrawn";
  if (channel === "sms") return smsWords(athlete);
  const state = athlete.emailSubscription?.state;
  return state === "confirmed" ? "yes" : (state ?? "no topic");
}

/** Whether the carrier brings texts to a consented number. */
function smsWords(athlete: Athlete): string {
  const refusal = refusalOf("sms", athlete);
  if (refusal === undefined) return "yes";
  return refusal === "UNDELIVERABLE" ? "undeliverable" : "carrier stop";
}

/** What holds an athlete's texts back now; empty when nothing does. */
export function formatSilence(athlete: Athlete, nowMs: number): string {
  const { redFlagAt, pausedUntil, snoozedUntil, sickSpells, profile } = athlete;
  const { timeZone } = profile;
  if (redFlagAt !== null) return `red flag ${localMinute(redFlagAt, timeZone).slice(0, 10)}`;
  if (isAhead(pausedUntil, nowMs)) {
    const end = localMinute(pausedUntil, timeZone);
    const isSick = sickSpells.some(({ sickUntil }) => sickUntil === end.slice(0, 10));
    return `${isSick ? "sick" : "paused"} to ${end}`;
  }
  return isAhead(snoozedUntil, nowMs) ? `snoozed to ${localMinute(snoozedUntil, timeZone)}` : "";
}

/** An instant by the athlete's own clock; of the beginning of a day the date alone. */
function localMinute(instant: string, timeZone: string): string {
  const ms = instantMs(instant);
  const time = localTimeAt(ms, timeZone);
  const date = isoDate(localDayAt(ms, timeZone));
  return time === "00:00" ? date : `${date} ${time}`;
}
