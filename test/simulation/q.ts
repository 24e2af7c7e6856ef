import { BUGS } from "./planted/bugs.ts";
import { findPlanted } from "./planted/plant.ts";
for (const name of process.argv.slice(2)) {
  const bug = BUGS.find((b) => b.name === name);
  const t = Date.now();
  const out = bug && (await findPlanted(bug, { schedules: 1500, untilFailure: true }));
  console.log(name, (out ?? "NOT").split("\n").filter((l) => l.startsWith("seed")).join(" ").slice(0, 150), out?.split("\n").at(-2), Date.now() - t);
}
