import { type MonthlyCost, monthlyCost, type Usage } from "../../../lib/team/cost/cost.ts";
import { NUMBER_USD, PRICES, PRICES_AS_OF, SMS_PAGE, SMS_PRICES, usdOf } from "../../../lib/team/cost/prices.ts";
import {
  ACCOUNT,
  BYTES,
  FIXED,
  MILLISECONDS,
  READS,
  REMINDER_DAYS,
  WRITES,
  WRITES_WITH_SCHEDULE,
} from "../../../lib/team/cost/usage-assumptions.ts";

/** A workout and three reminders a day, all of them texts of one part. */
export const TYPICAL: Usage = {
  athletes: 1,
  workoutsPerDay: 1,
  remindersPerDay: 3,
  daysPerMonth: 30,
  retentionDays: 800,
  emailShare: 0,
  partsPerText: 1,
  usdPerPart: 0.00883,
  textsBackPerDay: 0.15,
  numberUsd: NUMBER_USD.tollFree,
};
/** Nobody texts back to an e-mail, and no number is needed. */
const WITHOUT_SMS = { emailShare: 1, textsBackPerDay: 0, numberUsd: 0 } as const;
const SIZES = [10, 1_000, 100_000, 1_000_000];

/** docs/cost.md, from the code that computes it. */
export function costDocument(): string {
  return `# What a month costs

\`cooldown cost\` computes a month for numbers of your own (\`--team\`, \`--athletes\`, \`--reminders-per-day\` ...);
\`test/team/cost/cost-document.test.ts\` fails when this page and the program differ. US dollars for 30 days, us-east-1, one workout and
three reminders a day and athlete, workouts kept ${TYPICAL.retentionDays} days, after the log has grown to its full length, without free tiers.

"platform" is all of AWS but the sending, as Cooldown works: an index of what is due and a sweep each minute. "a schedule each" is the
same with one EventBridge schedule for each reminder in its place. "answers" is what athletes
text (one text a week) and what they are answered, "number" a month of a US toll-free number. "total" is all of it but "a schedule each".

## All by text

One part of US SMS at ${TYPICAL.usdPerPart} USD, carrier fees included; the price differs by country and carrier.

${costTable(TYPICAL, SIZES)}

## All by e-mail

${costTable({ ...TYPICAL, ...WITHOUT_SMS }, SIZES)}

## What nobody's training costs

A team in production without an athlete, one shard, and what its account's stack adds once for all teams of the account and region:

${idleTable()}

A key rotates every seven years, the longest KMS allows: each of its first two rotations adds 1 USD a month for good. A 10DLC number is
${NUMBER_USD.tenDigit} USD a month and its campaign ${NUMBER_USD.campaign} (${SMS_PAGE}); a sender id costs nothing. Each further shard adds a sweep and a look for errands.

## What it says

- Texts decide: they cost hundreds of times the platform. A text not sent, or kept to one part, saves more than any change of design.
- What became of each text is logged, handed on and kept: a fraction of a thousandth of a dollar a text.
- The fixed part, alarms, metrics and key, is what a small team pays for; see "What nobody's training costs".
- The index and the sweep cost about as much as a schedule for each reminder, which saves write units and pays for its own
  invocations; the choice was made for correctness (docs/adr/0002), not for cost.
- Each assessment reads the whole kept log, ${Math.ceil((TYPICAL.retentionDays * BYTES.workout) / BYTES.readUnit)} read units here. A shorter \`retentionDays\` is one lever on the platform's cost, \`packedWorkouts\` the other: packed, a log
  reads 0.57x of that ([benchmarks.md](benchmarks.md)).

## What is counted

| event | write units | read units | Lambda, ms |
| ----- | ----------: | ---------- | ---------- |
| a workout stored | ${WRITES.workout} | ${READS.workout} | ${MILLISECONDS.workout} |
| an assessment | ${WRITES.assessment} | ${READS.assessment} and the log | ${MILLISECONDS.assessment} |
| a reminder, from plan to sent | ${WRITES.reminder} | ${READS.reminder} | ${MILLISECONDS.reminder} |
| the same with a schedule of its own | ${WRITES_WITH_SCHEDULE} | ${READS.reminder} | ${MILLISECONDS.invokedAlone} |
| the receipt of a text | ${WRITES.receipt} | ${READS.receipt} | ${MILLISECONDS.receipt} |
| a nightly review, moved on | ${WRITES.review} | by the assessment it wakes | by the assessment |
| a sweep of a shard, each minute | 0 | ${READS.sweep} | ${MILLISECONDS.sweep} |
| a look for errands of a shard, each minute | 0 | ${READS.errands} | ${MILLISECONDS.errands} |

Write units are measured ([benchmarks.md](benchmarks.md)), read units computed from the requests, bytes from typical items (a workout
${BYTES.workout}, a reminder ${BYTES.reminder} for ${REMINDER_DAYS} days). Milliseconds are assumed, with room to spare, at 512 MB: nothing here was measured in AWS.

The start of an instance is billed too, since August 2025, and is not in the tables: 0.1 to 0.25 s of a processor ([benchmarks.md](benchmarks.md)), 0.0000017
USD at 512 MB for the longest, on the assumption that a start has a whole processor. If each tenth event of 100,000 athletes met one, a month of 9,000,000
reminders and 3,000,000 workouts would cost 2 USD more.

## Prices

Collected ${PRICES_AS_OF}, partly at second hand; AWS's own pages are what counts.

A part of a text to a country costs, carrier fees included: ${Object.entries(SMS_PRICES)
    .map(([country, price]) => `${country} ${price?.usd} USD (${price?.source}, ${price?.asOf})`)
    .join(", ")}. Of the
other countries no price is guessed: \`cooldown doctor\` and \`cooldown cost\` warn where the number or an athlete is of one, \`cooldown cost --receipts\` takes
what the receipts of the team's texts say.

| what | USD | source |
| ---- | --- | ------ |
${Object.values(PRICES)
  .map(
    ({ usd, per, unit, source }) =>
      `| ${per === 1 ? unit : `${per.toLocaleString("en-US")} ${unit}`} | ${usd} | ${source} |`,
  )
  .join("\n")}
`;
}

/** A month at several sizes of a team, as a table in Markdown, which reads well on a terminal too. */
function costTable(usage: Usage, athletes: readonly number[]): string {
  const rows = athletes.map((number) => rowOf(number, monthlyCost({ ...usage, athletes: number })));
  const widths = HEAD.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padStart(widths[at] ?? 0)).join(" | ")} |`;
  const rule = `| ${widths.map((width) => `${"-".repeat(width - 1)}:`).join(" | ")} |`;
  return [line(HEAD), rule, ...rows.map(line)].join("\n");
}

/** A production team without an athlete, in USD a month. */
export function idleCosts(): readonly (readonly [what: string, usd: number])[] {
  const fixed = { metric: FIXED.idleMetrics, alarmMetric: FIXED.alarmMetrics, key: FIXED.keys };
  const nobody = monthlyCost({ ...TYPICAL, athletes: 0, numberUsd: 0 });
  return [
    ["alarms", usdOf([{ alarmMetric: fixed.alarmMetric }])],
    ["the table's key", usdOf([{ key: fixed.key }])],
    ["metrics that are written each minute", usdOf([{ metric: fixed.metric }])],
    ["a sweep and a look for errands, each minute", nobody.platformUsd - usdOf([fixed])],
  ];
}

/** A day's workout, from its post to its e-mail, with an alarm and the metric that it watches. */
export function syntheticAthleteUsd(): number {
  const trained = { ...TYPICAL, remindersPerDay: 1, emailShare: 1, textsBackPerDay: 0, numberUsd: 0 };
  const [one, nobody] = [1, 0].map((athletes) => monthlyCost({ ...trained, athletes }));
  if (one === undefined || nobody === undefined) throw new Error("two months were computed");
  const writtenByOthers = usdOf([{ metric: FIXED.metrics - FIXED.idleMetrics }]);
  const trains = one.platformUsd - nobody.platformUsd - writtenByOthers + one.emailUsd;
  return trains + usdOf([{ metric: 1, alarmMetric: 1 }]);
}

function idleTable(): string {
  const rows = idleCosts();
  const total = rows.reduce((sum, [, usd]) => sum + usd, 0);
  const shown = [
    ...rows,
    ["a team in all", total],
    ["beside it, where the team file has `syntheticAthlete`", syntheticAthleteUsd()],
    ["the account, once: dashboard, alarms, key of the logs", usdOf([ACCOUNT])],
  ] as const;
  return [
    "| what | a month |",
    "| ---- | ------: |",
    ...shown.map(([what, usd]) => `| ${what} | ${formatUsd(usd)} |`),
  ].join("\n");
}

const HEAD = [
  "athletes",
  "reminders",
  "platform",
  "a schedule each",
  "texts",
  "e-mail",
  "answers",
  "number",
  "total",
  "per athlete",
];

function rowOf(athletes: number, cost: MonthlyCost): readonly string[] {
  const { platformUsd, scheduledPlatformUsd, smsUsd, emailUsd, conversationUsd, numberUsd, reminders } = cost;
  const totalUsd = platformUsd + smsUsd + emailUsd + conversationUsd + numberUsd;
  return [
    whole(athletes),
    whole(reminders),
    ...[platformUsd, scheduledPlatformUsd, smsUsd, emailUsd, conversationUsd, numberUsd, totalUsd].map(formatUsd),
    `$${(totalUsd / athletes).toFixed(4)}`,
  ];
}

function formatUsd(amount: number): string {
  return amount < 100 ? `$${amount.toFixed(2)}` : `$${whole(amount)}`;
}

function whole(number: number): string {
  return Math.round(number).toLocaleString("en-US");
}
