import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { consoleLog } from "../../lib/local/console-log.ts";
import { type LocalServer, startLocalServer } from "../../lib/local/server.ts";

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
/** What a page of somebody else's tries, without waiting for leave: posts of plain text, and reads. */
const PAGE = (runtime: string): string => `<!doctype html><title>wait</title><script>
const post = (path, type) => fetch("${runtime}" + path, { method: "POST", mode: "no-cors", headers: { "content-type": type },
  body: JSON.stringify({ timeZone: "Europe/Berlin", name: "FOREIGN", from: "+12025550123", body: "STOP", source: "suunto", secrets: { secret: "attacker1" }, advance: "P1D" }) }).catch(() => 0);
const read = (path) => fetch("${runtime}" + path).then((r) => r.text(), () => "kept from me");
(async () => {
  for (const path of ["/local/athletes", "/local/sms", "/local/secrets", "/local/clock", "/local/aws/dynamodb/"])
    for (const type of ["text/plain", "application/x-www-form-urlencoded"]) await post(path, type);
  const seen = await Promise.all(["/", "/local/outbox", "/local/clock", "/local/aws/dynamodb/"].map(read));
  document.body.textContent = "SEEN " + JSON.stringify(seen);
})();
</script><body></body>`;

let runtime: LocalServer;
let foreign: Server;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "browser-"));
  const common = { folder: undefined, startMs: Date.UTC(2026, 4, 4, 12), speed: 1, realNow: Date.now, log: consoleLog };
  runtime = await startLocalServer({ ...common, port: 0 });
  foreign = createServer((request, response) => {
    const target = new URL(request.url ?? "/", "http://foreign").searchParams.get("runtime") ?? "";
    response.writeHead(200, { "content-type": "text/html" }).end(PAGE(target));
  });
  await new Promise<void>((resolve) => foreign.listen(0, "127.0.0.1", resolve));
});

afterAll(async () => {
  foreign.close();
  await runtime.stop();
  await rm(folder, { recursive: true, force: true });
});

/** What the browser shows of a page once its scripts have run. */
async function shownAt(url: string): Promise<string> {
  if (CHROMIUM === undefined) throw new Error("There is no Chromium: apt-get install chromium.");
  const flags = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    `--user-data-dir=${folder}`,
    "--virtual-time-budget=8000",
  ];
  const rebound = "--host-resolver-rules=MAP rebound.example 127.0.0.1";
  return (await promisify(execFile)(CHROMIUM, [...flags, rebound, "--dump-dom", url], { timeout: 60_000 })).stdout;
}

async function local(path: string): Promise<string> {
  return (await fetch(`${runtime.url}${path}`)).text();
}

describe("a browser on this machine", () => {
  it("shows what its user asks the runtime for", async () => {
    expect(await shownAt(`${runtime.url}/local/clock`)).toContain("2026-05-04");
  });

  it("lets a foreign page neither read nor change the runtime", async () => {
    const before = await local("/local/outbox");
    const { port } = foreign.address() as AddressInfo;

    const shown = await shownAt(`http://localhost:${port}/?runtime=${encodeURIComponent(runtime.url)}`);

    expect(shown).toContain('SEEN ["kept from me","kept from me","kept from me","kept from me"]');
    expect(await local("/local/outbox")).toBe(before);
    expect(await local("/")).not.toContain("FOREIGN");
    expect((await local("/local/clock")).slice(0, 18)).toBe('{"now":"2026-05-04');
  });

  it("shows a page by a name that was rebound to this machine nothing of the runtime", async () => {
    const { port } = new URL(runtime.url);

    const shown = await shownAt(`http://rebound.example:${port}/`);
    const outbox = await shownAt(`http://rebound.example:${port}/local/outbox`);

    expect(shown).toContain("the name it was asked by is not this machine's");
    expect(outbox).toContain("Forbidden");
    expect(`${shown}${outbox}`).not.toContain("messages");
  });
});
