import { beforeAll, describe, expect, it } from "vitest";
import { athleteFile, bodiesOf, mostInAWeek, type Played, playAthlete } from "../support/play-athlete.ts";

const SLUGS = [
  "five-day-lifter",
  "spring-marathoner",
  "walker",
  "runner-who-adds-lifting",
  "half-marathoner",
  "lifter-back",
  "returner-after-92-days",
  "night-lifter",
  "first-days",
  "deload",
  "beginner-who-lifts",
  "spanish-hybrid",
  "german-master",
  "vegan-without-nuts",
  "shift-nurse",
  "french-lifter-with-yoga",
  "vegan-lifter-without-soy",
] as const;
type Slug = (typeof SLUGS)[number];

const played = new Map<Slug, Played>();

beforeAll(async () => {
  for (const slug of SLUGS) played.set(slug, await playAthlete(athleteFile(slug)));
});

function of(slug: Slug): Played {
  const found = played.get(slug);
  if (found === undefined) throw new Error(`${slug} was not played.`);
  return found;
}

/** The texts of a kind from one date to another, both included. */
function bodies(slug: Slug, kinds: readonly string[], dates?: readonly [string, string]): readonly string[] {
  return bodiesOf(of(slug), kinds, dates);
}

describe("the race", () => {
  it("of a marathoner is wished well, answered with well done, and followed by rest", () => {
    expect(bodies("spring-marathoner", ["event", "big-day", "rest-day"], ["2026-05-23", "2026-05-31"])).toStrictEqual([
      "Race tomorrow, Priya: kit ready, nothing new, early night. Enjoy it!",
      "You did it, Priya: 42.4 km. Drink to thirst, eat what you fancy, carbs and protein. No hard training before Mon 1 Jun.",
      "Rest tomorrow (Mon) and Tue, Priya, and go gently after that: nothing hard before Mon 1 Jun.",
    ]);
  });

  it("is no spike but a race: two rest days, then easy ones, and a week for itself before it", () => {
    const { listed, level } = of("spring-marathoner");

    expect(listed("RUN_SPIKE").filter((date) => date >= "2026-05-17")).toStrictEqual([]);
    expect(["2026-05-24", "2026-05-25", "2026-05-26", "2026-05-27"].map(level)).toStrictEqual([
      "ready",
      "rest",
      "rest",
      "easy",
    ]);
  });

  it("of half the distance rests one day, and no text calls it a step up", () => {
    expect(bodies("half-marathoner", ["event", "big-day", "rest-day"], ["2026-04-25", "2026-05-03"])).toStrictEqual([
      "Race tomorrow, Ola: kit ready, nothing new, early night. Enjoy it!",
      "You did it, Ola: 21.3 km. Drink to thirst, eat what you fancy, carbs and protein. No hard training before Fri 1 May.",
      "Rest tomorrow (Mon), Ola, and go gently after that: nothing hard before Fri 1 May.",
    ]);
  });
});

describe("lifting", () => {
  it("that a runner adds begins with how to begin, and later texts say lighter and how far to run", () => {
    expect(
      bodies("runner-who-adds-lifting", ["starter", "meal", "rest-day"], ["2026-04-13", "2026-04-19"]),
    ).toStrictEqual([
      "First lift logged, Ines. Light bands or dumbbells, 12-15 reps, once or twice a week is plenty. Keep running near 34 km a week for now.",
      "6 training days in the last 7, Ines: time to rest tomorrow (Sat). Hard lifts can wait: 12-15 light reps, with some left.",
      "Run logged, Ines. At your next meal: brown rice with tuna. 43 km in a week: with lifts on top, aim for 34.",
    ]);
  });

  it("hard and beside many kilometres is told of both, again after a week", () => {
    const texts = of("runner-who-adds-lifting").texts.map(({ body }) => body);

    expect(
      texts.filter((text) => text.includes("Hard lifts can wait: 12-15 light reps, with some left.")),
    ).toHaveLength(2);
    expect(texts.filter((text) => text.includes("43 km in a week: with lifts on top, aim for 34."))).toHaveLength(4);
  });

  it("after three months without it is told how to begin again", () => {
    expect(bodies("lifter-back", ["starter"])).toStrictEqual([
      "Back to lifting, Al. Start light: 12-15 easy reps, once or twice a week is plenty for now. STOP = end.",
    ]);
  });

  it("on five days a week is not told that two are plenty", () => {
    expect(of("five-day-lifter").listed("STRENGTH_CAP")).toStrictEqual([]);
    const told = of("five-day-lifter").texts.filter(({ body }) => body.includes("plenty at first"));

    expect(told).toStrictEqual([]);
  });

  it("at night is answered at breakfast", () => {
    const [first] = bodies("night-lifter", ["meal"], ["2026-03-02", "2026-03-04"]);

    expect(first).toMatch(
      /^(?:Late lift last night|Breakfast after|Bo, last night's lift|Bo, a breakfast idea|You finished late|Bo, for breakfast|What's for breakfast|Bo, .* at breakfast)/,
    );
  });
});

describe("somebody who only walks", () => {
  it("hears once why no text comes, and nothing else in twelve weeks", () => {
    expect(of("walker").texts.map(({ localDate, body }) => [localDate, body])).toStrictEqual([
      [
        "2026-03-16",
        "Walks and yoga count as recovery, Joan, so there's little to add; run, lift or ride and we'll text.",
      ],
    ]);
  });
});

describe("the first days", () => {
  it("call no run the longest of a few days", () => {
    expect(of("first-days").listed("RUN_SPIKE")).toStrictEqual([]);
    expect(of("first-days").texts.filter(({ body }) => body.includes("ongest run"))).toStrictEqual([]);
  });
});

describe("somebody new to running", () => {
  it("who lifts from the third week on is asked whether lifting is new, and hears nothing of kilometres", () => {
    expect(bodies("beginner-who-lifts", ["meal"], ["2026-03-17", "2026-03-17"])).toStrictEqual([
      "Sam, lift logged. Muscle repair needs protein: salmon with pasta at your next meal would cover it. New to lifting? Text NEW.",
    ]);
    expect(of("beginner-who-lifts").texts.filter(({ body }) => body.includes("km in a week"))).toStrictEqual([]);
  });

  it("may take the long run of Saturday and rest on Sunday alone", () => {
    expect(bodies("beginner-who-lifts", ["rest-day"], ["2026-04-17", "2026-04-17"])).toStrictEqual([
      "Sam, rest tomorrow (Sat) and Sun, or just Sun if the long run calls: 5 training days in the last 6.",
    ]);
  });
});

describe("a lifter in Spain who runs", () => {
  it("reads of outings, never of a race, of a weekday spelled like the sea, or of a bedtime long after the usual one", () => {
    const all = of("spanish-hybrid").texts.map(({ body }) => body);

    expect(all.filter((body) => /\bcarrera\b|\bmar\b/u.test(body))).toStrictEqual([]);
    expect(all.filter((body) => /\b00:\d\d/u.test(body))).toStrictEqual([]);
    expect(bodies("spanish-hybrid", ["bedtime"], ["2026-03-06", "2026-03-06"])).toStrictEqual([
      "Lucia, luz apagada a las 23:45, aunque la alarma suene mas tarde: al cuerpo le gusta el horario fijo, y aun asi duermes mas.",
    ]);
  });
});

describe("a runner of 67 with the same alarm every day", () => {
  it("hears once that texts become fewer, and then gets one a week", () => {
    expect(bodies("german-master", ["meal"], ["2026-03-30", "2026-04-06"])).toStrictEqual([
      "Lauf notiert, Helga. Bei der nächsten Mahlzeit: Haferflocken mit Milch und Walnüssen, Energie und Eiweiß zusammen. Ab jetzt nur Wichtiges; MEHR = alles.",
      "Helga, zur nächsten Mahlzeit vielleicht Vollkornbrot mit Hüttenkäse: Kohlenhydrate für die Speicher, Eiweiß für die Muskeln. STOP = Ende.",
    ]);
    expect(of("german-master").texts.filter(({ localDate }) => localDate > "2026-03-30")).toHaveLength(7);
  });
});

describe("a vegan with a nut allergy", () => {
  it("never reads of nuts, peas or hummus, and of more than one breakfast", () => {
    const meals = bodies("vegan-without-nuts", ["meal"]);

    expect(meals.filter((body) => /walnut|peanut|hummus|\bpeas\b/u.test(body))).toStrictEqual([]);
    expect(meals.filter((body) => body.includes("scrambled tofu")).length).toBeGreaterThan(0);
    expect(meals.filter((body) => body.includes("oats with soy yogurt")).length).toBeGreaterThan(0);
  });
});

describe("a vegan lifter who eats no soy", () => {
  it("reads of beans and lentils, of 20 g as a number of its own, and of no run", () => {
    const meals = bodies("vegan-lifter-without-soy", ["meal"]);

    expect(meals[1]).toBe(
      "Lift done, Jo. Your next meal could be white beans with quinoa: protein for the repair work. Your aim: 20 g protein.",
    );
    expect(meals.filter((body) => !/lentils|white beans|kidney beans/u.test(body))).toStrictEqual([]);
    expect(meals.filter((body) => /\(\d+-?\d* g/u.test(body))).toStrictEqual([]);
  });
});

describe("a nurse who sleeps by day after night shifts", () => {
  it("is not told of tonight when lights go out in the morning", () => {
    const bedtimes = bodies("shift-nurse", ["bedtime"]);

    expect(bedtimes[0]).toBe(
      "Rosa, lights out by 07:45 gives you 8 h of sleep before your 16:00 alarm. Wind down from 06:45.",
    );
    expect(bedtimes.filter((body) => body.includes("07:45") && /tonight/iu.test(body))).toStrictEqual([]);
  });
});

describe("somebody who lifts and does yoga, and does not run", () => {
  it("gets a bedtime of the weekend an hour after the usual one, and after four weeks none", () => {
    expect(bodies("french-lifter-with-yoga", ["bedtime"], ["2026-03-06", "2026-03-06"])).toStrictEqual([
      "Anais, lumière éteinte à minuit, meme si le réveil sonne plus tard : le corps aime les horaires fixes, et tu dors quand meme plus.",
    ]);
    expect(bodies("french-lifter-with-yoga", ["bedtime"], ["2026-03-31", "2026-12-31"])).toStrictEqual([]);
  });

  it("is told of no cap on lifts", () => {
    expect(of("french-lifter-with-yoga").texts.filter(({ body }) => body.includes("suffi"))).toStrictEqual([]);
  });
});

describe("training on six days of the week", () => {
  it("is asked for the sixth and the seventh day off, not for most days", () => {
    expect(of("spring-marathoner").listed("REST_QUOTA")).toHaveLength(23);
    expect(of("five-day-lifter").listed("REST_QUOTA")).toHaveLength(24);
  });
});

describe("a light week", () => {
  it("is not called alike", () => {
    expect(of("deload").listed("MONOTONY")).toStrictEqual([]);
    expect(of("deload").texts.filter(({ body }) => body.includes("alike"))).toStrictEqual([]);
  });
});

describe("a runner back after 92 days", () => {
  it("gets all texts again, is eased in, and has no kilometres counted from the break", () => {
    expect(bodies("returner-after-92-days", ["meal"], ["2026-03-03", "2026-03-03"])).toStrictEqual([
      "Tom, for your next meal: pasta with chicken. Back after 92 days without a run: easy Wed to Mon. STOP = end.",
    ]);
    expect(bodies("returner-after-92-days", ["starter", "meal"], ["2026-03-16", "2026-03-17"])).toStrictEqual([
      "Back to lifting, Tom. Start light: 12-15 easy reps, once or twice a week is plenty for now.",
      "Tom, run logged. Carbs refuel, protein repairs: pasta with salmon at your next meal would do both. How hard, 0-10? Just text the number.",
    ]);
    expect(bodies("returner-after-92-days", ["meal", "bedtime"], ["2026-03-03", "2026-03-30"])).toHaveLength(33);
    expect(of("returner-after-92-days").texts.filter(({ body }) => body.includes("km in a week"))).toStrictEqual([]);
  });
});

describe("a lifter back after three months", () => {
  it("who goes all out at once is told that hard lifts can wait, and not that lifting is new", () => {
    expect(bodies("lifter-back", ["meal"], ["2026-03-03", "2026-03-04"])).toStrictEqual([
      "Al, for your next meal: chicken with squash. Hard lifts can wait: 12-15 light reps, with some left.",
      "Next meal, Al: kidney beans with potatoes. 3 lifting days in a week: 2 is plenty for now.",
    ]);
    expect(
      of("lifter-back").texts.filter(({ body, localDate }) => localDate > "2026" && /\bnew\b/iu.test(body)),
    ).toStrictEqual([]);
  });
});

describe("from day 29 on, counted anew after a break of four weeks", () => {
  it.each(SLUGS)("%s gets at most four texts in seven days, six around an event", (slug) => {
    const hasRace = slug === "spring-marathoner" || slug === "half-marathoner";

    expect(mostInAWeek(of(slug))).toBeLessThanOrEqual(hasRace ? 6 : 4);
  });
});
