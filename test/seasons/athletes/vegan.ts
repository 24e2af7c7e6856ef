import type { Outing, SeasonAthlete, SeasonDay } from "../season-athlete.ts";

export const vegan: SeasonAthlete = {
  slug: "vegan",
  about: "Hana, 24, Vancouver: vegan with a nut allergy, four runs, yoga and one lift, RPE",
  profile: {
    name: "Hana",
    timeZone: "America/Vancouver",
    birthYear: 2001,
    diet: "vegan",
    allergens: ["treeNuts", "peanut"],
    bodyMassKg: 55,
    wantsGrams: true,
    wake: { default: "07:15" },
  },
  seed: 112,
  missed: 0.06,
  logsRpe: 0.7,
  plan,
};

function plan({ weekday, week }: SeasonDay): readonly Outing[] {
  switch (weekday) {
    case "mon":
      return [{ kind: "run", at: "18:00", minutes: 40, km: 7, effort: 4 }];
    case "tue":
      return [{ kind: "recovery", at: "19:00", minutes: 60, effort: 2 }];
    case "wed":
      return [{ kind: "run", at: "18:00", minutes: 50, km: 9, effort: 7 }];
    case "thu":
      return [{ kind: "strength", at: "17:45", minutes: 45, effort: 6 }];
    case "sat":
      return [{ kind: "run", at: "09:00", minutes: 85, km: 14 + (week % 3), effort: 6, ascentMeters: 260 }];
    case "sun":
      return [{ kind: "run", at: "10:00", minutes: 35, km: 6, effort: 3 }];
    case "fri":
      return [];
  }
}
