#!/usr/bin/env tsx
import { Command, InvalidArgumentError } from "commander";
import { consoleLog } from "../lib/local/console-log.ts";
import { isDiskFull, UnusableFolder } from "../lib/local/data-folder.ts";
import { placeDemoTeam } from "../lib/local/demo/demo-history.ts";
import { curlLine, dayZone, demoSecret, demoToken } from "../lib/local/local-athletes.ts";
import type { Runtime } from "../lib/local/runtime.ts";
import { startLocalServer } from "../lib/local/server.ts";
import { VENDOR_NAMES, type VendorUrls } from "../lib/vendors/vendor-api.ts";
import { parseInstant, parsePort, vendorOption } from "./commands/options.ts";
import { createProgress, type Progress } from "./commands/progress.ts";

interface DevOptions {
  readonly port: number;
  readonly memory?: true;
  readonly empty?: true;
  readonly folder: string;
  readonly now?: number;
  readonly speed: number;
  readonly catchUp?: boolean;
  readonly publicHost?: string;
  readonly stravaUrl: string;
  readonly hevyUrl: string;
  readonly polarUrl: string;
  readonly whoopUrl: string;
  readonly ouraUrl: string;
}

const program = new Command("npm start --")
  .description("run Cooldown on this machine: webhook, table, sweep and an outbox instead of SMS")
  .option("--port <n>", "port on 127.0.0.1; 0 takes any", parsePort, 8787)
  .option("--memory", "keep nothing when it stops")
  .option("--empty", "begin with one athlete and no history, in place of the demo team")
  .option("--folder <path>", "where data is kept", ".cooldown")
  .option("--now <instant>", "where virtual time starts, e.g. 2026-11-22T15:00:00Z", parseInstant)
  .option("--public-host <name>", "the name of a tunnel by which vendors reach /v1 on this machine", hostName)
  .option("--speed <n>", "virtual seconds a real second", speed, 1)
  .option(
    "--catch-up",
    "jump over the time it was stopped: what was due is settled as late (default without --now, --speed)",
  )
  .option("--no-catch-up", "live through the time it was stopped")
  .action(start);
for (const vendor of VENDOR_NAMES) program.addOption(vendorOption(vendor));

// The embedded table throws from where nobody can catch it, as when the disk is full; what was answered with 2xx is kept.
process.once("uncaughtException", (error) => {
  process.stderr.write(`Cooldown stopped: ${whyStopped(error)}\n`);
  process.exit(1);
});

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`Cooldown did not start: ${whyNotStarted(error)}\n`);
  process.exit(1);
}

async function start({
  port: wanted,
  memory,
  empty,
  folder,
  now,
  speed: pace,
  catchUp = now === undefined && pace === 1,
  publicHost,
  ...urls
}: DevOptions): Promise<void> {
  // The SDK warns of the Node its releases of 2027 will need; the Lambdas run a newer one already.
  process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";
  const progress = createProgress("Catching up, hours");
  const server = await startLocalServer({
    port: wanted,
    publicHost,
    folder: memory ? undefined : folder,
    startMs: now,
    speed: pace,
    realNow: Date.now,
    log: consoleLog,
    catchUp,
    usualOutcome: "delivered",
    ...(empty ? {} : { prepare: placeDemoTeamOnce }),
    ...(catchUp ? {} : { onWay: showing(progress) }),
    vendorUrls: vendorUrlsOf(urls),
  });
  progress.end();
  const token = await demoToken(server.runtime);
  const secret = await demoSecret(server.runtime);
  process.stdout.write(greeting({ url: server.url, token, secret, nowMs: server.runtime.clock() }));
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      server.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

/** The way that `--no-catch-up` lives through; a jump has none to be shown. */
function showing(progress: Progress): (way: Record<"fromMs" | "atMs" | "toMs", number>) => void {
  return ({ fromMs, atMs, toMs }) => progress.show(hoursOf(atMs - fromMs), hoursOf(toMs - fromMs));
}

type VendorOptions = Pick<DevOptions, "stravaUrl" | "hevyUrl" | "polarUrl" | "whoopUrl" | "ouraUrl">;

function vendorUrlsOf({ stravaUrl, hevyUrl, polarUrl, whoopUrl, ouraUrl }: VendorOptions): VendorUrls {
  return { strava: stravaUrl, hevy: hevyUrl, polar: polarUrl, whoop: whoopUrl, oura: ouraUrl };
}

function hoursOf(ms: number): number {
  return Math.ceil(ms / 3_600_000);
}

/** At the first start of a data folder. */
async function placeDemoTeamOnce(runtime: Runtime): Promise<void> {
  if (runtime.state.read()?.demoToken) return;
  await placeDemoTeam(runtime, dayZone(runtime.clock()));
}

function whyNotStarted(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE" || code === "EACCES") {
    const port = error instanceof Error && "port" in error ? ` ${String(error.port)}` : undefined;
    const why = code === "EACCES" ? "is not yours to use" : "is in use";
    if (port !== undefined) return `the port${port} ${why}; choose another with --port, or 0 for any.`;
  }
  if (error instanceof UnusableFolder) return `${error.message} --folder takes another one, --memory none.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function whyStopped(error: Error): string {
  const text = `${error.message} ${error.cause instanceof Error ? error.cause.message : ""}`;
  return isDiskFull(text)
    ? "the disk is full: make room and start again, nothing accepted is lost."
    : (error.stack ?? error.message);
}

interface Seen {
  readonly url: string;
  readonly token: string;
  readonly secret: string;
  readonly nowMs: number;
}

function greeting(seen: Seen): string {
  return [
    `Cooldown runs at ${seen.url} (virtual time ${new Date(seen.nowMs).toISOString()})`,
    `Ana, the demo athlete, has the token ${seen.token}`,
    `The team signs by ${seen.secret} (docs/webhooks.md)`,
    "",
    "Log a run of hers:",
    `  ${curlLine(seen)}`,
    "Let eight hours pass, then read her texts:",
    `  curl -s ${seen.url}/local/clock -H 'content-type: application/json' -d '{"advance":"PT8H"}'`,
    `  curl -s '${seen.url}/local/outbox?last=3'`,
    "",
  ].join("\n");
}

function hostName(text: string): string {
  if (!/^[a-z\d](?:[a-z\d.-]{0,250}[a-z\d])?$/i.test(text)) {
    throw new InvalidArgumentError("Expected a host name such as my-tunnel.example, without https:// and port.");
  }
  return text;
}

function speed(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0) throw new InvalidArgumentError("Expected a number above 0.");
  return value;
}
