import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { DAY_MS, instantMs } from "../../lib/domain/local-time.ts";
import { startLocalTable } from "../../lib/local/local-table.ts";
import { LOCAL_TABLE_NAME } from "../../lib/local/local-team.ts";
import type { OutboxMessage } from "../../lib/local/outbox.ts";
import { startMortalRuntime } from "../e2e/mortal-runtime.ts";
import {
  addRunners,
  insist,
  moveTo,
  type Runner,
  type RunnerProfile,
  SEASON_START,
  trainForADay,
} from "../e2e/season.ts";
import { bundlePrograms } from "../support/bundled-programs.ts";
import { seededRandom } from "../support/random.ts";
import { createDynamoStores } from "../support/stores.ts";
import { judge } from "./verdict.ts";

const HELP = `npm run soak [-- --athletes 200] [--days 30] [--kills 200] [--seed 1]

Lets athletes train for days of virtual time on a local runtime with a folder, while its process is killed again and again: as it
starts, under load, right after a text. Every accepted workout must be stored, no text sent twice, no reminder stay open.
`;
/** After these, everything that the last day planned is settled. */
const DAYS_OFF = 3;
const ZONES = ["America/New_York", "America/Chicago", "America/Los_Angeles", "Europe/Berlin"];
/** Athletes that are added at a time. */
const AT_ONCE = 20;

const { values } = parseArgs({
  options: {
    athletes: { type: "string", default: "200" },
    days: { type: "string", default: "30" },
    kills: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    help: { type: "boolean", default: false },
  },
});
process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";
if (values.help) process.stdout.write(HELP);
else await soak(Number(values.seed));

async function soak(seed: number): Promise<void> {
  const startedMs = performance.now();
  const [folder, programs] = [await mkdtemp(join(tmpdir(), "cooldown-soak-")), await bundlePrograms()];
  const file = join(programs, "dev.mjs");
  const runtime = startMortalRuntime({ file, folder, now: SEASON_START, random: seededRandom(seed) });
  try {
    const runners: Runner[] = [];
    for (let at = 0; at < Number(values.athletes); at += AT_ONCE) {
      const profiles = profilesOf(at, Math.min(at + AT_ONCE, Number(values.athletes)));
      runners.push(...(await addRunners(runtime, seed + at, profiles)));
    }
    runtime.threaten(Number(values.kills));
    let days = 0;
    for (; runtime.kills() < Number(values.kills) || days < Number(values.days); days += 1) {
      await trainForADay(days, { site: runtime, runners, seed });
      process.stderr.write(`day ${days + 1}: ${runtime.kills()} kills\n`);
    }
    await moveTo(instantMs(SEASON_START) + (days + DAYS_OFF) * DAY_MS, runtime);
    const { messages } = (await insist(runtime, "/local/outbox")) as { readonly messages: readonly OutboxMessage[] };
    await runtime.stop();
    const { isSound, figures } = await judgeFolder(folder, { runners, messages });
    const seconds = Math.round((performance.now() - startedMs) / 1_000);
    process.stdout.write(
      `${runners.length} athletes, ${days} days, ${runtime.kills()} kills, seed ${seed}: ${figures}; ${seconds} s\n`,
    );
    process.exitCode = isSound ? 0 : 1;
  } finally {
    await runtime.stop();
    await Promise.all([folder, programs].map((each) => rm(each, { recursive: true })));
  }
}

function profilesOf(from: number, to: number): readonly RunnerProfile[] {
  return Array.from({ length: to - from }, (_, index) => {
    const at = from + index;
    const timeZone = ZONES[at % ZONES.length] ?? "UTC";
    return { name: `Runner ${at}`, timeZone, phone: `+1312555${String(at).padStart(4, "0")}` };
  });
}

async function judgeFolder(
  folder: string,
  { runners, messages }: { readonly runners: readonly Runner[]; readonly messages: readonly OutboxMessage[] },
) {
  const table = await startLocalTable(join(folder, "table"));
  const stores = createDynamoStores({ client: table.client, tableName: LOCAL_TABLE_NAME }, 1);
  const lives = await Promise.all(
    runners.map(async ({ athleteId, accepted }) => ({
      athleteId,
      accepted: [...accepted.keys()],
      stored: (await stores.log.read(athleteId)).map(({ externalId }) => externalId),
      reminders: await stores.book.read(athleteId, "2026-01-01"),
    })),
  );
  await table.stop();
  return judge(lives, messages);
}
