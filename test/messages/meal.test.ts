import { describe, expect, it } from "vitest";
import { mealFacts, ONE_WAY, textOf, turnsOf } from "./reminders.ts";

const grams = { wantsGrams: true, bodyMassKg: 60, birthYear: 1990 };

describe("the meal text", () => {
  it("puts protein first after a lift", () => {
    expect(turnsOf(mealFacts(), 5)).toEqual([
      "Ana, lift logged. Muscle repair needs protein: soy yogurt with whole-grain oats at your next meal covers it.",
      "Nice lift, Ana. Protein first at your next meal, to rebuild: how about hummus with squash?",
      "Ana, an idea for your next meal: cottage cheese with apple and walnuts. Protein helps the muscles you just worked.",
      "Lift done, Ana. Your next meal could be salmon with pasta: protein for the repair work.",
      "Ana, lift logged. Muscle repair needs protein: lentils with quinoa at your next meal covers it.",
    ]);
  });

  it("puts carbohydrate first after a long or hard session", () => {
    expect(turnsOf(mealFacts({ session: "run", focus: "carbohydrate" }), 4)).toEqual([
      "Ana, long or hard run logged. Carbs first at your next meal to refuel: whole-grain oats with soy yogurt.",
      "That run used up fuel, Ana, so carbs first at your next meal: say, squash with hummus.",
      "Ana, an idea for your next meal: apple and walnuts with cottage cheese. After a long or hard run, carbs come first.",
      "That run asked a lot, Ana. Refill at your next meal, carbs first: how about pasta with salmon?",
    ]);
  });

  it("names both after a run", () => {
    expect(turnsOf(mealFacts({ session: "run", focus: "both" }), 4)).toEqual([
      "Ana, run logged. Carbs refuel, protein repairs: whole-grain oats with soy yogurt at your next meal does both.",
      "Nice run, Ana. To refuel and repair, your next meal could be squash with hummus.",
      "Ana, an idea for your next meal: apple and walnuts with cottage cheese. Carbs to refuel, protein to repair.",
      "Run done, Ana. Your next meal has two jobs, refuel and repair: how about pasta with salmon?",
    ]);
  });

  it.each([
    ["cross", "Nice session, Ana. To refuel and repair, your next meal could be squash with hummus."],
    ["run-and-lift", "Nice run and lift, Ana. To refuel and repair, your next meal could be squash with hummus."],
  ] as const)("has a word for %s", (session, body) => {
    const text = textOf(mealFacts({ session, focus: "both" }), { reminder: { localDate: "2026-11-28" } });

    expect(text.body).toBe(body);
  });

  it("asks for the effort only when nobody reported it", () => {
    expect(textOf(mealFacts({ asksRpe: true }), { reminder: { localDate: "2026-11-30" } }).body).toBe(
      "Lift done, Ana. Your next meal could be salmon with pasta: protein for the repair work. How hard, 0-10? Just text the number.",
    );
  });

  it("asks nothing where nobody reads the answer", () => {
    const text = textOf(mealFacts({ asksRpe: true }), { reminder: { localDate: "2026-11-30" }, team: ONE_WAY });

    expect(text.body).toBe(
      "Lift done, Ana. Your next meal could be salmon with pasta: protein for the repair work. No replies. Stop: coach@riverside.run",
    );
  });

  it("names only what the athlete eats", () => {
    const profile = { diet: "vegan", allergens: ["soy", "wheat", "treeNuts"], avoid: ["squash"] } as const;

    expect(turnsOf(mealFacts(), 4, { profile })).toEqual([
      "Ana, lift logged. Muscle repair needs protein: lentils with brown rice at your next meal covers it.",
      "Nice lift, Ana. Protein first at your next meal, to rebuild: how about black beans with potatoes?",
      "Ana, an idea for your next meal: chickpeas with quinoa. Protein helps the muscles you just worked.",
      "Lift done, Ana. Your next meal could be hummus with corn tortillas: protein for the repair work.",
    ]);
  });

  it("leaves the food to an athlete who eats none of ours", () => {
    const avoid = ["lentils", "beans", "chickpeas", "rice", "squash", "potatoes", "pasta", "quinoa", "corn"];
    const profile = { diet: "vegan", allergens: ["soy", "sesame"], avoid } as const;

    expect(textOf(mealFacts(), { profile }).body).toBe(
      "Ana, lift logged. Muscle repair needs protein: a protein food you like with your usual carbs at your next meal covers it.",
    );
  });

  it("gives grams to an adult who asked for them", () => {
    expect(textOf(mealFacts({ asksRpe: true }), { reminder: { localDate: "2026-11-30" }, profile: grams }).body).toBe(
      "Lift done, Ana. Your next meal could be salmon (15-18 g protein) with pasta: protein for the repair work. How hard, 0-10? Just text the number.",
    );
  });

  it("gives up the name before another wording, and the grams last", () => {
    const long = { ...grams, name: "Maximiliano" };
    const contact = { name: "Riverside RC", optOutContact: "recovery-texts@riverside-runners.example" };

    const twoWay = textOf(mealFacts({ asksRpe: true }), { profile: long }).body;
    const oneWay = textOf(mealFacts(), { profile: long, team: contact }).body;
    const noRoom = textOf(mealFacts({ session: "run-and-lift" }), {
      profile: long,
      team: contact,
      reminder: { localDate: "2026-11-29" },
    }).body;

    expect(twoWay).toBe(
      "Lift logged. Muscle repair needs protein: soy yogurt (15-18 g protein) with whole-grain oats at your next meal covers it. How hard, 0-10? Just text the number.",
    );
    expect(oneWay).toBe(
      "Lift logged. At your next meal: soy yogurt (15-18 g protein) with whole-grain oats. No replies. Stop: recovery-texts@riverside-runners.example",
    );
    expect(noRoom).toBe(
      "Run and lift logged. At your next meal: cottage cheese (15-18 g protein) with apple and walnuts. No replies. Stop: recovery-texts@riverside-runners.example",
    );
  });

  it("gives reason and source in an e-mail, after a lift", () => {
    const telling = { reminder: { channel: "email" }, profile: grams } as const;

    expect(textOf(mealFacts({ asksRpe: true }), telling)).toEqual({
      subject: "An idea for your next meal",
      body: `Hi Ana,

Lift logged. Muscle repair needs protein: soy yogurt with whole-grain oats at your next meal covers it.

For you that is about 15-18 g of protein in the meal (0.25 to 0.3 g per kg).

Why: your lift ended at 18:00. Working a muscle makes it rebuild, and it rebuilds from protein. No need to rush it: the effect of a session lasts a day or longer, so your next ordinary meal is early enough.

Source: Jäger et al. 2017, J Int Soc Sports Nutr 14:20, doi:10.1186/s12970-017-0177-8

If your app lets you note how hard a session felt, from 0 to 10, fill it in: this one came without, so its effort was estimated.

Riverside RC / Cooldown`,
    });
  });

  it("gives reason and source in an e-mail, after a long run", () => {
    const facts = mealFacts({ session: "run", focus: "carbohydrate" });

    expect(textOf(facts, { reminder: { channel: "email" } }).body).toBe(`Hi Ana,

Long or hard run logged. Carbs first at your next meal to refuel: whole-grain oats with soy yogurt.

Why: your run ended at 18:00. A long or hard one draws on the carbohydrate stored in your muscles. Eating some puts it back; protein beside it helps repair.

Source: Thomas, Erdman and Burke 2016, Med Sci Sports Exerc 48(3):543-568, doi:10.1249/MSS.0000000000000852

Riverside RC / Cooldown`);
  });

  it("gives reason and sources in an e-mail, after a run", () => {
    const facts = mealFacts({ session: "run", focus: "both" });

    expect(textOf(facts, { reminder: { channel: "email" }, profile: { name: null } }).body).toBe(`Hello,

Run logged. Carbs refuel, protein repairs: whole-grain oats with soy yogurt at your next meal does both.

Why: your run ended at 18:00. It used stored carbohydrate and left muscle to repair, so both belong on the plate. No need to rush it: the effect of a session lasts a day or longer, so your next ordinary meal is early enough.

Sources: Thomas, Erdman and Burke 2016, Med Sci Sports Exerc 48(3):543-568, doi:10.1249/MSS.0000000000000852; Jäger et al. 2017, J Int Soc Sports Nutr 14:20, doi:10.1186/s12970-017-0177-8

Riverside RC / Cooldown`);
  });
});
