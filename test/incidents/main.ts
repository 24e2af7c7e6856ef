import { rehearse } from "./incident.ts";
import { INCIDENTS } from "./incidents.ts";

// npm run rehearse-incidents -- [NAME ...]: each breaks a team of its own; it exits with 1 when one goes wrong.
const names = process.argv.slice(2);
const unknown = names.filter((name) => INCIDENTS.every((incident) => incident.name !== name));
if (unknown.length > 0) {
  const known = INCIDENTS.map(({ name }) => `"${name}"`).join(", ");
  process.stderr.write(`No incident is called ${unknown.join(", ")}; there are ${known}.\n`);
  process.exit(2);
}
for (const incident of INCIDENTS.filter(({ name }) => names.length === 0 || names.includes(name))) {
  const { wrong } = await rehearse(incident);
  const { name, section, told, mend } = incident;
  const lines = [
    `${wrong.length === 0 ? "ok   " : "WRONG"} ${name} (docs/runbook.md, "${section}")`,
    ...told.map((line) => `      told by  ${line}`),
    ...mend.map((line) => `      mend by  ${line}`),
    ...wrong.map((line) => `      WRONG    ${line}`),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  if (wrong.length > 0) process.exitCode = 1;
}
