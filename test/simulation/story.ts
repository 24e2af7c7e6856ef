import { sameValue } from "../../lib/domain/stable-value.ts";
import type { Attributes } from "../../lib/table/table.ts";
import type { Written } from "./watch/items.ts";

// A schedule as a person reads it: who did what, with whose items.

interface About {
  readonly PK: string;
  readonly SK?: string;
}

/** What a write did. */
export function toldOfWrite(key: About, { before, after }: Written): string {
  const what = nameOf(key);
  if (sameValue(before, after)) return `finds ${what} otherwise than it thought, and writes nothing`;
  if (after === undefined) return `deletes ${what}`;
  const { SK = "" } = key;
  if (SK.startsWith("REMINDER#")) return toldOfReminder(what, before, after);
  if (SK === "STATUS")
    return `writes ${what}, which plans ${Object.keys(Object(after["plan"])).join(", ") || "nothing"}`;
  if (SK === "REVIEW") return `moves ${what} to ${String(after["dueAt"])}`;
  return `${before === undefined ? "writes" : "changes"} ${what}${changesIn(before, after)}`;
}

function toldOfReminder(what: string, before: Attributes | undefined, after: Attributes): string {
  const [was, is] = [before?.["state"], String(after["state"])];
  if (was === is && before?.["receiptRank"] !== after["receiptRank"])
    return `notes on ${what}: ${String(Object(after["receipt"]).state)}`;
  if (is === "SENDING") return `claims ${what} until ${timeOf(after["leaseUntil"])}`;
  if (is === "PENDING" && was === "SENDING") return `puts ${what} off until ${timeOf(after["dueAt"])}`;
  if (is === "PENDING")
    return `plans ${what} for ${timeOf(after["dueAt"])}, until ${timeOf(after["sendBefore"])} (plan ${String(after["generation"])})`;
  return `ends ${what}: ${is}${typeof after["outcome"] === "string" ? ` ${after["outcome"]}` : ""}`;
}

function changesIn(before: Attributes | undefined, after: Attributes): string {
  if (before === undefined) return "";
  const changed = Object.keys(after).filter((name) => name !== "version" && !sameValue(before[name], after[name]));
  const values = changed.map((name) => `${name} ${shortened(after[name], before[name])}`);
  return values.length === 0 ? "" : `: ${values.join(", ")}`;
}

/** Of a map only what changed. */
function shortened(value: unknown, before: unknown): string {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return JSON.stringify(value) ?? "";
  const known: Attributes = Object(before);
  const changed = Object.entries(value).filter(([name, member]) => !sameValue(known[name], member));
  return JSON.stringify(Object.fromEntries(changed));
}

/** What a read found. */
export function toldOfRead(about: About, found: unknown): string {
  const what = nameOf(about);
  if (Array.isArray(found)) return `reads ${what}: ${found.length}`;
  return `reads ${what}${found === undefined ? ", and there is none" : ""}`;
}

/** `ana's meal text of 2026-11-22`, `what is due`. */
function nameOf({ PK, SK = "" }: About): string {
  const [kind = "", id = ""] = PK.split("#");
  const [item = "", first = "", second = "", n = "1"] = SK.split("#");
  if (kind === "REMINDER") return "the reminders that are due";
  if (kind === "REVIEW") return "the reviews that are due";
  if (kind === "PHONE") return `what is kept of ${id}`;
  if (kind === "SPEND") return `the spending of ${id}`;
  const names: Readonly<Record<string, string>> = {
    PROFILE: "profile",
    STATUS: "status",
    REVIEW: "nightly review",
    WORKOUT: second === "" ? "log" : `workout ${second}`,
    INBOUND: first === "" ? "texts" : `text ${first}`,
    REMINDER:
      second === "" ? `reminders from ${first} on` : `${second} text of ${first}${n === "1" ? "" : `, number ${n}`}`,
  };
  return `${id}'s ${names[item] ?? "items"}`;
}

function timeOf(instant: unknown): string {
  return String(instant)
    .replace("T", " ")
    .replace(/:\d\d\.\d+Z$/, " UTC");
}
