import { beforeAll, describe, expect, it } from "vitest";
import { instantMs, localTimeAt, MINUTE_MS, weekdayOf } from "../../lib/domain/local-time.ts";
import { SEASON_ATHLETES } from "./athletes/index.ts";
import { type PlayedSeason, playSeason } from "./play-season.ts";
import { longestBefore, runsOnDay } from "./run-history.ts";
import { type SeasonText, silencesOf, textsOf } from "./season-text.ts";
import { seasonsDocument } from "./seasons-document.ts";
import { repeatsWithin } from "./sentences.ts";

const SLUGS = SEASON_ATHLETES.map(({ slug }) => slug);
let seasons: readonly PlayedSeason[] = [];

beforeAll(async () => {
  seasons = await Promise.all(SEASON_ATHLETES.map(playSeason));
});

function season(slug: string): PlayedSeason {
  const found = seasons.find(({ athlete }) => athlete.slug === slug);
  if (found === undefined) throw new Error(`No athlete is called ${slug}.`);
  return found;
}

function textsTo(slug: string, ofKind?: SeasonText["kind"]): readonly SeasonText[] {
  return textsOf(season(slug)).filter(({ kind }) => ofKind === undefined || kind === ofKind);
}

describe("docs/seasons.md", () => {
  it("shows what twenty-one athletes get", async () => {
    await expect(seasonsDocument(seasons)).toMatchFileSnapshot("../../docs/seasons.md");
  });
});

describe.each(SLUGS)("%s", (slug) => {
  it("gets half a text to three and a half a week after the first month", () => {
    const aWeek = textsTo(slug).filter(({ week }) => week > 4).length / 8;

    expect(aWeek).toBeGreaterThanOrEqual(slug === "only-walks" ? 0 : 0.5);
    expect(aWeek).toBeLessThanOrEqual(3.5);
  });

  it("reads no sentence twice within a week", () => {
    expect(repeatsWithin(7, textsTo(slug))).toStrictEqual([]);
  });

  it("gets at most three texts a day, and one of a kind", () => {
    const texts = textsTo(slug);

    for (const { day } of texts) {
      const ofDay = texts.filter((text) => text.day === day);
      expect(ofDay.length).toBeLessThanOrEqual(3);
      expect(new Set(ofDay.map(({ kind }) => kind)).size).toBe(ofDay.length);
    }
  });

  it("gets nothing but bedtime texts in quiet hours", () => {
    const { wake } = season(slug).profile;

    for (const { day, time } of textsTo(slug).filter(({ kind }) => kind !== "bedtime")) {
      const alarm = wake[weekdayOf(day)] ?? wake.default ?? "08:00";
      expect(time >= (alarm < "08:00" ? alarm : "08:00")).toBe(true);
      expect(time < "21:00").toBe(true);
    }
  });

  it("reads of a long step up only when a run was one, with the distances of the log", () => {
    const { workouts } = season(slug);

    for (const { facts, day } of textsTo(slug)) {
      const step = facts.kind === "easy-day" ? facts : "rider" in facts ? facts.rider : null;
      if (step === null || ("code" in step && step.code !== "RUN_SPIKE")) continue;
      const told = "code" in step ? step.evidence : step;
      const run = runsOnDay(day, workouts).find(({ distanceMeters }) => distanceMeters === told.distanceMeters);
      expect(run).toBeDefined();
      if (run === undefined) continue;
      expect(told.longestMeters).toBe(longestBefore(run, workouts));
      expect(told.distanceMeters).toBeGreaterThan(1.1 * told.longestMeters);
    }
  });
});

describe("the one with free weekends", () => {
  it("gets no rest-day text once four weekends were free: they rest by habit", () => {
    const texts = textsTo("free-weekends", "rest-day").filter(({ week }) => week > 4);

    expect(texts).toStrictEqual([]);
    expect(silencesOf(season("free-weekends"))).toContainEqual(["HABIT", 6]);
  });
});

describe("the streak runner", () => {
  it("gets no more than one rest-day text in 7 days after the first week, and two in the last eight weeks", () => {
    const days = textsTo("streak", "rest-day").flatMap(({ day, week }) => (week > 1 ? [day] : []));

    for (const [at, day] of days.entries()) expect(day - (days[at - 1] ?? 0)).toBeGreaterThanOrEqual(7);
    expect(textsTo("streak", "rest-day").filter(({ week }) => week > 4)).toHaveLength(2);
  });
});

describe("the teenager", () => {
  it("is told of nine hours and more, no grams, and is offered no single rest day", () => {
    const texts = textsTo("teenager");

    for (const { facts } of texts) if (facts.kind === "bedtime") expect(facts.needMinutes).toBeGreaterThanOrEqual(540);
    expect(texts.map(({ body }) => body).join(" ")).not.toMatch(/\d g |REST 1/u);
  });
});

describe("the vegan with a nut allergy", () => {
  it("never reads of fish, meat, milk, eggs or nuts", () => {
    const bodies = textsTo("vegan", "meal").map(({ body }) => body);

    expect(bodies.length).toBeGreaterThan(20);
    expect(bodies.join(" ")).not.toMatch(
      /salmon|tuna|chicken|turkey|\begg|Greek|cottage|milk|cheese|walnut|peanut|\bnuts?\b|almond/iu,
    );
  });
});

describe("the traveller", () => {
  it("gets every text in the zone of the newest workout, and no kind twice within 12 hours", () => {
    const { workouts } = season("traveller");

    for (const kind of ["rest-day", "meal", "bedtime"] as const) {
      let lastMs = 0;
      for (const { sentMs, zone } of textsTo("traveller", kind)) {
        const newest = workouts.filter(({ report }) => instantMs(report.startedAt) <= sentMs).at(-1);
        expect(zone).toBe(newest?.report.zone);
        expect(sentMs - lastMs).toBeGreaterThan(12 * 60 * MINUTE_MS);
        lastMs = sentMs;
      }
    }
  });
});

describe("the shift worker", () => {
  it("is told a bedtime that fits the alarm of each weekday", () => {
    const { wake } = season("shift-worker").profile;
    const alarms = new Set<string>();

    for (const { facts, zone, sentMs } of textsTo("shift-worker", "bedtime")) {
      if (facts.kind !== "bedtime") continue;
      const wakeMs = instantMs(facts.wakeAt);
      const alarm = localTimeAt(wakeMs, zone);
      const weekday = weekdayOf(Math.floor(wakeMs / 86_400_000));
      expect(alarm).toBe(wake[weekday] ?? wake.default);
      expect(wakeMs - instantMs(facts.bedtimeAt)).toBe((facts.needMinutes + 15) * MINUTE_MS);
      expect(sentMs).toBeLessThan(instantMs(facts.bedtimeAt));
      alarms.add(alarm);
    }
    expect([...alarms].toSorted()).toStrictEqual(["07:30", "14:30"]);
  });
});

describe("who returns after 36 days", () => {
  it("is welcomed back with RETURN after the first run, and hears of it once", () => {
    const after = textsTo("returner").filter(({ week }) => week > 4);

    expect(after[0]?.codes).toStrictEqual(["SESSION", "RETURN"]);
    expect(after[0]?.body).toContain("Back after 36 days without a run: easy Wed to Mon.");
    expect(after.filter(({ codes }) => codes.includes("RETURN"))).toHaveLength(1);
  });
});

describe("who was sick", () => {
  it("hears nothing meanwhile, and with the first run after it which days to keep easy", () => {
    const [first] = textsTo("illness").filter(({ week }) => week > 5);

    expect(first?.week).toBe(7);
    expect(first?.body).toBe(
      "Marta, para tu proxima comida: pasta con lentejas. Sales de una enfermedad: de miércoles a sabado, suave.",
    );
  });
});

describe("who runs six days a week", () => {
  it("is wished well on the eve of the race, and asked for one day of rest after it", () => {
    const around = textsTo("six-days").filter(({ kind, week }) => week === 7 && kind !== "meal" && kind !== "bedtime");

    expect(around.map(({ body }) => body)).toStrictEqual([
      "Course demain, Camille : affaires pretes, rien de nouveau, au lit tot. Profite bien !",
      "Bravo, Camille : 17 km ! Bois à ta soif, mange à ta guise, avec glucides et protéines. Rien d'intense avant le jeudi 23 avr.",
      "Repose-toi demain (dim), Camille, puis en douceur : rien d'intense avant le jeudi 23 avr.",
    ]);
  });
});

describe("the first month of lifting", () => {
  it("begins with how to begin, and says lighter, less often, and how far to run", () => {
    const told = textsTo("first-lifts").flatMap(({ codes }) =>
      codes.filter((code) => !/^(SESSION|REST_QUOTA)$/u.test(code)),
    );

    expect(told).toStrictEqual([
      "FIRST_LIFT",
      "LIGHTER",
      "STRENGTH_CAP",
      "MILEAGE_HIGH",
      "STRENGTH_CAP",
      "MILEAGE_HIGH",
      "MILEAGE_HIGH",
    ]);
  });
});

describe("a light week on purpose", () => {
  it("is never told that its days are alike, nor that the load rises", () => {
    expect(textsTo("deload").flatMap(({ codes }) => codes)).not.toContain("MONOTONY");
    expect(textsTo("deload").flatMap(({ codes }) => codes)).not.toContain("RISING");
  });
});

describe("who only walks", () => {
  it("hears once why there is nothing to say", () => {
    expect(textsTo("only-walks").map(({ week, body }) => [week, body])).toStrictEqual([
      [3, "Walks and yoga count as recovery, Ruth, so there's little to add; run, lift or ride and we'll text."],
    ]);
  });
});
