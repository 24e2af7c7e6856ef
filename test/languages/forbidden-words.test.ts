import { describe, expect, it } from "vitest";
import type { LanguageCode } from "../../lib/domain/language.ts";
import { forbiddenWordsIn } from "../../lib/languages/forbidden-words.ts";

describe("forbiddenWordsIn", () => {
  it("finds whole words in any case and next to any mark", () => {
    expect(forbiddenWordsIn("You MUST rest, or you risk injury.", "en")).toEqual(["injury", "risk", "must"]);
    expect(forbiddenWordsIn("It is safe to  train!", "en")).toEqual(["safe to train"]);
  });

  it("leaves longer words alone", () => {
    expect(
      forbiddenWordsIn("Learn from a milestone and mustard: father is fatigued, leaning on lightweight.", "en"),
    ).toEqual([]);
  });

  it.each<[LanguageCode, string, readonly string[]]>([
    ["es", "DEBES descansar: hay RIESGO de lesión y quemas grasa.", ["lesion", "riesgo", "quemas", "grasa", "debes"]],
    ["es", "Así te sientes: mereces descansar, está garantizado.", ["mereces", "garantizado"]],
    ["es", "Un pesquero en el deber… y calorías, metabolismo.", ["calorias", "metabolismo", "deber"]],
    ["de", "Du MUSST ruhen, sonst Verletzung und Risiko.", ["verletzung", "risiko", "musst"]],
    ["de", "Kalorien, Fett und Stoffwechsel: Übertraining!", ["ubertraining", "kalorien", "fett", "stoffwechsel"]],
    ["de", "Das müssen wir nicht; Fettuccine und Musstein.", ["mussen"]],
    ["fr", "Tu dois te reposer : risque de BLESSURE.", ["blessure", "risque", "dois"]],
    ["fr", "Brûle des calories, perds du poids, c'est garanti.", ["brule", "calories", "poids", "garanti"]],
    ["fr", "Un doigt, un grasseyement, un risquetout.", []],
  ])("finds them in %s, accents aside: %j", (language, text, found) => {
    expect(forbiddenWordsIn(text, language)).toEqual(found);
  });
});
