import { parseArgs } from "node:util";
import { runSchedule, type ScheduleResult } from "./schedule.ts";

const { values } = parseArgs({
  options: { seed: { type: "string", default: "1" }, schedules: { type: "string", default: "2000" } },
});
const first = Number(values.seed);
const count = Number(values.schedules);
const totals: Record<string, number> = {};
let failed = 0;
let crashes = 0;
let delivered = 0;
const startedMs = performance.now();

for (let seed = first; seed < first + count; seed += 1) {
  const result = await runSchedule(seed, { traced: count === 1 });
  crashes += result.crashes;
  delivered += result.delivered;
  for (const [end, times] of Object.entries(result.ends)) totals[end] = (totals[end] ?? 0) + times;
  if (result.violations.length > 0) {
    failed += 1;
    report(result);
  }
  if (failed >= 5) break;
}
console.log({ failed, crashes, delivered, seconds: (performance.now() - startedMs) / 1000 });
console.log(totals);
process.exitCode = failed > 0 ? 1 : 0;

function report({ seed, violations, trace }: ScheduleResult): void {
  console.log(`seed ${seed} FAILED: ${violations.join("; ")}`);
  console.log(`reproduce: npm run simulate -- --seed ${seed} --schedules 1`);
  for (const line of trace) console.log(line);
}
