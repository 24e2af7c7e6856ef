import { epochDay } from "../domain/local-time.ts";
import { isMinorOn, type Profile } from "../domain/profile.ts";

const PROTEIN_GRAMS_PER_KG = { from: 0.25, to: 0.3 } as const;

/**
 * Protein for one meal, "15-18", for an adult who asked for grams and gave body mass; else null.
 * 0.25-0.3 g/kg (Jäger 2017, Thomas 2016); an athlete is as young as the birth year allows (rules.md 9).
 */
export function proteinGrams(profile: Profile, localDate: string): string | null {
  const { birthYear, bodyMassKg, wantsGrams } = profile;
  if (!wantsGrams || bodyMassKg === null || birthYear === null) return null;
  if (isMinorOn(epochDay(localDate), birthYear)) return null;
  return `${Math.round(PROTEIN_GRAMS_PER_KG.from * bodyMassKg)}-${Math.round(PROTEIN_GRAMS_PER_KG.to * bodyMassKg)}`;
}
