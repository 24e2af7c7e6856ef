import { chromium } from "playwright-core";
import { consoleLog } from "../../lib/local/console-log.ts";
import { placeDemoTeam } from "../../lib/local/demo/demo-history.ts";
import { startLocalServer } from "../../lib/local/server.ts";

/** `npm run screenshots`: the pictures of docs/, of the demo team at one instant. */
const PICTURES = [
  { path: "/", file: "docs/dashboard.png", height: 760 },
  { path: "/athletes/emil", file: "docs/dashboard-athlete.png", height: 1300 },
] as const;

const server = await startLocalServer({
  port: 0,
  folder: undefined,
  startMs: Date.parse("2026-11-22T17:00:00Z"),
  speed: 1e-9,
  realNow: Date.now,
  log: consoleLog,
  prepare: (runtime) => placeDemoTeam(runtime, "America/New_York"),
});
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
for (const { path, file, height } of PICTURES) {
  const page = await browser.newPage({ viewport: { width: 1280, height } });
  await page.goto(server.url + path);
  await page.screenshot({ path: file });
}
await browser.close();
await server.stop();
