import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** A database of its own in a folder that is removed at the end. */
export interface Database {
  readonly url: string;
  readonly durability: string;
  readonly stop: () => Promise<void>;
}

/** PostgreSQL as Debian's package has it; a commit is answered when its log is on the disk (fsync, synchronous_commit). */
export async function startPostgres(): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), "cooldown-postgres-"));
  const bin = programsOfPostgres();
  const owner = ownerOf(folder);
  execFileSync(join(bin, "initdb"), ["-D", folder, "-U", "bench", "-A", "trust"], { stdio: "ignore", ...owner });
  const port = await freePort();
  const args = ["-D", folder, "-p", String(port), "-k", folder, "-c", "listen_addresses=127.0.0.1"];
  const server = spawn(join(bin, "postgres"), args, { stdio: "ignore", ...owner });
  const ready = () =>
    execFileSync(join(bin, "pg_isready"), ["-h", "127.0.0.1", "-p", String(port)], { stdio: "ignore" });
  await until(ready);
  const url = `postgres://bench@127.0.0.1:${port}/postgres`;
  return { url, durability: "its log is on the disk (fsync)", stop: () => stop(server, "SIGINT", folder) };
}

const DEBIANS = "/usr/lib/postgresql";

function programsOfPostgres(): string {
  const version = existsSync(DEBIANS) ? readdirSync(DEBIANS).toSorted().at(-1) : undefined;
  if (version === undefined) throw new Error("PostgreSQL is missing: `apt-get install postgresql redis-server`.");
  return join(DEBIANS, version, "bin");
}

/** Redis as Debian's package has it, told to write its log to the disk before it answers; by default it does so each second. */
export async function startRedis(): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), "cooldown-redis-"));
  const port = await freePort();
  const args = ["--dir", folder, "--port", String(port), "--bind", "127.0.0.1", "--save", ""];
  const server = spawn("redis-server", [...args, "--appendonly", "yes", "--appendfsync", "always"], {
    stdio: "ignore",
  });
  await until(() => execFileSync("redis-cli", ["-p", String(port), "ping"], { stdio: "ignore" }));
  const url = `redis://127.0.0.1:${port}`;
  return {
    url,
    durability: "its log is on the disk (appendfsync always)",
    stop: () => stop(server, "SIGTERM", folder),
  };
}

/** PostgreSQL refuses to run as root: then it runs as the user of Debian's package. */
function ownerOf(folder: string): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = ["-u", "-g"].map((which) => Number(execFileSync("id", [which, "postgres"], { encoding: "utf8" })));
  if (uid === undefined || gid === undefined) return {};
  chownSync(folder, uid, gid);
  return { uid, gid };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

const TRIES = 100;

async function until(isReady: () => unknown): Promise<void> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    try {
      isReady();
      return;
    } catch {
      await wait(100);
    }
  }
  throw new Error("A database did not start.");
}

async function stop(server: ChildProcess, signal: NodeJS.Signals, folder: string): Promise<void> {
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill(signal);
  await ended;
  rmSync(folder, { recursive: true, force: true });
}
