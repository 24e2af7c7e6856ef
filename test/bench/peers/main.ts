import { parseArgs } from "node:util";
import { measureCooldown } from "./cooldown.ts";
import { startPostgres, startRedis } from "./databases.ts";
import { measurePeer } from "./drive.ts";
import { type PeerFigures, peerTable } from "./tally.ts";

/**
 * `npm run bench:peers [-- --only NAME]`: the same job, HTTP in, stored, due, sent at most once, by what a team would take
 * in Cooldown's place: PostgreSQL and Redis are started in temporary folders and stopped at the end.
 */
const PEERS: Readonly<Record<string, () => Promise<PeerFigures>>> = {
  "hono-postgres": () => on(startPostgres, "hono-postgres"),
  "pg-boss": () => on(startPostgres, "pg-boss"),
  bullmq: () => on(startRedis, "bullmq"),
  cooldown: measureCooldown,
};

process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";
const { values } = parseArgs({ options: { only: { type: "string" } } });
const figures: PeerFigures[] = [];
for (const [name, measure] of Object.entries(PEERS)) {
  if (values.only !== undefined && values.only !== name) continue;
  process.stderr.write(`${name} ...\n`);
  figures.push(await measure());
}
process.stdout.write(`\n${peerTable(figures)}`);

async function on(start: typeof startPostgres, name: string): Promise<PeerFigures> {
  const database = await start();
  try {
    return await measurePeer(name, database);
  } finally {
    await database.stop();
  }
}
