import { describe, expect, it } from "vitest";
import { mealFacts, ONE_WAY, textOf, turnsOf } from "../reminders.ts";

const grams = { wantsGrams: true, bodyMassKg: 60, birthYear: 1990 };

describe("the meal text", () => {
  it("asks for the effort only when nobody reported it", () => {
    expect(textOf(mealFacts({ asksRpe: true }), { reminder: { localDate: "2026-11-30" } }).body).toBe(
      "Ana, an idea for your next meal: tuna with pasta. Protein helps the muscles you just worked. How hard, 0-10? Just text the number.",
    );
  });

  it("asks nothing where nobody reads the answer", () => {
    const text = textOf(mealFacts({ asksRpe: true }), { reminder: { localDate: "2026-11-30" }, team: ONE_WAY });

    expect(text.body).toBe(
      "Ana, an idea for your next meal: tuna with pasta. Protein helps the muscles you just worked. No replies. Stop: coach@riverside.run",
    );
  });

  it("names only what the athlete eats", () => {
    const profile = { diet: "vegan", allergens: ["soy", "wheat", "treeNuts"], avoid: ["squash"] } as const;

    expect(turnsOf(mealFacts(), 4, { profile })).toEqual([
      "Ana, after a lift, muscle rebuilds from protein: say, lentils with sweet potatoes at your next meal.",
      "Ana, lift logged. Muscle repair needs protein: kidney beans with brown rice at your next meal would cover it.",
      "Nice lift, Ana. Protein first at your next meal, to rebuild: how about white beans with potatoes?",
      "Ana, an idea for your next meal: lentils with quinoa. Protein helps the muscles you just worked.",
    ]);
  });

  it("gives up the name before the day's wording, and the grams before both", () => {
    const long = { ...grams, name: "Maximiliano" };
    const contact = { name: "Riverside RC", optOutContact: "recovery-texts@riverside-runners.example" };

    const breakfast = { endedAt: "2026-11-29T08:00:00-05:00", focus: "protein" } as const;
    const telling = { profile: long, reminder: { localDate: "2026-11-29" } };

    const twoWay = textOf(mealFacts({ ...breakfast, asksRpe: true }), telling).body;
    const oneWay = textOf(mealFacts(breakfast), { ...telling, team: contact }).body;

    expect(twoWay).toBe(
      "Nice lift, Maximiliano. Protein first at your next meal, to rebuild: how about oats with milk and walnuts? How hard, 0-10? Just text the number.",
    );
    expect(oneWay).toBe(
      "Nice lift. Protein first at your next meal, to rebuild: how about oats with milk and walnuts? No replies. Stop: recovery-texts@riverside-runners.example",
    );
  });
});
