import { existsSync } from "node:fs";
import axe from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { placeDemoTeam } from "../../lib/local/demo/demo-history.ts";
import { listen } from "../../lib/local/listen.ts";
import { aPageWorld } from "../dashboard/page-world.ts";
import { anAthlete, aProfile } from "../support/builders.ts";
import { type RuntimeClient, startRuntimeClient } from "../support/runtime-client.ts";

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);

/** What a page says of itself. */
interface Judged {
  readonly overflow: number;
  readonly violations: readonly string[];
}

const VIEWS = [
  "/",
  "/?only=attention",
  "/?search=nobody",
  "/athletes/emil",
  "/athletes/demo?texts=56&load=730",
  "/outbox",
  "/outbox?only=silences",
  "/try",
];

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Runs in the page. */
const JUDGE = `axe.run(document, { runOnly: ${JSON.stringify(TAGS)} }).then(({ violations }) => ({
  overflow: document.documentElement.scrollWidth - innerWidth,
  violations: violations.map(({ id }) => id),
}))`;

/** Runs in the page: what is wider than the place it has. */
const CLIPPED = `[...document.querySelectorAll("button, label, th, dt, dd, summary, h1, h2, h3")]
  .filter((each) => each.checkVisibility() && !each.closest(".unseen") && each.scrollWidth > each.clientWidth + 1)
  .filter((each) => each.clientWidth > 1)
  .map((each) => each.textContent.trim())`;

let client: RuntimeClient;
let browser: Browser;
const complaints: string[] = [];

beforeAll(async () => {
  if (CHROMIUM === undefined) throw new Error("There is no Chromium: apt-get install chromium.");
  client = await startRuntimeClient({ now: "2026-11-22T17:00:00Z" });
  await placeDemoTeam(client.server.runtime, "America/New_York");
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
}, 120_000);

afterAll(async () => {
  await browser.close();
  await client.server.stop();
});

/** A page at a path, in a browser of its own whose complaints are collected. */
async function open(path: string, options: BrowserContextOptions = {}, url = client.server.url): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(url + path);
  return page;
}

describe("the pages in a browser", () => {
  it("open on a team with texts, and lead to an athlete's reasons", async () => {
    const page = await open("/");

    await page.getByRole("link", { name: "Ana" }).first().click();
    await page.locator(".thread summary").last().click();

    await expect.poll(() => page.locator(".thread details[open] li").first().textContent()).toMatch(/^Sent by SMS at /);
    await page.context().close();
  });

  it("log a workout, let time pass, and show the text with its reason by themselves", async () => {
    const page = await open("/athletes/ben");

    await page.getByLabel("Minutes", { exact: true }).fill("80");
    await page.getByLabel("How hard, 0-10").fill("8");
    await page.getByRole("button", { name: "Log it" }).click();
    await expect.poll(() => page.locator(".workout .outcome").textContent()).toContain("It is logged.");
    await page.getByRole("button", { name: "+1 h", exact: true }).click();

    await expect.poll(() => page.locator(".thread .meta").last().textContent()).toContain("meal");
    await page.context().close();
  });

  it("take a rating by text, which changes the load", async () => {
    const page = await open("/athletes/ben");
    const before = await page.locator("#status").textContent();

    await page.getByLabel("Text as this athlete").fill("4");
    await page.getByRole("button", { name: "Send" }).click();

    await expect.poll(() => page.locator("#status").textContent()).not.toBe(before);
    await page.context().close();
  });

  it("explain the silence after a STOP", async () => {
    const page = await open("/athletes/chloe");

    await page.getByLabel("Text as this athlete").fill("STOP");
    await page.getByRole("button", { name: "Send" }).click();

    await expect.poll(() => page.locator("#profile").textContent()).toContain("SMS: ended on");
    await page.context().close();
  });

  it("fail a text at the carrier, and show the receipt", async () => {
    const profile = { name: "Rita", timeZone: "America/New_York", phone: "+12025550188", channels: { meal: ["sms"] } };
    const { athleteId } = await client.addAthlete(profile);
    const page = await open(`/athletes/${athleteId}`);

    await page.getByLabel("Texts to this phone from now on").selectOption("phone-unreachable");
    await page.getByRole("button", { name: "Set" }).click();
    await expect
      .poll(() => page.locator(".carrier .outcome").textContent())
      .toBe("From now on: the phone could not be reached.");
    await page.getByRole("button", { name: "Log it" }).click();
    await expect.poll(() => page.locator(".workout .outcome").textContent()).toContain("It is logged.");
    await page.getByRole("button", { name: "+1 h", exact: true }).click();

    await expect
      .poll(() => page.locator(".thread").textContent())
      .toContain("not delivered: the phone could not be reached");
    await page.context().close();
  });

  it("find one of 2,000 athletes", async () => {
    const { world, app } = aPageWorld("2026-11-22 12:00");
    for (let at = 0; at < 2_000; at += 1) {
      const profile = aProfile({ name: `Runner ${at}`, phone: null, email: `r${at}@example.com` });
      await world.store.directory.add(anAthlete({ athleteId: `a-${at}`, profile }), "2099-01-01T00:00:00.000Z");
    }
    const { server, port } = await listen(app, 0);
    const page = await open("/", {}, `http://127.0.0.1:${port}`);

    await page.getByLabel("Name", { exact: true }).fill("runner 1234");
    await page.getByRole("button", { name: "Show", exact: true }).click();

    await expect.poll(() => page.locator("table.team tbody tr").count()).toBe(1);
    expect(await page.locator("table.team tbody").textContent()).toContain("Runner 1234");
    await page.context().close();
    server.close();
  });

  it("compare half a year under two policies", async () => {
    const page = await open("/try");

    await page.getByLabel("Log", { exact: true }).setInputFiles("test/fixtures/half-year.json");
    await page.locator("#replay-b-mealMinSessionMinutes").fill("90");
    await page.getByRole("button", { name: "Compare" }).click();

    await expect
      .poll(() => page.locator("#replay-result").textContent(), { timeout: 60_000 })
      .toContain("What differs");
    await page.context().close();
  });

  it("can be read without JavaScript", async () => {
    const page = await open("/athletes/demo", { javaScriptEnabled: false });

    expect(await page.locator(".thread .bubble").count()).toBeGreaterThan(5);
    expect(await page.locator("noscript, .clock").first().textContent()).toContain("Without JavaScript");
    expect(await page.locator("form[data-form]:visible").count()).toBe(0);
    await page.context().close();
  });

  it("fit every width and hold no barrier that axe knows of, in both themes", async () => {
    const found: string[] = [];
    for (const colorScheme of ["light", "dark"] as const) {
      for (const width of [360, 768, 1440]) {
        const page = await open("/", { colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
        for (const path of VIEWS) {
          await page.goto(client.server.url + path);
          await page.evaluate(axe.source);
          const { overflow, violations } = await page.evaluate<Judged>(JUDGE);
          found.push(...violations.map((violation) => `${colorScheme} ${width} ${path}: ${violation}`));
          found.push(...(overflow > 0 ? [`${width} ${path} is ${overflow} px too wide`] : []));
        }
        await page.context().close();
      }
    }

    expect(found).toStrictEqual([]);
  });

  it.each(["es", "de", "fr"])("fit a phone in %s, and hold no barrier", async (lang) => {
    const page = await open("/", { viewport: { width: 360, height: 780 }, bypassCSP: true });
    const found: string[] = [];
    for (const path of VIEWS) {
      await page.goto(`${client.server.url}${path}${path.includes("?") ? "&" : "?"}lang=${lang}`);
      await page.evaluate(axe.source);
      const { overflow, violations } = await page.evaluate<Judged>(JUDGE);
      const clipped = await page.evaluate<readonly string[]>(CLIPPED);
      found.push(...violations.map((violation) => `${path}: ${violation}`), ...clipped);
      found.push(...(overflow > 0 ? [`${path} is ${overflow} px too wide`] : []));
    }
    await page.context().close();

    expect(found).toStrictEqual([]);
  });

  it("are kept up to date in the language they are in, whatever was chosen elsewhere since", async () => {
    const page = await open("/athletes/ben?lang=de");
    await page
      .context()
      .newPage()
      .then((other) => other.goto(`${client.server.url}/?lang=fr`));

    await page.getByLabel("Minuten", { exact: true }).fill("50");
    await page.getByRole("button", { name: "Eintragen" }).click();

    await expect.poll(() => page.locator(".workout .outcome").textContent()).toContain("Eingetragen.");
    await expect.poll(() => page.locator("#status").textContent()).toContain("AE an diesem Tag");
    expect(await page.locator("#planned").textContent()).toContain("Geplant");
    await page.context().close();
  });

  it("complained of nothing", () => {
    expect(complaints).toStrictEqual([]);
  });
});
