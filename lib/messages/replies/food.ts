import type { InEveryLanguage } from "./reply-scene.ts";

/** FOOD OFF and ON. */
export const foodReply: InEveryLanguage<{ readonly wanted: boolean }> = {
  en: ({ wanted }) =>
    wanted ? "Food ideas are back. FOOD OFF ends them." : "No more food ideas. FOOD ON brings them back.",
  es: ({ wanted }) =>
    wanted
      ? "Vuelven las ideas de comida. COMIDA NO las quita."
      : "Sin más ideas de comida. COMIDA SI las trae de vuelta.",
  de: ({ wanted }) =>
    wanted
      ? "Essensideen sind wieder da. ESSEN AUS beendet sie."
      : "Keine Essensideen mehr. ESSEN AN bringt sie zurück.",
  fr: ({ wanted }) =>
    wanted ? "Les idées de repas reviennent. REPAS NON les arrête." : "Plus d'idées de repas. REPAS OUI les ramène.",
};
