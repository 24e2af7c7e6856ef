import { parseArgs } from "node:util";
import { simulateLoad } from "./load/load.ts";
import { runSchedule } from "./schedule.ts";
import { runSchedules } from "./schedules.ts";
import { stepsIn } from "./shrink.ts";

const HELP = `npm run simulate -- [--seed N] [--schedules M] [--trace] [--releases] [--until-failure] | --load

Runs the use cases of all functions over a table in memory, interleaved at every request, with crashes, failures, wrong
clocks and jumps of time; schedule i follows from seed N + i alone. Prints how reminders ended, in how many schedules each
branch of decide-delivery.ts was reached, and the first failure in as few steps as it takes.

  --seed N        the first seed, 1 unless given
  --schedules M   how many, 2000 unless given
  --trace         tells one schedule: all that happened in it, in the athletes' time
  --steps RANGES  of it only these, as a failure names them
  --releases      with a later release at work on the same table
  --until-failure ends with the first schedule that breaks an invariant
  --bare          counts no branches and shrinks no failure, in half the time
  --load          15,000 reminders due in one minute on 8 shards instead, in virtual time
  --scale         a shard with 10,000 reminders due at 19:00, worth something until 21:00, at several rates: docs/scale.md
`;

/** Texts a second that a shard may send: its share of what an account is allowed. */
const SHARES = [Number.POSITIVE_INFINITY, 20, 10, 2, 1];
/** Of a reminder, as the bench measures it, at the share of a processor that 512 MB have. */
const PROCESSOR_MS = 14;

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    schedules: { type: "string", default: "2000" },
    trace: { type: "boolean", default: false },
    steps: { type: "string" },
    releases: { type: "boolean", default: false },
    "until-failure": { type: "boolean", default: false },
    bare: { type: "boolean", default: false },
    load: { type: "boolean", default: false },
    scale: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

if (values.help) process.stdout.write(HELP);
else if (values.load) await load();
else if (values.scale) await scale();
else if (values.trace) await tell(wholeNumber("seed", values.seed));
else await simulate(wholeNumber("seed", values.seed), wholeNumber("schedules", values.schedules));

async function load(): Promise<void> {
  for (const smsPerSecond of [Number.POSITIVE_INFINITY, 20]) {
    const figures = await simulateLoad({ reminders: 15_000, shards: 8, smsPerSecond });
    process.stdout.write(`${smsPerSecond} texts a second\n`);
    for (const [name, value] of Object.entries(figures)) process.stdout.write(`${String(value).padStart(9)} ${name}\n`);
  }
}

async function scale(): Promise<void> {
  process.stdout.write("| texts a second of a shard | sent by 21:00 | left | texts a second reached | p50 | last |\n");
  process.stdout.write("| --- | --- | --- | --- | --- | --- |\n");
  for (const smsPerSecond of SHARES) {
    const worthMinutes = [120];
    const crowd = { reminders: 10_000, shards: 1, smsPerSecond, processorMs: PROCESSOR_MS, worthMinutes };
    const { sent, expired, unaccounted, p50Seconds, maxSeconds } = await simulateLoad(crowd);
    const reached = (sent / Math.max(maxSeconds, 1)).toFixed(1);
    const cells = [smsPerSecond, sent, expired + unaccounted, reached, `${p50Seconds} s`, `${maxSeconds} s`];
    process.stdout.write(`| ${cells.join(" | ")} |\n`);
  }
}

async function tell(seed: number): Promise<void> {
  const only = values.steps === undefined ? undefined : stepsIn(values.steps);
  const { trace, violations } = await runSchedule(seed, { traced: true, releases: values.releases, only });
  for (const line of [...trace, ...violations.map((violation) => `BROKEN: ${violation}`)])
    process.stdout.write(`${line}\n`);
  process.exitCode = violations.length > 0 ? 1 : 0;
}

async function simulate(seed: number, schedules: number): Promise<void> {
  const startedMs = performance.now();
  const { failures, ends, branches, ...counts } = await runSchedules({
    seed,
    schedules,
    releases: values.releases,
    untilFailure: values["until-failure"],
    bare: values.bare,
    onProgress: (done) => progress(done, schedules),
  });
  const seconds = Math.round((performance.now() - startedMs) / 1000);
  print(Object.entries(ends).toSorted(([, a], [, b]) => b - a));
  if (!values.bare) process.stdout.write("schedules that reached each branch of decide-delivery.ts:\n");
  print(Object.entries(branches));
  for (const failure of failures) process.stdout.write(`${failure}\n`);
  process.stdout.write(
    `${counts.schedules} schedules from seed ${seed}: ${counts.crashes} crashes, ${counts.delivered} texts delivered, ` +
      `${failures.length} schedules broke an invariant; ${seconds} s\n`,
  );
  process.exitCode = failures.length > 0 ? 1 : 0;
}

function print(counts: readonly (readonly [string, number])[]): void {
  for (const [what, times] of counts) process.stdout.write(`${String(times).padStart(9)} ${what}\n`);
}

function progress(done: number, of: number): void {
  if (process.stderr.isTTY && (done % 100 === 0 || done === of)) {
    process.stderr.write(`\r${done} of ${of} schedules${done === of ? "\n" : ""}`);
  }
}

function wholeNumber(name: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  process.stderr.write(`--${name}: found ${JSON.stringify(text)}; expected a whole number\n`);
  process.exit(2);
}
