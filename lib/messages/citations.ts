import { type AppendedReason, STUDIES } from "../domain/rules/reason.ts";

/** The studies that texts cite, by authors and journal: some titles hold words that no text may hold. */
export const CITATIONS = {
  /** Sleep times that are much the same every night. */
  sletten2023: "Sletten et al. 2023, Sleep Health 9(6):801-820, doi:10.1016/j.sleh.2023.07.016",
  /** Training load and recovery in balance. */
  kellmann2018: "Kellmann et al. 2018, Int J Sports Physiol Perform 13(2):240-245, doi:10.1123/ijspp.2017-0759",
  /** 0.25 g of protein per kg in a meal; a session's effect lasts a day, so no meal has to be rushed. */
  jager2017: "Jäger et al. 2017, J Int Soc Sports Nutr 14:20, doi:10.1186/s12970-017-0177-8",
  /** Carbohydrate to refuel and 0.25-0.3 g of protein per kg after exercise. */
  thomas2016: "Thomas, Erdman & Burke 2016, Med Sci Sports Exerc 48(3):543-568, doi:10.1249/MSS.0000000000000852",
  /** A single run much longer than the longest of 30 days. */
  frandsen2025: "Frandsen et al. 2025, Br J Sports Med, doi:10.1136/bjsports-2024-109380",
  /** How much the loads of days differ. */
  foster1998: "Foster 1998, Med Sci Sports Exerc 30(7):1164-1168",
  /** Strength and endurance on one day, close together or hours apart. */
  schumann2022: "Schumann et al. 2022, Sports Med 52(3):601-612, doi:10.1007/s40279-021-01587-7",
  /** The same work that feels harder than before. */
  meeusen2013: "Meeusen et al. 2013, Med Sci Sports Exerc 45(1):186-205, doi:10.1249/MSS.0b013e318279a10a",
  /** Hours of sleep by age. */
  hirshkowitz2015: "Hirshkowitz et al. 2015, Sleep Health 1(1):40-43, doi:10.1016/j.sleh.2014.12.010",
} as const;

/** The study behind an appended reason; null for a rule of thumb, whose text says that it is one. */
export function citationOf(reason: AppendedReason): string | null {
  if (reason.code === "ALTERNATE" && reason.evidence.neededHours === null) return null;
  const study = STUDIES[reason.code];
  return study === null ? null : CITATIONS[study];
}
