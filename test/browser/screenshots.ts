import { chromium } from "playwright-core";
import { consoleLog } from "../../lib/local/console-log.ts";
import { placeDemoTeam } from "../../lib/local/demo/demo-history.ts";
import { startLocalServer } from "../../lib/local/server.ts";

/** `npm run screenshots`: the pictures of docs/, of the demo team at one instant, and of Ana's phone a day later. */
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
await logRuns();
for (const { path, file, height } of PICTURES) {
  const page = await browser.newPage({ viewport: { width: 1280, height } });
  await page.goto(server.url + path);
  await page.screenshot({ path: file });
}
await playDay();
const phone = await browser.newPage({ viewport: { width: 1280, height: 876 }, deviceScaleFactor: 2 });
await phone.goto(`${server.url}/athletes/demo`);
// All of the last day, and no more.
await phone.locator(".phone").evaluate((element) => {
  for (const earlier of element.querySelectorAll("li:has(~ .day)")) earlier.remove();
});
await phone.locator(".phone").screenshot({ path: "docs/phone.png" });
await browser.close();
await server.stop();

/** Ana's long run on the sixth day in a row, and a lift of Ben's: both are told what to eat. */
async function logRuns(): Promise<void> {
  await post("/local/workouts", { athleteId: "demo", workout: { kind: "run", durationMinutes: 75, distanceKm: 13.5 } });
  await post("/local/workouts", { athleteId: "ben", workout: { kind: "strength", durationMinutes: 45, rpe: 7 } });
}

/** The rest of that day, with what Ana gets and texts. */
async function playDay(): Promise<void> {
  await post("/local/clock", { advance: "PT1H" });
  await post("/local/sms", { from: "+12025550123", body: "about an 8, those hills!" });
  await post("/local/clock", { to: "2026-11-23T01:00:00Z" });
  await post("/local/sms", { from: "+12025550123", body: "what's tomorrow?" });
  await post("/local/clock", { to: "2026-11-23T04:00:00Z" });
}

async function post(path: string, body: object): Promise<void> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(server.url + path, { method: "POST", headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(await response.text());
}
