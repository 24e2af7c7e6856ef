import { describe, expect, it } from "vitest";
import { takeReceipts } from "../../lib/app/take-receipts.ts";
import { anAthlete, aProfile } from "../support/builders.ts";
import { aWorld, type World } from "../support/memory-world.ts";
import { pick, seededRandom } from "../support/random.ts";
import { aTeamToJoin, STRANGER, sent, text } from "../support/team-to-join.ts";

const QUESTION =
  "Riverside RC texts you on rest days and food, max 3 a day. 18 or over? Reply YES to join. Msg & data rates may apply. HELP = help, STOP = end.";

/** The carrier says that the last text did not arrive. */
async function undelivered(world: World): Promise<void> {
  const messageId = `m-${world.messenger.texts.length}`;
  const at = new Date(world.clock.now()).toISOString();
  const receipt = { messageId, at, priceMicroUsd: null, state: "undelivered", reason: "phone-unreachable" } as const;
  await takeReceipts([{ phone: STRANGER, publishedMs: world.clock.now(), receipt }], {
    ...world.store,
    pricePerPartUsd: 0.01,
    log: world.log,
    isUnavailable: () => false,
  });
}

describe("JOIN with the team's code", () => {
  it("asks an unknown number for a yes, which makes one athlete, who is welcomed", async () => {
    const world = aTeamToJoin();

    const answers = [await text(world, "JOIN RIVER26"), await text(world, "Yes please")];
    await world.advance("2026-11-19 12:02");

    expect(answers).toStrictEqual(["answered", "noted"]);
    expect(sent(world)[0]).toBe(`reply to ${STRANGER}: ${QUESTION}`);
    expect(sent(world)[1]).toMatch(/^welcome to \+12025550199: Welcome\. Riverside RC texts by Cooldown/);
    expect(await world.store.directory.findByPhone(STRANGER)).toMatchObject({
      athleteId: "joined-1",
      profile: { phone: STRANGER, timeZone: "America/New_York", language: "en" },
      consent: {
        sms: { state: "given", at: "2026-11-19T17:00:00.000Z", method: "text JOIN, then YES", by: "athlete" },
      },
    });
  });

  it.each(["I want to join RIVER26", "Kim here, JOIN RIVER26 please"])("is read in a sentence: %s", async (body) => {
    const world = aTeamToJoin();

    expect(await text(world, body)).toBe("answered");
  });

  it.each(["Yes I want to join", "yes, join"])("is agreed to with the word in it: %s", async (body) => {
    const world = aTeamToJoin();
    await text(world, "JOIN RIVER26");

    expect(await text(world, body)).toBe("noted");
    expect(await world.store.directory.list(0)).toStrictEqual(["joined-1"]);
  });

  it("counts by reason what it does not answer, without a phone", async () => {
    const world = aTeamToJoin();
    await world.store.directory.optOut("+12025550198", "2026-11-01T00:00:00.000Z");
    for (const body of ["JOIN RIVER26", "JOIN RIVER26", "I'd like to join RIVERS27"]) await text(world, body);
    for (const from of ["+12025550198", "+491512345678"]) await text(world, "JOIN RIVER26", from);

    const { joins, refusedOn } = await world.store.joins.read();

    expect(joins).toMatchObject([{ phone: STRANGER, refused: { code: "OTHER_CODE" } }]);
    expect(refusedOn).toStrictEqual([
      { date: "2026-11-19", counts: { ASKED_TODAY: 1, OPTED_OUT: 1, ABROAD: 1, OTHER_CODE: 1 } },
    ]);
  });

  it.each(["STOP", "NO"])("of an athlete who answered %s is counted as of one who opted out", async (word) => {
    const world = aTeamToJoin();
    const invitation = { at: "2026-11-19T16:00:00.000Z", by: "Coach Lee", phone: STRANGER };
    await world.join(anAthlete({ profile: aProfile({ phone: STRANGER }), consent: {}, invitation }));
    await text(world, word);
    const before = sent(world).length;

    await text(world, "JOIN RIVER26");

    expect(sent(world)).toHaveLength(before);
    expect((await world.store.joins.read()).refusedOn).toMatchObject([{ counts: { OPTED_OUT: 1 } }]);
  });

  it("makes nobody before the yes, and nobody after the seven days it counts for", async () => {
    const world = aTeamToJoin();
    await text(world, "JOIN RIVER26");
    expect(await world.store.directory.list(0)).toStrictEqual([]);
    await world.advance("2026-11-26 12:00");

    const answered = await text(world, "YES");

    expect(answered).toBe("stranger");
    expect(await world.store.directory.list(0)).toStrictEqual([]);
  });

  it("twice, before and after the yes, is one athlete and one question", async () => {
    const world = aTeamToJoin();

    for (const body of ["JOIN RIVER26", "JOIN RIVER26", "YES", "YES", "JOIN RIVER26"]) await text(world, body);

    expect(await world.store.directory.list(0)).toStrictEqual(["joined-1"]);
    expect(sent(world).filter((line) => line.includes("Reply YES"))).toHaveLength(1);
  });

  it("at the same instant from two deliveries is one question", async () => {
    const world = aTeamToJoin();

    const answers = await Promise.all([text(world, "JOIN RIVER26"), text(world, "JOIN RIVER26")]);

    expect(answers.toSorted()).toStrictEqual(["answered", "stranger"]);
    expect(sent(world)).toHaveLength(1);
  });

  it.each([
    ["JOIN RIVER27", "another code"],
    ["JOIN", "no code"],
    ["RIVER26", "no JOIN"],
    ["STATUS", "a command"],
    ["chest pain", "a red flag"],
  ])("is what %s is not: %s stays unanswered", async (body) => {
    const world = aTeamToJoin();

    expect(await text(world, body)).toBe("stranger");
    expect(sent(world)).toStrictEqual([]);
  });

  it("stays unanswered where a team has no code", async () => {
    const world = aWorld({ now: "2026-11-19 12:00", canReply: true });

    expect(await text(world, "JOIN RIVER26")).toBe("stranger");
    expect(sent(world)).toStrictEqual([]);
  });

  it("is asked in the language it is texted in, which becomes the athlete's", async () => {
    const world = aTeamToJoin();

    await text(world, "UNIRME RIVER26");
    await text(world, "si");

    expect(sent(world)[0]).toContain("Riverside RC: avisos de descanso y comida");
    expect((await world.store.directory.find("joined-1"))?.profile.language).toBe("es");
  });

  it("is ended by NO, which a later yes does not undo", async () => {
    const world = aTeamToJoin();

    for (const body of ["JOIN RIVER26", "no", "yes"]) await text(world, body);

    expect(await world.store.directory.list(0)).toStrictEqual([]);
  });

  it.each(["no im 17", "I'm 15, yes", "under 18", "tengo 16"])(
    "is ended by '%s', which a later yes does not undo",
    async (age) => {
      const world = aTeamToJoin();

      for (const body of ["JOIN RIVER26", age, "YES"]) await text(world, body);

      expect(await world.store.directory.list(0)).toStrictEqual([]);
    },
  );

  it("is asked again a day after a question that nobody answered, three times in 30 days", async () => {
    const world = aTeamToJoin();
    const asked: string[] = [];
    for (let day = 19; day <= 30; day += 1) {
      await world.advance(`2026-11-${day} 12:00`);
      if ((await text(world, "JOIN RIVER26")) === "answered") asked.push(`11-${day}`);
    }
    await world.advance("2026-12-19 12:00");

    expect(asked).toStrictEqual(["11-19", "11-20", "11-21"]);
    expect(await text(world, "JOIN RIVER26")).toBe("answered");
  });

  it("is asked again a day after a NO, and then a yes counts", async () => {
    const world = aTeamToJoin();
    for (const body of ["JOIN RIVER26", "no", "JOIN RIVER26"]) await text(world, body);
    expect(sent(world)).toHaveLength(1);
    await world.advance("2026-11-20 12:00");

    for (const body of ["JOIN RIVER26", "yes"]) await text(world, body);

    expect(await world.store.directory.list(0)).toStrictEqual(["joined-3"]);
  });

  it("is not asked again for 30 days after an age below 18", async () => {
    const world = aTeamToJoin();
    for (const body of ["JOIN RIVER26", "I'm 15"]) await text(world, body);
    await world.advance("2026-12-19 11:59");
    expect(await text(world, "JOIN RIVER26")).toBe("stranger");
    expect((await world.store.joins.find(STRANGER))?.refused?.code).toBe("UNDER_AGE");
  });

  it("does not count a question that AWS did not take, and takes no yes to it", async () => {
    const world = aTeamToJoin();
    for (const day of [19, 20, 21]) {
      await world.advance(`2026-11-${day} 12:00`);
      world.messenger.answer({ kind: "refused", error: "InvalidParameter" });
      expect(await text(world, "JOIN RIVER26")).toBe("not-sent");
    }
    expect(await text(world, "YES")).toBe("stranger");
    await world.advance("2026-11-22 12:00");

    for (const body of ["JOIN RIVER26", "YES"]) await text(world, body);

    expect(await world.store.directory.list(0)).toStrictEqual(["joined-4"]);
  });

  it("does not count a question that the carrier did not deliver", async () => {
    const world = aTeamToJoin();
    const asked: string[] = [];
    for (let day = 19; day <= 26; day += 1) {
      await world.advance(`2026-11-${day} 12:00`);
      if ((await text(world, "JOIN RIVER26")) !== "answered") continue;
      asked.push(`11-${day}`);
      if (day < 22) await undelivered(world);
    }

    expect(asked).toStrictEqual(["11-19", "11-20", "11-21", "11-22", "11-23", "11-24"]);
    expect(world.log.counts["Joins_undelivered"]).toBe(3);
  });

  it("is answered to 50 numbers a day and to the next ones on the day after", async () => {
    const world = aTeamToJoin();
    for (let n = 0; n < 60; n += 1) await text(world, "JOIN RIVER26", `+120255502${String(n).padStart(2, "0")}`);
    expect(sent(world)).toHaveLength(50);
    expect(world.log.counts["Joins_refused"]).toBe(10);
    await world.advance("2026-11-20 12:00");

    await text(world, "JOIN RIVER26", "+12025550259");

    expect(sent(world)).toHaveLength(51);
  });

  it("from a number of another country stays unanswered, unless an operator added it", async () => {
    const world = aTeamToJoin();
    const [abroad, island, added] = ["+491512345678", "+18765550123", "+4366412345678"] as const;
    await world.join(anAthlete({ profile: aProfile({ phone: added }), consent: {} }));

    const answers = [];
    for (const from of [abroad, island, added]) answers.push(await text(world, "JOIN RIVER26", from));

    expect(answers).toStrictEqual(["stranger", "stranger", "answered"]);
    expect(world.log.counts["Joins_from_abroad"]).toBe(2);
  });

  it.each([
    ["JOIN RIVER26", "HELP", "Riverside RC: reply YES for recovery texts, STOP for none."],
    ["UNIRME RIVER26", "AYUDA", "Riverside RC: responde SI para recibir avisos de recuperacion"],
    ["MITMACHEN RIVER26", "HILFE", "Riverside RC: Antworte JA für Tipps zur Erholung"],
    ["REJOINDRE RIVER26", "AIDE", "Riverside RC : réponds OUI pour des conseils de récupération"],
  ])("leaves a question open: after %s one %s is answered, and a YES counts", async (join, help, said) => {
    const world = aTeamToJoin();
    await text(world, join);

    const answers = [await text(world, help), await text(world, help), await text(world, "YES")];

    expect(answers).toStrictEqual(["answered", "stranger", "noted"]);
    expect(sent(world)[1]).toContain(said);
    expect(sent(world)).toHaveLength(2);
  });

  it.each(["JOIN RIVER26", "join", "UNIRME river 26"])("from somebody whose texts are on says so: %s", async (body) => {
    const world = aTeamToJoin();
    for (const each of ["JOIN RIVER26", "YES"]) await text(world, each);

    const answered = await text(world, body);

    expect(answered).toBe("answered");
    expect(sent(world).at(-1)).toMatch(/^reply to \+12025550199: You're in: Riverside RC texts you after you train/);
    expect(await world.store.directory.list(0)).toStrictEqual(["joined-1"]);
  });

  it("gives the consent of an athlete whom an operator added without one", async () => {
    const world = aTeamToJoin();
    await world.join(anAthlete({ profile: aProfile({ phone: STRANGER }), consent: {} }));

    await text(world, "JOIN RIVER26");
    await text(world, "YES");

    expect((await world.store.directory.find("ana"))?.consent.sms?.method).toBe("text JOIN, then YES");
    expect(await world.store.directory.list(0)).toStrictEqual(["ana"]);
  });

  it("gives none to a minor whose guardian has not agreed", async () => {
    const world = aTeamToJoin();
    const profile = aProfile({ phone: STRANGER, birthYear: 2010, guardianConsent: null });
    await world.join(anAthlete({ profile, consent: {} }));

    await text(world, "JOIN RIVER26");
    await text(world, "YES");

    expect((await world.store.directory.find("ana"))?.consent.sms).toBeUndefined();
  });
});

describe("a number that opted out", () => {
  it("is not asked, and joined by nobody, until its own START", async () => {
    const world = aTeamToJoin();
    await world.store.directory.optOut(STRANGER, "2026-11-01T00:00:00.000Z");
    for (const body of ["JOIN RIVER26", "YES"]) await text(world, body);
    expect([sent(world), await world.store.directory.list(0)]).toStrictEqual([[], []]);

    for (const body of ["START", "JOIN RIVER26", "YES"]) await text(world, body);

    expect(await world.store.directory.list(0)).toHaveLength(1);
  });

  it("after its question takes no yes, but a START", async () => {
    const world = aTeamToJoin();
    await text(world, "JOIN RIVER26");
    await text(world, "STOP");
    await text(world, "YES");
    expect(await world.store.directory.list(0)).toStrictEqual([]);

    await text(world, "START");

    expect((await world.store.directory.find("joined-1"))?.consent.sms?.state).toBe("given");
  });

  it("stays out after the athlete texted STOP and was removed", async () => {
    const world = aTeamToJoin();
    for (const body of ["JOIN RIVER26", "YES", "STOP"]) await text(world, body);
    await world.store.records.erase("joined-1");
    const before = sent(world).length;

    for (const body of ["JOIN RIVER26", "YES"]) await text(world, body);

    expect(sent(world)).toHaveLength(before);
    expect(await world.store.directory.findByPhone(STRANGER)).toBeUndefined();
  });
});

describe("a stranger", () => {
  it("of a thousand texts gets at most one answer", async () => {
    const world = aTeamToJoin();
    const random = seededRandom(7);
    const bodies = ["JOIN RIVER26", "join river 26", "jion RIVER26", "JOIN RIVER27", "hello", "NO", "7"];

    for (let n = 0; n < 1000; n += 1) await text(world, pick(random, bodies));

    expect(sent(world)).toStrictEqual([`reply to ${STRANGER}: ${QUESTION}`]);
    expect(await world.store.directory.list(0)).toStrictEqual([]);
  });

  it("of a thousand texts in 30 days gets three answers, never two in a day", async () => {
    const world = aTeamToJoin();
    const random = seededRandom(9);
    const bodies = ["JOIN RIVER26", "hello", "good morning", "NO", "STATUS", "I want to join RIVER26"];
    const answeredMs: number[] = [];

    for (let n = 0; n < 1000; n += 1) {
      world.clock.moveTo(world.clock.now() + 43 * 60_000);
      if ((await text(world, pick(random, bodies))) === "answered") answeredMs.push(world.clock.now());
    }

    const [first = 0, second = 0, third = 0, ...more] = answeredMs;
    expect(more).toStrictEqual([]);
    expect(Math.min(second - first, third - second)).toBeGreaterThanOrEqual(86_400_000);
  });

  it("of a thousand texts gets one more answer to HELP alone, after a JOIN", async () => {
    const world = aTeamToJoin();
    const random = seededRandom(8);
    const bodies = ["JOIN RIVER26", "HELP", "ayuda", "who is this", "hello", "STATUS"];

    for (let n = 0; n < 1000; n += 1) await text(world, pick(random, bodies));

    expect(sent(world)).toHaveLength(2);
    expect(sent(world)[1]).toContain("Riverside RC: reply YES");
  });
});
