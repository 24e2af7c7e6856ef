import type { LanguageCode } from "../domain/language.ts";

/**
 * Whole words no text holds, with their inflections (rules.md 10): none may diagnose, predict harm, promise safety,
 * press, or speak of body shape. Names aside. Listed without accents.
 */
const FORBIDDEN: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: listed(`
    overtraining, overtrained, injury, injuries, injured, injure, risk, risks, risky, diagnose, diagnosis,
    burn, burns, burned, burning, calorie, calories, kcal, fat, lean, weight, weights, tone, toned, physique,
    metabolism, earn, earned, cheat, must, guarantee, guaranteed, skip, safe to train, prevents inflammation`),
  es: listed(`
    sobreentrenamiento, sobreentrenado, sobreentrenada, lesion, lesiones, lesionado, lesionada, lesionarte, lesionarse,
    riesgo, riesgos, arriesgado, arriesgada, arriesgas, diagnostico, diagnosticar, diagnostica, quemar, quema, quemas,
    quemado, quemando, caloria, calorias, kcal, grasa, grasas, magro, magra, delgado, delgada, adelgazar, peso, pesas,
    tonificar, tonificado, fisico, silueta, metabolismo, merecer, mereces, merecido, ganarte, trampa, trampas, deber,
    debes, debe, deberias, debemos, tienes que, hay que, garantiza, garantizar, garantizado, garantia, saltarte,
    saltate, seguro para entrenar, previene la inflamacion`),
  de: listed(`
    ubertraining, ubertrainiert, verletzung, verletzungen, verletzt, verletzen, risiko, risiken, riskant, riskieren,
    riskierst, diagnose, diagnosen, diagnostizieren, verbrennen, verbrennt, verbrennst, verbrannt, kalorie, kalorien,
    kcal, fett, fette, mager, schlank, abnehmen, gewicht, gewichte, straffen, figur, korperbau, stoffwechsel,
    verdienen, verdient, verdienst, schummeln, schummelst, mussen, muss, musst, mussten, garantie, garantiert,
    garantieren, auslassen, sicher trainieren, beugt entzundungen vor, verhindert entzundungen`),
  fr: listed(`
    surentrainement, surentraine, surentrainee, blessure, blessures, blesse, blessee, blesser, risque, risques, risquer,
    risquee, diagnostic, diagnostics, diagnostiquer, bruler, brule, brules, brulee, calorie, calories, kcal, graisse,
    graisses, gras, maigre, maigrir, mince, mincir, poids, tonifier, tonifie, physique, silhouette, metabolisme,
    meriter, merite, merites, tricher, triche, triches, dois, doit, devez, devoir, devrais, il faut que tu, tu es oblige,
    garantie, garanties, garantir, garanti, garantit, sauter, sans danger, previent l inflammation`),
};

/** The forbidden words a text holds, accents and case ignored. */
export function forbiddenWordsIn(text: string, language: LanguageCode): readonly string[] {
  const plain = text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const words = ` ${plain.replaceAll(/[^\p{L}\p{N}]+/gu, " ")} `;
  return FORBIDDEN[language].filter((word) => words.includes(` ${word} `));
}

function listed(words: string): readonly string[] {
  return words.split(",").map((word) => word.trim());
}
