import { describe, expect, it } from "vitest";
import { profileKey, workoutKey } from "../../lib/table/items.ts";
import { anAthlete, aProfile } from "../support/builders.ts";
import { aPageWorld, named, textOf } from "./page-world.ts";

const EVIL = `"><script>alert('x')</script>&`;
const SUNDAY = "2026-11-22 12:00";
const SICK = { sickSpells: [{ sickFrom: "2026-11-22", sickUntil: "2026-11-25" }] };

describe("the team's page", () => {
  it("gives each athlete a row, sorted by name, with tomorrow's level and the last workout", async () => {
    const { world, page } = aPageWorld(SUNDAY);
    for (const athlete of [named("z", "Åsa"), named("b", "bea"), named("c", "Carl")]) await world.join(athlete);
    await world.train("b", { kind: "strength", rpe: 6 });

    const shown = await page("/");

    expect([...shown.matchAll(/<th scope="row">\s*<a href="\/athletes\/(\w)"/g)].map(([, id]) => id)).toStrictEqual([
      "z",
      "b",
      "c",
    ]);
    expect(textOf(shown)).toContain(
      "bea Building first week of the log Building first week of the log Sun 22 Nov Lift 45 min welcome today 11:00 in New York none lately",
    );
  });

  it("says of whom no text is planned whether they wait for a YES, agreed, ended the texts or are paused", async () => {
    const { world, page } = aPageWorld(SUNDAY);
    const ended = { state: "withdrawn", at: "2026-11-01T15:00:00.000Z", method: "asked", by: "Lee" } as const;
    const invitation = { at: "2026-11-22T16:00:00.000Z", by: "Lee", phone: named("b", "Bea").profile.phone ?? "" };
    await world.join(named("a", "Ana", { consent: {} }));
    await world.join(named("b", "Bea", { consent: {}, invitation }));
    await world.join(named("c", "Cid", { consent: { sms: ended } }));
    await world.join(named("d", "Dan", { pausedUntil: "2026-11-29T05:00:00.000Z" }));
    await world.advance("2026-11-23 12:00");

    const shown = textOf(await page("/"));

    expect(shown).toMatch(/Ana Building .* none no consent yet none lately Bea /u);
    expect(shown).toMatch(/Bea Building .* none asked for a YES \S/u);
    expect(shown).toMatch(/Cid Building .* none texts ended none lately Dan /u);
    expect(shown).toMatch(/Dan Building .* none paused until Sun 29 Nov/u);
  });

  it("shows everybody else when data of one are damaged, and says whose", async () => {
    const { world, page, app } = aPageWorld(SUNDAY);
    for (const athlete of [named("a", "Ana"), named("b", "Bea"), named("c", "Cid")]) await world.join(athlete);
    await world.train("c", { kind: "run" });
    const nowhere = aProfile({ name: "Bea", timeZone: "America/Nowhere", phone: null });
    await world.store.table.update(profileKey("b"), { set: { profile: nowhere } });
    await world.store.table.update(workoutKey("c", { source: "cooldown", externalId: "w" }), { set: { report: 7 } });

    for (const path of ["/", "/?only=event", "/?sort=tomorrow"]) {
      const shown = textOf(await page(path));
      expect(shown).toContain("b is damaged and gets no texts: a zone or instant cannot be read.");
    }
    expect(textOf(await page("/"))).toContain("c is damaged and gets no texts: report");
    expect(textOf(await page("/athletes/c"))).toContain("c is damaged and gets no texts: report");
    expect((await app.request("/athletes/b")).status).toBe(500);
    expect(textOf(await page("/outbox"))).toContain("Ana");
  });

  it("finds a name whatever its case and accents", async () => {
    const { world, page } = aPageWorld(SUNDAY);
    for (const athlete of [named("z", "Åsa"), named("b", "Bea")]) await world.join(athlete);

    const shown = textOf(await page("/?search=asa"));

    expect(shown).toContain("1 athlete.");
    expect(shown).not.toContain("Bea");
  });

  it("shows those alone who are asked for by tomorrow's level, and says when there is nobody", async () => {
    const { world, page } = aPageWorld(SUNDAY);
    for (const athlete of [named("a", "Ana"), named("b", "Bea")]) await world.join(athlete);
    await world.join(named("c", "Cid", SICK));

    expect(textOf(await page("/?only=rest"))).toMatch(/Cid .*1 athlete\./);
    expect(textOf(await page("/?only=easy"))).toContain("Nobody fits. Show all 3 .");
  });

  it("says who has a race or another event in the next two weeks, and finds them", async () => {
    const { world, page } = aPageWorld(SUNDAY);
    const events = ["2026-11-01", "2026-12-24", "2026-11-29"];
    const profile = aProfile({ name: "Bea", phone: null, events });
    await world.join(named("a", "Ana"));
    await world.join(anAthlete({ athleteId: "b", consent: {}, profile }));
    await world.join(
      anAthlete({ athleteId: "c", profile: aProfile({ name: "Cid", phone: null, events: ["2026-12-24"] }) }),
    );

    const all = textOf(await page("/"));
    const racing = textOf(await page("/?only=event"));

    expect(all).toContain("Bea event Sun 29 Nov");
    expect(all).not.toContain("24 Dec");
    expect(racing).toContain("Bea event Sun 29 Nov");
    expect(racing).toContain("1 athlete.");
  });

  it("sorts by the last workout, and by tomorrow's level", async () => {
    const { world, page } = aPageWorld(SUNDAY);
    for (const athlete of [named("a", "Ana"), named("b", "Bea"), named("c", "Cid", SICK)]) await world.join(athlete);
    await world.train("c");
    await world.advance("2026-11-22 18:00");
    await world.train("b");

    const order = async (sort: string): Promise<readonly (string | undefined)[]> =>
      [...(await page(`/?sort=${sort}`)).matchAll(/<th scope="row">\s*<a href="\/athletes\/(\w)"/g)].map(
        ([, id]) => id,
      );

    expect(await order("last")).toStrictEqual(["b", "c", "a"]);
    expect(await order("tomorrow")).toStrictEqual(["c", "a", "b"]);
  });

  it("puts on top what a coach should look at, in the words of the command", async () => {
    const { world, page } = aPageWorld(SUNDAY);
    const notedTexts = [{ at: "2026-11-20T09:00:00.000Z", about: "pain" } as const];
    for (const athlete of [named("a", "Ana", { notedTexts }), named("b", "Bea")]) await world.join(athlete);

    const shown = textOf(await page("/"));
    const only = textOf(await page("/?only=attention"));

    expect(shown).toContain("To look at Ana Wrote of pain once in the last two weeks. Ask how it is. Fri 20 Nov");
    expect(shown).toContain("Ana 1 to look at");
    expect(only).toContain("1 athlete.");
  });

  it("pages a large team, and reads the logs of one page alone", async () => {
    const { world, app, sources } = aPageWorld(SUNDAY);
    for (let at = 0; at < 120; at += 1) {
      const profile = aProfile({ name: `Runner ${at}`, phone: null, email: `r${at}@example.com` });
      await world.store.directory.add(anAthlete({ athleteId: `a-${at}`, profile }), "2099-01-01T00:00:00.000Z");
    }

    const shown = await (await app.request("/?page=3")).text();

    expect(textOf(shown)).toContain("Page 3 of 3: 20 of 120");
    expect(textOf(shown)).toContain("Runner 119");
    expect(shown).toContain('<a href="/?page=2">Earlier</a>');
    expect(sources.shards).toBe(1);
  });

  it("looks through the logs of so many athletes at a time, whatever the size of the team", async () => {
    const { world, page, logsRead } = aPageWorld(SUNDAY);
    for (let at = 0; at < 450; at += 1) {
      const notedTexts = at === 300 ? [{ at: "2026-11-20T09:00:00.000Z", about: "pain" } as const] : [];
      const profile = aProfile({ name: `Runner ${at}`, phone: null, email: `r${at}@example.com` });
      await world.store.directory.add(
        anAthlete({ athleteId: `a-${at}`, profile, notedTexts, consent: {} }),
        "2099-01-01T00:00:00Z",
      );
    }

    const first = textOf(await page("/?only=attention"));
    const readForFirst = logsRead();
    const second = textOf(await page("/?only=attention&page=2"));

    expect(readForFirst).toBe(200);
    expect(first).toContain("Nobody fits. Show all 450 . Page 1 of 3: 0 of athletes 1 to 200 of 450 by name Later");
    expect(second).toContain("Runner 300 1 to look at");
    expect(second).toContain("Earlier Page 2 of 3: 1 of athletes 201 to 400 of 450 by name Later");
  });

  it("shows fifty athletes in few elements and few bytes", async () => {
    const { world, app } = aPageWorld(SUNDAY);
    for (let at = 0; at < 50; at += 1) {
      const profile = aProfile({ name: `Runner ${at}`, phone: null, email: `r${at}@example.com` });
      await world.join(anAthlete({ athleteId: `a-${at}`, profile }));
      await world.train(`a-${at}`);
    }

    const shown = await (await app.request("/")).text();
    const sent = await app.request("/", { headers: { "accept-encoding": "gzip" } });

    expect(shown.match(/<[a-z]/g)?.length).toBeLessThan(6_000);
    expect((await sent.arrayBuffer()).byteLength).toBeLessThan(10_000);
  });

  it("with nonsense in its URL shows the first page", async () => {
    const { world, page } = aPageWorld(SUNDAY);
    await world.join(named("a", "Ana"));

    expect(textOf(await page("/?page=-7&sort=__proto__&only=constructor"))).toContain("1 athlete.");
  });

  it("says what the product is, and what to do without athletes", async () => {
    const shown = textOf(await aPageWorld(SUNDAY).page("/"));

    expect(shown).toContain("0 athletes.");
    expect(shown).toContain("No athletes yet.");
    expect(shown).toContain("Cooldown texts people who run and lift");
  });
});

describe("an athlete's page", () => {
  it("opens each text to why it went, and lists what is planned and what stays unsaid with the reason", async () => {
    const { world, page } = aPageWorld("2026-11-22 11:00");
    await world.join(named("a", "Ana"));
    await world.advance("2026-11-22 12:00");
    await world.train("a", { rpe: 7 });
    await world.advance("2026-11-22 13:00");

    const shown = textOf(await page("/athletes/a"));

    expect(shown).toContain("12:15 meal Why this meal text Sent by SMS at 12:15. A run ended at 12:00.");
    expect(shown).toContain(
      "rest-day : none planned. Mon 23 November is no rest day for Ana: the 6 days before it hold 1 training day; ",
    );
    expect(shown).toContain("Tomorrow Building first week of the log");
    expect(shown).toContain("Run 45 min");
  });

  it("shows a form that is fitness less fatigue, to the digit that is shown", async () => {
    const { world, page } = aPageWorld("2026-11-20 12:00");
    await world.join(named("a", "Ana"));
    for (const day of [20, 21, 22]) {
      await world.advance(`2026-11-${day} 12:00`);
      await world.train("a", { rpe: 7 });
    }

    const [, form, fitness, fatigue] =
      /Form today ([−\d.]+) = yesterday's fitness ([\d.]+) − yesterday's fatigue ([\d.]+)/.exec(
        textOf(await page("/athletes/a")),
      ) ?? [];

    expect(Number(form?.replace("−", "-"))).toBeCloseTo(Number(fitness) - Number(fatigue), 9);
  });

  it("marks what is said to an athlete as of their language, and the rest as English", async () => {
    const { world, page } = aPageWorld(SUNDAY);
    await world.join({ ...named("a", "Ana"), profile: aProfile({ language: "de" }) });
    await world.advance("2026-11-22 12:30");

    const shown = await page("/athletes/a");

    expect(shown).toContain('<html lang="en">');
    expect(shown).toMatch(/<p class="bubble" lang="de">Willkommen/);
  });

  it("tells nothing of a record from Strava, which is its athlete's alone (I11)", async () => {
    const { world, page } = aPageWorld(SUNDAY);
    await world.join(named("a", "Ana"));
    const report = {
      kind: "run",
      startedAt: "2026-11-22T15:00:00.000Z",
      durationMinutes: 77,
      distanceMeters: 15_300,
    } as const;
    await world.store.log.write("a", {
      source: "strava",
      externalId: "1",
      report,
      sourceVersion: "2026-11-22T17:00:00.000Z",
      contentHash: "x",
      receivedAt: "2026-11-22T17:00:00.000Z",
      silent: false,
    });

    const pages = textOf(`${await page("/athletes/a")} ${await page("/")}`);

    expect(pages).toContain("Strava session");
    expect(pages).not.toMatch(/77 min|15\.3/);
  });

  it("is not found where there is no such athlete", async () => {
    const { app } = aPageWorld(SUNDAY);

    expect((await app.request("/athletes/zoe")).status).toBe(404);
  });

  it("keeps to the days that are offered", async () => {
    const { world, page } = aPageWorld(SUNDAY);
    await world.join(named("a", "Ana"));
    await world.train("a");

    const shown = await page("/athletes/a?load=730&texts=1000000");

    expect(shown).toContain("Load of the last 730 days");
    expect(textOf(shown)).toContain("Texts of 8 weeks");
  });
});

describe("every page", () => {
  it("escapes what people wrote, wherever it stands", async () => {
    const { world, page } = aPageWorld(SUNDAY);
    const notedTexts = [{ at: "2026-11-20T09:00:00.000Z", about: "pain" } as const];
    const profile = aProfile({ name: EVIL, email: EVIL, avoid: [EVIL] });
    await world.join(anAthlete({ athleteId: "a", profile, notedTexts }));
    await world.train("a");
    await world.advance("2026-11-22 14:00");

    const pages = `${await page("/")} ${await page(`/?search=${encodeURIComponent(EVIL)}`)} ${await page("/athletes/a")}`;

    expect(pages).not.toContain("<script>");
    expect(pages).toContain("&lt;script&gt;");
  });

  it("runs no script of its own, loads nothing from elsewhere, is kept nowhere and is sent small", async () => {
    const { world, app, page } = aPageWorld(SUNDAY);
    await world.join(named("a", "Ana"));
    await world.train("a");

    const response = await app.request("/", { headers: { "accept-encoding": "gzip" } });
    const pages = `${await page("/")} ${await page("/athletes/a")}`;

    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'; script-src 'self'");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(pages).not.toMatch(/ on\w+=|<style|style=|<script(?! type="module" src="\/dashboard\/script.js">)/);
    expect([...pages.matchAll(/(?:src|href)="(?!\/|#)([^"]*)"/g)]).toStrictEqual([]);
  });

  it("names every control and uses each id once", async () => {
    const { world, page } = aPageWorld(SUNDAY);
    await world.join(named("a", "Ana"));

    for (const path of ["/", "/athletes/a"]) {
      const shown = await page(path);
      const ids = [...shown.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      const controls = [...shown.matchAll(/<(?:input|select)[^>]*? id="([^"]+)"/g)].map(([, id]) => id);
      const labelled = new Set([...shown.matchAll(/<label[^>]*? for="([^"]+)"/g)].map(([, id]) => id));
      expect(controls.filter((id) => !labelled.has(id))).toStrictEqual([]);
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toStrictEqual([]);
    }
  });
});
