import { parseArgs } from "node:util";
import { simulateLoad } from "./load/load.ts";
import { runSchedule } from "./schedule.ts";
import { runSchedules } from "./schedules.ts";

const HELP = `npm run simulate -- [--seed N] [--schedules M] [--releases] [--until-failure] | --load

Runs delivery with two sweepers and an assessor over memory, interleaved at every await, with crashes, failures of SNS
and the table, and clock jumps; schedule i follows from seed N + i alone. One schedule prints all that happened.

  --seed N        the first seed, 1 unless given
  --schedules M   how many, 2000 unless given
  --releases      with a later release at work on the same table
  --until-failure ends with the first schedule that breaks an invariant
  --load          15,000 reminders due in one minute on 8 shards instead, in virtual time
`;

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    schedules: { type: "string", default: "2000" },
    releases: { type: "boolean", default: false },
    "until-failure": { type: "boolean", default: false },
    load: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

if (values.help) process.stdout.write(HELP);
else if (values.load) await load();
else await simulate(wholeNumber("seed", values.seed), wholeNumber("schedules", values.schedules));

async function load(): Promise<void> {
  for (const smsPerSecond of [Number.POSITIVE_INFINITY, 20]) {
    const figures = await simulateLoad({ reminders: 15_000, shards: 8, smsPerSecond });
    process.stdout.write(`${smsPerSecond} texts a second\n`);
    for (const [name, value] of Object.entries(figures)) process.stdout.write(`${String(value).padStart(9)} ${name}\n`);
  }
}

async function simulate(seed: number, schedules: number): Promise<void> {
  if (schedules === 1) {
    const { trace } = await runSchedule(seed, { traced: true, releases: values.releases });
    process.stdout.write(trace.map((line) => `${line}\n`).join(""));
  }
  const startedMs = performance.now();
  const { failures, ends, ...counts } = await runSchedules({
    seed,
    schedules,
    releases: values.releases,
    untilFailure: values["until-failure"],
    onProgress: (done) => progress(done, schedules),
  });
  const seconds = Math.round((performance.now() - startedMs) / 1000);
  const byNumber = Object.entries(ends).toSorted(([, a], [, b]) => b - a);
  for (const [end, times] of byNumber) process.stdout.write(`${String(times).padStart(9)} ${end}\n`);
  for (const failure of failures) process.stdout.write(`${failure}\n`);
  process.stdout.write(
    `${counts.schedules} schedules from seed ${seed}: ${counts.crashes} crashes, ${counts.delivered} texts delivered, ` +
      `${failures.length} schedules broke an invariant; ${seconds} s\n`,
  );
  process.exitCode = failures.length > 0 ? 1 : 0;
}

function progress(done: number, of: number): void {
  if (process.stderr.isTTY && (done % 100 === 0 || done === of)) {
    process.stderr.write(`\r${done} of ${of} schedules${done === of ? "\n" : ""}`);
  }
}

function wholeNumber(name: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  process.stderr.write(`--${name}: came ${JSON.stringify(text)}; allowed: a whole number\n`);
  process.exit(2);
}
