import * as z from "zod/mini";
import type { Reminder } from "../../../lib/domain/reminder.ts";
import type { ReminderFacts } from "../../../lib/domain/reminder-facts.ts";
import { sameValue } from "../../../lib/domain/stable-value.ts";
import { athleteIdOf, WORKOUT_PREFIX } from "../../../lib/table/items.ts";
import type { Attributes, Key } from "../../../lib/table/table.ts";
import type { Life } from "../scheduler.ts";
import { keyOf, planIn, type Written } from "./items.ts";

type Days = ReadonlyMap<string, string>;

/** A status that was written, and the state of log and profile that it is of. */
interface Committed {
  readonly version: number;
  readonly localDate: string;
  /** Level and cause by date. */
  readonly days: Days;
}

/** Watches that texts and statuses give a day the same level and cause (I13). */
export interface VoiceWatch {
  readonly reading: (life: Life, key: Key) => void;
  readonly wrote: (life: Life, written: Written) => void;
  /** A text went out, as this status planned it. */
  readonly told: (reminder: Reminder) => void;
}

const status = z.object({
  localDate: z.string(),
  days: z.array(z.object({ date: z.string(), level: z.string(), cause: z.nullable(z.string()) })),
});

export function createVoiceWatch(violations: string[]): VoiceWatch {
  /** How often log or profile of an athlete changed. */
  const versions = new Map<string, number>();
  const seen = new Map<Life, Map<string, number>>();
  const plannedBy = new Map<string, Committed>();
  const tellings = new Map<string, readonly { readonly by: Committed; readonly dates: readonly string[] }[]>();

  const judge = (athleteId: string, now: Committed): void => {
    for (const { by, dates } of tellings.get(athleteId) ?? []) {
      const changed = dates.filter((date) => now.localDate < date && now.days.get(date) !== by.days.get(date));
      if (by.version !== now.version || changed.length === 0) continue;
      const [date = ""] = changed;
      violations.push(
        `I13 ${date} was ${by.days.get(date)} and is ${now.days.get(date)}: ${athleteId} ${now.localDate}`,
      );
    }
  };
  return {
    reading: (life, { PK, SK }) => {
      const athleteId = athleteIdOf(PK);
      if (athleteId === undefined || SK !== "PROFILE") return;
      const versionsSeen = seen.get(life) ?? new Map<string, number>();
      seen.set(life, versionsSeen.set(athleteId, versions.get(athleteId) ?? 0));
    },
    wrote: (life, { before, after }) => {
      const athleteId = athleteIdOf(String(after?.["PK"]));
      if (after === undefined || athleteId === undefined) return;
      if (isInput(after) && !sameValue(before, after)) versions.set(athleteId, (versions.get(athleteId) ?? 0) + 1);
      const version = versions.get(athleteId) ?? 0;
      const parsed = after["SK"] === "STATUS" ? z.safeParse(status, after["status"]).data : undefined;
      // What changed while a status was computed is the next one's business.
      if (parsed === undefined || seen.get(life)?.get(athleteId) !== version) return;
      const now = { version, localDate: parsed.localDate, days: daysOf(parsed.days) };
      for (const [id, generation] of Object.entries(planIn(after)))
        plannedBy.set(`${athleteId} ${id} ${generation}`, now);
      judge(athleteId, now);
    },
    told: (reminder) => {
      const by = plannedBy.get(`${keyOf(reminder.athleteId, reminder)} ${reminder.generation}`);
      const named = namedDays(reminder.facts);
      if (by === undefined || named.length === 0) return;
      for (const { date, level } of named) {
        const said = by.days.get(date);
        if (date > by.localDate && said !== undefined && !said.startsWith(level))
          violations.push(`I13 a text names ${date} as ${level}, which is ${said}: ${reminder.athleteId}`);
      }
      const before = tellings.get(reminder.athleteId) ?? [];
      tellings.set(reminder.athleteId, [...before, { by, dates: named.map(({ date }) => date) }]);
    },
  };
}

function isInput(item: Attributes): boolean {
  return item["SK"] === "PROFILE" || String(item["SK"]).startsWith(WORKOUT_PREFIX);
}

function daysOf(days: z.output<typeof status>["days"]): Days {
  return new Map(days.map(({ date, level, cause }) => [date, `${level} ${cause}`]));
}

interface NamedDay {
  readonly date: string;
  readonly level: "rest" | "easy";
}

/** The days that a text names, and what it asks for on them. */
function namedDays(facts: ReminderFacts): readonly NamedDay[] {
  const rest = "restDates" in facts ? facts.restDates : [];
  const easy = "easyDates" in facts ? facts.easyDates : [];
  const evidence = "rider" in facts ? facts.rider?.evidence : undefined;
  const ridden = evidence !== undefined && "easyDates" in evidence ? evidence.easyDates : [];
  return [
    ...rest.map((date) => ({ date, level: "rest" as const })),
    ...[...easy, ...ridden].map((date) => ({ date, level: "easy" as const })),
  ];
}
