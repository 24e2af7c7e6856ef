import type { Reminder } from "../../lib/domain/reminder.ts";

/** How many texts a rule brings about, how many sentences it appends, and how many texts it keeps back. */
export interface RuleTexts {
  readonly adds: number;
  readonly appends: number;
  readonly takesAway: number;
}

const NONE: RuleTexts = { adds: 0, appends: 0, takesAway: 0 };

/** What each rule, and each cause of silence, did to an athlete's texts, the most busy first. */
export function textsByRule(reminders: readonly Reminder[]): ReadonlyMap<string, RuleTexts> {
  const byRule = new Map<string, RuleTexts>();
  const count = (rule: string, what: keyof RuleTexts): void => {
    const before = byRule.get(rule) ?? NONE;
    byRule.set(rule, { ...before, [what]: before[what] + 1 });
  };
  for (const reminder of reminders) {
    if (reminder.state === "SENT") {
      count(ruleOf(reminder), "adds");
      if (toldSentence(reminder)) count(appendedTo(reminder), "appends");
    } else if ("outcome" in reminder) count(`${reminder.kind}: ${reminder.outcome}`, "takesAway");
  }
  return new Map([...byRule].toSorted(([, a], [, b]) => total(b) - total(a)));
}

/** Rows of a table in Markdown. */
export function tableOf(byRule: ReadonlyMap<string, RuleTexts>): string {
  const rows = [...byRule].map(([rule, { adds, appends, takesAway }]) =>
    [rule, adds, appends, takesAway].map((cell) => (cell === 0 ? "" : cell)).join(" | "),
  );
  return ["rule | texts | sentences | kept back", "--- | ---: | ---: | ---:", ...rows]
    .map((row) => `| ${row} |\n`)
    .join("");
}

function ruleOf({ kind, reason }: Reminder): string {
  return `${kind}: ${reason.code}`;
}

function toldSentence(reminder: Reminder): boolean {
  return reminder.state === "SENT" && appendedTo(reminder) !== "" && (reminder.told?.includes("sentence") ?? true);
}

function appendedTo({ facts }: Reminder): string {
  return "rider" in facts && facts.rider !== null ? `appended: ${facts.rider.code}` : "";
}

function total({ adds, appends, takesAway }: RuleTexts): number {
  return adds + appends + takesAway;
}
