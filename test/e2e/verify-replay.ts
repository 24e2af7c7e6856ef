import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import * as z from "zod/mini";
import { readLog } from "../../bin/commands/read-log.ts";
import { profileFile } from "../../lib/files/profile-file.ts";
import { textsOfReplay, textsOfRuntime } from "../support/replay-and-runtime.ts";

/**
 * Shows that a log gives the same texts when it is replayed and when it is posted to the local runtime:
 * `npm run verify-replay -- --log FILE [--profile FILE]`.
 */
process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";
const { values } = parseArgs({ options: { log: { type: "string" }, profile: { type: "string" } } });
if (values.log === undefined) throw new Error("Name a log: --log FILE");
const { workouts } = await readLog(values.log, { format: "auto" }, values.profile);
const profile: unknown =
  values.profile === undefined
    ? {
        timeZone: workouts.find(({ report }) => report.zone !== undefined)?.report.zone ?? "UTC",
        phone: "+12025550100",
      }
    : JSON.parse(await readFile(values.profile, "utf8"));

const replayed = await textsOfReplay(z.parse(profileFile(Date.now()), profile), workouts);
const posted = await textsOfRuntime(profile as object, workouts);
const only = (these: readonly string[], those: readonly string[]): readonly string[] =>
  these.filter((line) => !those.includes(line));
for (const line of only(replayed, posted)) process.stdout.write(`only replayed  ${line}\n`);
for (const line of only(posted, replayed)) process.stdout.write(`only posted    ${line}\n`);
process.stdout.write(`${workouts.length} workouts: ${replayed.length} texts replayed, ${posted.length} posted\n`);
process.exitCode = replayed.join("\n") === posted.join("\n") ? 0 : 1;
