import { readFileSync, readdirSync } from "node:fs";
import { parseLogFile } from "/work/wt/files/lib/files/log-file.ts";
import { describeProblem } from "/work/wt/files/lib/team/problem.ts";
const dir = process.argv[2]; const only = process.argv[3] ?? "";
for (const f of readdirSync(dir).sort()) { if (f === "gen.py" || !f.includes(only)) continue;
  const log = parseLogFile({ fileName: f, bytes: readFileSync(`${dir}/${f}`), format: "auto", homeZone: "Europe/Berlin", nowMs: Date.now() });
  console.log("##", f, "leftOut", log.leftOut);
  for (const w of log.workouts.slice(0,4)) { const r = w.report; console.log("  ", w.source, r.kind, r.startedAt, r.offsetMinutes ?? "", r.dayOnly ? "DAY" : "", Math.round(r.durationMinutes*10)/10, r.elapsedMinutes ?? "", r.distanceMeters ?? "-", r.rpe ?? "", r.averageHeartRate ?? "", r.title ?? ""); }
  for (const p of log.problems) console.log("   !", describeProblem(p));
}
