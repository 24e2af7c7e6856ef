import type { Food } from "../../lib/domain/food.ts";
import { FOODS } from "../../lib/domain/foods.ts";
import { LANGUAGES, type LanguageCode } from "../../lib/domain/language.ts";
import { REMINDER_POLICY } from "../../lib/domain/policy/reminder-policy.ts";
import type { Profile } from "../../lib/domain/profile.ts";
import type { ReminderFacts } from "../../lib/domain/reminder-facts.ts";
import { carbohydrateOf, proteinOf, USDA_FOODS } from "../../lib/domain/usda-foods.ts";
import { FOOD_WORDS, FORMATS, REASON_TEXTS } from "../../lib/languages/index.ts";
import { appendedParagraphs, reasonSentence } from "../../lib/messages/reasons.ts";
import { APPENDED, REASONS, RUN_SPIKE, wordsIn } from "./reasons.ts";
import {
  bedtimeFacts,
  easyDayFacts,
  LONGEST,
  mealFacts,
  ONE_WAY,
  restDayFacts,
  type Telling,
  textOf,
  threeRestDays,
  turnsOf,
} from "./reminders.ts";
import { repliesSection } from "./replies/replies-document.ts";

const ALL_TOPICS: Partial<Profile> = {
  channels: { "rest-day": ["sms", "email"], meal: ["sms", "email"], bedtime: ["sms", "email"] },
  wake: { default: "06:30" },
};
const GRAMS: Partial<Profile> = { wantsGrams: true, bodyMassKg: 60, birthYear: 1990 };
const WELCOME: ReminderFacts = { kind: "welcome", maxTextsPerDay: 3 };
const EVENING = "2026-11-28T02:15:00Z";

type Sample = readonly [facts: ReminderFacts, telling?: Telling];

/** docs/texts.md: every text with examples in every language, made by the code that sends it. */
export function textsDocument(): string {
  const sections = [
    intro(),
    inviteSection(),
    welcomeSection(),
    restDaySection(),
    easyDaySection(),
    eventSection(),
    milestonesSection(),
    mealSection(),
    foodSection(),
    bedtimeSection(),
    reasonSection(),
    quietNoticeSection(),
    repliesSection(),
  ];
  return `${sections.join("\n\n")}\n`;
}

function intro(): string {
  return `# Every text an athlete reads

This page is for coaches and translators. Every example below is what the program really sends to Ana, who trains with
Riverside RC; \`test/messages/texts-document.test.ts\` fails when this page and the program differ. The words of a text
stand in the folder of their language (\`lib/languages/es/meal.ts\`).

- An SMS is one part of at most 160 characters. A name is cut at 15 characters and left out when there is no room.
- An SMS cannot carry every accent: "mañana" and "schön" stay, "último" and "ça" lose theirs. An e-mail keeps them all.
- The wordings of a text alternate from day to day: eight for each purpose, so none comes twice in a week.
- Days and times are those of the place where the athlete is.
- One word stands for one thing in each language: [glossary.md](glossary.md).
- No text diagnoses, predicts harm, promises safety or speaks of body shape; each language has a list of words that no
  text may hold.
- A team whose number cannot receive replies gives a contact instead, and none of its texts asks for an answer.
- The first SMS of a month ends with how to stop. When room is short, wordings get shorter and a question is left out.
- Under an e-mail Amazon adds its own link to unsubscribe.`;
}

function inviteSection(): string {
  return `## Invite

It asks first, and only a yes starts anything. Second line: from a number that cannot receive replies.

${bodies([{ kind: "invite" }], [{ kind: "invite" }, { team: ONE_WAY }])}

By e-mail:

${mails([{ kind: "invite" }])}`;
}

function welcomeSection(): string {
  return `## Welcome

The first text after consent. It names only what the athlete chose: all of it, rest and food, and all of it from a
number that cannot receive replies.

${bodies([WELCOME, { profile: ALL_TOPICS }], [WELCOME], [WELCOME, { profile: ALL_TOPICS, team: ONE_WAY }])}

By e-mail:

${mails([WELCOME, { profile: ALL_TOPICS }])}`;
}

function quietNoticeSection(): string {
  const nothing: ReminderFacts = { kind: "notice-quiet", logged: "nothing" };
  const recovery: ReminderFacts = { kind: "notice-quiet", logged: "recovery" };
  return `## Nothing to say

Once, ${REMINDER_POLICY.quietNoticeAfterDays} days after the welcome at ${REMINDER_POLICY.quietNoticeAt}, to athletes of whom nothing was logged since; then to those
of whom recovery alone was logged:

${bodies([nothing], [recovery])}

By e-mail:

${mails([recovery])}`;
}

function restDaySection(): string {
  const single = restDayFacts({ restDates: ["2026-11-28"], trainingDays: 6 });
  return `## Rest days

At ${REMINDER_POLICY.restDayTextAt} on the evening before a rest day (or that morning, if the athlete prefers), when the last days held enough
training. One text names every rest day of the block:

${turns(restDayFacts(), 8)}

A single day after six training days in a row, and sent on the rest day itself:

${bodies([single], [threeRestDays(), { now: "2026-11-28T13:00:00Z" }])}

On the weekday of the long run:

${turns(restDayFacts({ restDates: ["2026-11-28"], longRunCalls: true }), 2)}

With an appended reason (see "Reasons"), in three short wordings:

${turns(restDayFacts({ rider: RUN_SPIKE }), 3)}

After three texts that were each followed by training, with the offer of one rest day a week; then as the first of a
month; then with an appended reason where a long contact leaves little room:

${bodies(
  [restDayFacts({ offersRestOne: true })],
  [restDayFacts(), { stopHint: true }],
  [threeRestDays({ rider: RUN_SPIKE }), { team: LONGEST }],
)}

By e-mail:

${mails([restDayFacts()])}`;
}

function eventSection(): string {
  const event: ReminderFacts = { kind: "event", date: "2026-11-28" };
  return `## The eve of a race

At ${REMINDER_POLICY.eventTextAt} on the evening before a race or another event of the profile, instead of a rest-day text:

${turns(event, 2)}

The bedtime text of that night, which names no alarm, since that may ring at another time:

${turns(bedtimeFacts({ beforeEvent: true }), 2)}

By e-mail:

${mails([event], [bedtimeFacts({ beforeEvent: true })])}`;
}

function milestonesSection(): string {
  const big = { kind: "big-day", runMeters: 42_400, hardWorkFrom: "2026-12-05", workouts: [] } as const;
  const after: ReminderFacts = {
    kind: "rest-after",
    restDates: ["2026-11-28", "2026-11-29"],
    hardWorkFrom: "2026-12-05",
  };
  const first = { kind: "starter", again: false, aimKilometers: 28, asksRpe: false, workouts: [] } as const;
  return `## After a big day

After a race or a run of marathon length, in place of the meal text; and to those who want no food advice:

${bodies([{ ...big, namesFood: true }], [{ ...big, namesFood: false }])}

Its rest days, in place of the rest-day text:

${turns(after, 2)}

By e-mail:

${mails([{ ...big, namesFood: true }], [after])}

## The first lift

After the first lift of somebody new to lifting, in place of the meal text; and of somebody who lifts again after a long
time and has no usual week of running:

${bodies([first], [{ ...first, again: true, aimKilometers: null }])}

By e-mail:

${mails([first])}`;
}

function easyDaySection(): string {
  return `## Easy days

In the evening after a run that was a long step up, when no rest day follows:

${turns(easyDayFacts(), 3)}

When little room is left:

${bodies([easyDayFacts(), { team: LONGEST }])}

By e-mail:

${mails([easyDayFacts()])}`;
}

function mealSection(): string {
  const run = { session: "run" } as const;
  return `## Meals

${REMINDER_POLICY.mealDelayMinutes} minutes after a session of ${REMINDER_POLICY.mealMinSessionMinutes} minutes or more, at most once a day. After a lift, protein first:

${turns(mealFacts(), 8)}

After a run or another endurance session, and after a run and a lift together, both:

${turns(mealFacts({ ...run, focus: "both" }), 8)}

From ${REMINDER_POLICY.longSessionMinutes} minutes on, or ${REMINDER_POLICY.hardSessionRpe} out of 10, carbohydrate first. A session is called long only when it is for this athlete, and
hard only when it was:

${turns(mealFacts({ ...run, focus: "carbohydrate", long: true }), 8)}

A run that was hard; one that was both, of an hour and a half or more; and one that was neither:

${bodies(
  [mealFacts({ ...run, focus: "carbohydrate", hard: true })],
  [mealFacts({ ...run, focus: "carbohydrate", long: true, hard: true, asksToDrink: true })],
  [mealFacts({ ...run, focus: "carbohydrate" })],
)}

The morning after a late session:

${turns(mealFacts({ forBreakfast: true, endedAt: "2026-11-28T02:30:00.000Z" }), 8)}

When nobody said how hard the session was; when an adult asked for grams; after a run and a lift together, and after
another session:

${bodies(
  [mealFacts({ asksRpe: true })],
  [mealFacts(), { profile: GRAMS }],
  [mealFacts({ session: "run-and-lift", focus: "both" })],
  [mealFacts({ session: "cross", focus: "both" })],
)}

With an appended reason, in three short wordings:

${turns(mealFacts({ rider: RUN_SPIKE }), 3)}

After the first lift of a young log:

${bodies([mealFacts({ offersNew: true })])}

When little room is left, without and with an appended reason:

${bodies([mealFacts(), { profile: GRAMS, team: LONGEST }], [mealFacts({ rider: RUN_SPIKE }), { team: LONGEST }])}

By e-mail after a lift, a run, and a long, hard run:

${mails([mealFacts({ asksRpe: true }), { profile: GRAMS }], [mealFacts({ ...run, focus: "both" })], [mealFacts({ ...run, focus: "carbohydrate", long: true, hard: true, asksToDrink: true })])}`;
}

function foodSection(): string {
  return `### The foods

A text names a protein food and a carbohydrate food, or a breakfast, fitting the athlete's diet, allergies and what
they avoid, in their language or in English; nobody gets the same food on two days running while another is left. After a
session that ended between three and ten in the morning, or late the evening before, it names a breakfast. An allergy to
tree nuts also hides peanut, one to wheat also oats. When nothing is left, the text says "a protein food you like" and
"your usual carbs". Never pork, never alcohol. Source: the article Cooldown grew from, or the Dietary Guidelines for
Americans 2020-2025.

${foodTable()}

The usual portion of every protein food holds 15 g of protein or more, a breakfast as a whole. A text that promises carbohydrate
names a food whose usual portion holds 25 g or more, as two slices of bread do: squash is named after lifts alone. The figures are those of USDA FoodData Central, SR Legacy of April 2018, where \`https://fdc.nal.usda.gov/food-details/<fdcId>\` shows an entry. It
has none for skyr, which Spanish, German and French texts name where English ones say Greek yogurt: both are strained, and
"Greek style" yogurt on European shelves often is not.

${proteinTable()}`;
}

function bedtimeSection(): string {
  const hard = bedtimeFacts({ hardDay: true, bedtimeAt: "2026-11-28T02:45:00.000Z", needMinutes: 510 });
  const forward = bedtimeFacts({
    bedtimeAt: "2026-03-08T02:15:00.000Z",
    wakeAt: "2026-03-08T10:30:00.000Z",
    clocksMoveMinutes: 60,
  });
  const back = bedtimeFacts({
    bedtimeAt: "2026-11-01T03:15:00.000Z",
    wakeAt: "2026-11-01T11:30:00.000Z",
    clocksMoveMinutes: -60,
  });
  const daytime = bedtimeFacts({ bedtimeAt: "2026-11-27T15:45:00.000Z", wakeAt: "2026-11-28T00:00:00.000Z" });
  const atHard = { now: "2026-11-28T01:45:00Z" };
  const atForward = { now: "2026-03-08T01:15:00Z" };
  return `## Bedtime

An hour before bedtime unless the athlete chose otherwise, and only for athletes who asked for it and gave a wake time.
On an ordinary night:

${turns(bedtimeFacts(), 8)}

After a hard day:

${turns(hard, 8, atHard)}

When the clocks go forward, and when they go back:

${turns(forward, 2, atForward)}

${turns(back, 2, { now: "2026-11-01T02:15:00Z" })}

Before a morning with a later alarm, when the usual evening matters more than the count of hours:

${turns(bedtimeFacts({ capped: true }), 4)}

For somebody who sleeps by day, in wordings that speak of no night:

${turns(daytime, 8, { now: "2026-11-27T14:45:00Z" })}

The one that ends the first four weeks, and the same from a number that cannot receive replies:

${bodies(
  [bedtimeFacts({ announcesFading: true }), { now: "2026-11-28T02:15:00Z" }],
  [bedtimeFacts({ announcesFading: true }), { now: "2026-11-28T02:15:00Z", team: ONE_WAY }],
)}

When it comes late, and when little room is left:

${bodies([bedtimeFacts(), { now: "2026-11-28T02:45:00Z" }], [hard, { ...atHard, team: LONGEST }])}

By e-mail after a hard day, when the clocks change, and before a later alarm:

${mails([hard, atHard], [forward, atForward], [bedtimeFacts({ capped: true })])}`;
}

function reasonSection(): string {
  return `## Reasons

\`cooldown assess\` tells an athlete why in these sentences. Those marked with \\* may be appended to a rest-day or meal text,
each at most once in 7 days.

${inEach((language) =>
  REASONS.map((reason) => {
    const mayFollow = APPENDED.some((appended) => appended === reason);
    return `- ${mayFollow ? "\\* " : ""}"${reasonSentence(reason, REASON_TEXTS[language])}"`;
  }).join("\n"),
)}

In an e-mail an appended reason is a paragraph with its numbers, and with its study if it is based on one:

${inEach((language) => APPENDED.map((reason) => `- ${appendedParagraphs(reason, wordsIn(language)).join(" ")}`).join("\n"))}`;
}

function foodTable(): string {
  const names = LANGUAGES.map((language) => FORMATS[language].ownName);
  return table([[...names, "for", "diet", "holds, or often does", "source"], ...FOODS.map(foodRow)]);
}

function foodRow(food: Food): readonly string[] {
  const { id, role, offeredTo, diet, contains, source } = food;
  const holds = contains.map((ingredient) => (ingredient === "treeNuts" ? "tree nuts" : ingredient)).join(", ");
  const names = LANGUAGES.map((language) => FOOD_WORDS[language].names[id]);
  const diets = offeredTo === "omnivore" ? diet : `${offeredTo} to ${diet}`;
  return [...names, role, diets, holds || "-", source === "article" ? "article" : "guidelines"];
}

function proteinTable(): string {
  const rows = FOODS.map(({ id, portion }) => [
    FOOD_WORDS.en.names[id],
    portion.map(({ of, grams }) => `${grams} g ${USDA_FOODS[of].description} (${USDA_FOODS[of].fdcId})`).join(" + "),
    `${proteinOf(portion).toFixed(1)} g`,
    `${carbohydrateOf(portion).toFixed(1)} g`,
  ]);
  return table([
    ["food or dish", "usual portion, entries of FoodData Central (fdcId)", "protein", "carbohydrate"],
    ...rows,
  ]);
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[], fill: string): string =>
    `| ${widths.map((width, column) => (cells[column] ?? "").padEnd(width, fill)).join(" | ")} |`;
  return [line(rows[0] ?? [], " "), line([], "-"), ...rows.slice(1).map((row) => line(row, " "))].join("\n");
}

/** The wordings of a run of evenings, language by language. */
function turns(facts: ReminderFacts, evenings: number, telling: Telling = {}): string {
  return inEach((language) =>
    quoted(turnsOf(facts, evenings, { now: EVENING, ...telling, profile: { ...telling.profile, language } })),
  );
}

function bodies(...samples: readonly Sample[]): string {
  return inEach((language) =>
    quoted(
      samples.map(
        ([facts, telling = {}]) =>
          textOf(facts, { now: EVENING, ...telling, profile: { ...telling.profile, language } }).body,
      ),
    ),
  );
}

function mails(...samples: readonly Sample[]): string {
  return inEach((language) => samples.map(([facts, telling = {}]) => mail(facts, telling, language)).join("\n\n"));
}

function mail(facts: ReminderFacts, telling: Telling, language: LanguageCode): string {
  const { subject, body } = textOf(facts, {
    now: EVENING,
    ...telling,
    reminder: { channel: "email" },
    profile: { ...telling.profile, language },
  });
  return `\`\`\`text\nSubject: ${subject}\n\n${body}\n\`\`\``;
}

function inEach(text: (language: LanguageCode) => string): string {
  return LANGUAGES.map((language) => `${FORMATS[language].ownName}:\n\n${text(language)}`).join("\n\n");
}

function quoted(texts: readonly string[]): string {
  return texts.map((text) => `- "${text}"`).join("\n");
}
