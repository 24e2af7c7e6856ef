import { type Profiler, Session } from "node:inspector/promises";
import { relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { startRuntimeClient } from "./runtime-client.ts";

/** How many named functions a file had entered. */
type Entered = ReadonlyMap<string, number>;

interface Coverage {
  /** What was entered since it was last asked. */
  readonly take: () => Promise<Entered>;
}

async function startCoverage(): Promise<Coverage> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  const take = async (): Promise<Entered> => {
    const { result } = await session.post("Profiler.takePreciseCoverage");
    return new Map(result.flatMap(enteredIn).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  };
  await take();
  return { take };
}

/** A product file that ran: the local runtime plays AWS, and is none. */
function enteredIn({ url, functions }: Profiler.ScriptCoverage): readonly (readonly [string, number])[] {
  if (!url.startsWith("file:")) return [];
  const [path = ""] = relative(process.cwd(), fileURLToPath(url.replace(/\?.*/u, ""))).split("?");
  const file = path.split(sep).join("/");
  const called = functions.filter(({ ranges }) => ranges.some(({ count }) => count > 0));
  if (!/^(lib|functions)\//u.test(file) || file.startsWith("lib/local/") || called.length === 0) return [];
  return [[file, called.filter(({ functionName }) => functionName !== "").length]];
}

function formatLeg(leg: string, entered: Entered): string {
  const functions = [...entered.values()].reduce((sum, count) => sum + count, 0);
  const byFolder = new Map<string, string[]>();
  for (const [file, count] of entered) {
    const [folder, name] = [file.slice(0, file.lastIndexOf("/")), file.slice(file.lastIndexOf("/") + 1)];
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), `${name} (${count})`]);
  }
  const folders = [...byFolder].map(([folder, files]) => `  ${files.length} ${folder}: ${files.join(", ")}\n`);
  return `${leg}: ${entered.size} files, ${functions} named functions\n${folders.join("")}\n`;
}

/** Follows one workout of a welcomed athlete from its POST to the text, and prints the product files that it enters. */
async function trace(): Promise<void> {
  const client = await startRuntimeClient({ now: "2026-05-04T05:00:00Z" });
  const wake = { default: "06:30" };
  const athlete = { name: "Bo", timeZone: "America/New_York", phone: "+12025550199", wake };
  const { token } = await client.addAthlete(athlete);
  await client.moveTo("2026-05-05T15:45:00Z");
  const run = { kind: "run", startedAt: "2026-05-05T11:00:00-04:00", durationMinutes: 40, distanceKm: 8, rpe: 7 };
  const coverage = await startCoverage();
  const legs: [string, Entered][] = [];

  await client.post(token, { id: "w-1", ...run });
  legs.push(["POST until it is stored", await coverage.take()]);
  await client.server.runtime.settle();
  legs.push(["assessment", await coverage.take()]);
  await client.moveTo("2026-05-05T16:15:00Z");
  legs.push(["sweeps until the text", await coverage.take()]);

  const all = new Map(legs.flatMap(([, entered]) => [...entered]).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  for (const [leg, entered] of legs) process.stdout.write(formatLeg(leg, entered));
  process.stdout.write(formatLeg("all together", all));
  for (const { kind, body } of await client.outbox()) process.stdout.write(`${kind}: ${body}\n`);
  await client.server.stop();
}

await trace();
