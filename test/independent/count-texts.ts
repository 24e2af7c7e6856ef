import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import * as z from "zod/mini";
import { replay } from "../../lib/app/replay.ts";
import { leastOf } from "../../lib/domain/extremes.ts";
import { DAY_MS, instantMs } from "../../lib/domain/local-time.ts";
import { newAthlete } from "../../lib/domain/profile.ts";
import { profileFile } from "../../lib/files/profile-file.ts";
import { createReplayWorld } from "../../lib/table/replay-world.ts";
import { readLogFile } from "../support/read-log-file.ts";
import { tableOf, textsByRule } from "./texts-by-rule.ts";

/** Prints what each rule did to the texts of a log: `npm run count-texts -- --log LOG [--profile PROFILE] [--texts]`. */
const { values } = parseArgs({
  options: { log: { type: "string" }, profile: { type: "string" }, texts: { type: "boolean", default: false } },
});
const { log = "test/fixtures/half-year.json", profile: profileName } = values;

const { workouts } = readLogFile(log, await readFile(log, "utf8"));
const startMs = leastOf(workouts.map(({ report }) => instantMs(report.startedAt))) - 4 * DAY_MS;
const channels = { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] };
const usual = {
  name: "Alex",
  timeZone: "America/New_York",
  phone: "+12025550100",
  wake: { default: "06:30" },
  channels,
};
const given: unknown = profileName === undefined ? {} : JSON.parse(await readFile(profileName, "utf8"));
const profile = z.parse(profileFile(startMs), { ...usual, ...z.parse(z.looseObject({}), given) });
const world = createReplayWorld({ team: { name: "Riverside RC", optOutContact: null }, teamPolicy: {}, startMs });
const athlete = newAthlete({ athleteId: "alex", profile });
const { reminders } = await replay({ athlete, workouts, teamPolicy: {} }, world);
process.stdout.write(tableOf(textsByRule(reminders)));
for (const reminder of values.texts ? reminders : []) {
  const what = reminder.state === "SENT" ? reminder.text : "outcome" in reminder ? reminder.outcome : "";
  process.stdout.write(`${reminder.localDate} ${reminder.kind}: ${what}\n`);
}
