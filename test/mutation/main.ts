import { readFileSync } from "node:fs";
import { differences, figures, readReport } from "./reasons.ts";

const statuses = readReport(readFileSync("reports/mutation/report.json", "utf8"));
const wrong = differences(statuses, readFileSync("docs/mutation.md", "utf8"));

process.stdout.write(`${figures(statuses).join("\n")}\n\n`);
for (const line of wrong) process.stdout.write(`docs/mutation.md differs: ${line}\n`);
process.exitCode = wrong.length > 0 ? 1 : 0;
