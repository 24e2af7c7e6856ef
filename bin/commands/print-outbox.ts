import type { OutboxEntry } from "../../lib/app/team-outbox.ts";
import { instantMs, isoDate, localDayAt, localTimeAt } from "../../lib/domain/local-time.ts";
import { colours, shortened, wrapped } from "./layout.ts";

const INDENT = 18;

/** Texts and silences for a terminal, at most 80 columns wide: a line each, below it the words or the reason. */
export function printOutbox(entries: readonly OutboxEntry[], since: string): string {
  if (entries.length === 0) return `Nothing since ${since}: --since takes an earlier day.\n`;
  return `${entries.flatMap(linesOf).join("\n")}\n`;
}

function linesOf({
  at,
  zone,
  athleteId,
  name,
  kind,
  channel,
  state,
  reason,
  why,
  text,
}: OutboxEntry): readonly string[] {
  const ms = instantMs(at);
  const when = `${isoDate(localDayAt(ms, zone))} ${localTimeAt(ms, zone)}`;
  const who = `${shortened(athleteId, 16)}${name === null ? "" : ` (${shortened(name, 12)})`}`;
  const by = channel === "sms" ? "SMS" : "e-mail";
  return [
    `${colours.dim(when)}  ${who}, ${kind} by ${by}: ${inWords(state)}`,
    ...(text === null ? [] : wrapped(`"${text}"`, INDENT, INDENT + 1)),
    ...(why === null ? [] : wrapped(reason === null ? why : `${reason}: ${why}`, INDENT, INDENT)),
  ];
}

function inWords(state: OutboxEntry["state"]): string {
  switch (state) {
    case "PENDING":
      return "waits";
    case "SENDING":
      return "is being sent";
    case "SENT":
      return colours.green("sent");
    case "UNKNOWN":
      return colours.yellow("may have been sent");
    case "FAILED":
      return colours.red("failed");
    case "CANCELLED":
    case "EXPIRED":
    case "SKIPPED":
      return colours.yellow(`not sent, ${state.toLowerCase()}`);
  }
}
