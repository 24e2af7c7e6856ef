import { REMINDER_POLICY } from "../../lib/domain/policy/reminders.ts";
import type { Profile } from "../../lib/domain/profile.ts";
import type { ReminderFacts } from "../../lib/domain/reminder.ts";
import { FOODS, type Food } from "../../lib/messages/foods.ts";
import { bedtimeFacts, mealFacts, ONE_WAY, restDayFacts, textOf, turnsOf } from "./reminders.ts";

/** An e-mail athlete, so that the examples read as they arrive. */
const BY_MAIL = { reminder: { channel: "email" } } as const;
const ALL_TOPICS: Partial<Profile> = {
  channels: { "rest-day": ["sms", "email"], meal: ["sms", "email"], bedtime: ["sms", "email"] },
  wake: { default: "06:30" },
};
const WELCOME: ReminderFacts = { kind: "welcome", maxTextsPerDay: 3 };
const EVENING = "2026-11-28T02:15:00Z";

/** docs/texts.md: every text with an example, made by the code that sends it. */
export function textsDocument(): string {
  return (
    [intro(), welcomeSection(), restDaySection(), mealSection(), foodSection(), bedtimeSection()].join("\n\n") + "\n"
  );
}

function intro(): string {
  return `# Every text an athlete reads

This page is for coaches. Every example below is what the program really sends to Ana, who trains with Riverside RC;
\`test/messages/texts-document.test.ts\` fails when this page and the program differ.

- An SMS is one part of at most 160 characters. A name is cut at 15 characters and left out when there is no room.
- The wordings of a text take turns, day by day, so the next evening reads differently.
- Days and times are those of the place where the athlete is.
- No text diagnoses, predicts harm, promises safety or speaks of body shape; a list of forbidden words guards that.
- A team whose number cannot receive replies gives a contact instead, and none of its texts asks for an answer.
- Under an e-mail Amazon adds its own link to unsubscribe.`;
}

function welcomeSection(): string {
  return `## Invite and welcome

The invite asks first, and only a yes starts anything:

${quoted([textOf({ kind: "invite" }).body])}

The welcome is the first text after consent. It names only what the athlete chose:

${quoted([textOf(WELCOME, { profile: ALL_TOPICS }).body, textOf(WELCOME).body])}

From a number that cannot receive replies:

${quoted([textOf({ kind: "invite" }, { team: ONE_WAY }).body, textOf(WELCOME, { team: ONE_WAY, profile: ALL_TOPICS }).body])}

By e-mail:

${mail({ kind: "invite" })}

${mail(WELCOME, ALL_TOPICS)}`;
}

function restDaySection(): string {
  const single = restDayFacts({ restDates: ["2026-11-28"], trainingDays: 6 });
  const three = restDayFacts({ restDates: ["2026-11-28", "2026-11-29", "2026-11-30"] });
  return `## Rest days

At ${REMINDER_POLICY.restDayTextAt} on the evening before a rest day (or that morning, if the athlete prefers), when the last days held enough
training. One text names every rest day of the block:

${quoted(turnsOf(restDayFacts(), 5))}

A single day, six training days in a row, and sent on the day itself:

${quoted([textOf(single).body, textOf(three, { now: "2026-11-28T13:00:00Z" }).body])}

From a number that cannot receive replies:

${quoted([textOf(restDayFacts(), { team: ONE_WAY }).body])}

By e-mail:

${mail(restDayFacts())}`;
}

function mealSection(): string {
  const grams = { wantsGrams: true, bodyMassKg: 60, birthYear: 1990 };
  return `## Meals

${REMINDER_POLICY.mealDelayMinutes} minutes after a session of ${REMINDER_POLICY.mealMinSessionMinutes} minutes or more, at most once a day. After a lift, protein first:

${quoted(turnsOf(mealFacts(), 4))}

After a run or another endurance session, and after a run and a lift together, both:

${quoted(turnsOf(mealFacts({ session: "run", focus: "both" }), 4))}

After a long session (from ${REMINDER_POLICY.longSessionMinutes} minutes) or a hard one (from ${REMINDER_POLICY.hardSessionRpe} out of 10), carbohydrate first:

${quoted(turnsOf(mealFacts({ session: "run", focus: "carbohydrate" }), 4))}

When nobody said how hard the session was, and when an adult asked for grams:

${quoted([textOf(mealFacts({ asksRpe: true })).body, textOf(mealFacts(), { profile: grams }).body])}

When little room is left:

${quoted([textOf(mealFacts(), { profile: grams, team: { name: "Riverside RC", optOutContact: "recovery-texts@riverside-runners.example" } }).body])}

By e-mail, one for each order:

${mail(mealFacts({ asksRpe: true }), grams)}

${mail(mealFacts({ session: "run", focus: "both" }))}

${mail(mealFacts({ session: "run", focus: "carbohydrate" }))}`;
}

function foodSection(): string {
  return `### The foods

A text names a protein food and a carbohydrate food that go together, fitting the athlete's diet, allergies and what
they avoid; nobody gets the same food on two days running. An allergy to tree nuts also hides peanut, one to wheat also
oats. When too little is left, the text says "a protein food you like" and "your usual carbs". Never pork, never
alcohol. Source: the article Cooldown grew from, or the Dietary Guidelines for Americans 2020-2025.

${foodTable()}`;
}

function bedtimeSection(): string {
  const hard = bedtimeFacts({ hardDay: true, bedtimeAt: "2026-11-28T02:45:00.000Z", needMinutes: 510 });
  const forward = { bedtimeAt: "2026-03-08T02:15:00.000Z", wakeAt: "2026-03-08T10:30:00.000Z", clocksMoveMinutes: 60 };
  const back = { bedtimeAt: "2026-11-01T03:15:00.000Z", wakeAt: "2026-11-01T11:30:00.000Z", clocksMoveMinutes: -60 };
  const early = { now: "2026-03-08T01:15:00Z" };
  return `## Bedtime

An hour before bedtime unless the athlete chose otherwise, and only for athletes who asked for it and gave a wake time. On an ordinary night:

${quoted(turnsOf(bedtimeFacts(), 4, { now: EVENING }))}

After a hard day:

${quoted(turnsOf(hard, 3, { now: "2026-11-28T01:45:00Z" }))}

When the clocks change:

${quoted([...turnsOf(bedtimeFacts(forward), 2, early), ...turnsOf(bedtimeFacts(back), 2, { now: "2026-11-01T02:15:00Z" })])}

By e-mail:

${mail(hard, {}, "2026-11-28T01:45:00Z")}

${mail(bedtimeFacts(forward), {}, early.now)}`;
}

function foodTable(): string {
  const head = ["food", "for", "diet", "holds, or often does", "source"];
  const rows = [head, ...FOODS.map(foodRow)];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[], fill: string): string =>
    `| ${widths.map((width, column) => (cells[column] ?? "").padEnd(width, fill)).join(" | ")} |`;
  return [line(head, " "), line([], "-"), ...rows.slice(1).map((row) => line(row, " "))].join("\n");
}

function foodRow({ name, role, diet, contains, source }: Food): readonly string[] {
  const holds = contains.map((ingredient) => (ingredient === "treeNuts" ? "tree nuts" : ingredient)).join(", ");
  return [name.en, role, diet, holds || "-", source === "article" ? "article" : "guidelines"];
}

function quoted(bodies: readonly string[]): string {
  return bodies.map((body) => `- "${body}"`).join("\n");
}

function mail(facts: ReminderFacts, profile: Partial<Profile> = {}, now: string = EVENING): string {
  const { subject, body } = textOf(facts, { ...BY_MAIL, profile, now });
  return `\`\`\`text\nSubject: ${subject}\n\n${body}\n\`\`\``;
}
