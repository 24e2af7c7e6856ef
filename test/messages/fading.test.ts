import { describe, expect, it } from "vitest";
import { LANGUAGES, type LanguageCode } from "../../lib/domain/language.ts";
import { toGsm7 } from "../../lib/messages/gsm7.ts";
import { bedtimeFacts, mealFacts, ONE_WAY, textOf } from "./reminders.ts";

const MEAL = mealFacts({ announcesFading: true });
const BEDTIME = bedtimeFacts({ announcesFading: true });

const BY_SMS: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Ana, after a lift, muscle rebuilds from protein: say, tofu with brown rice at your next meal. From here only when it matters; MORE = all.",
    "Ana, your 06:30 alarm is kinder after 8 h of sleep: lights out by 22:15, no screens from 21:15. From here only when it matters; MORE = all.",
  ],
  es: [
    "Tras una sesion de fuerza, el musculo se repara con proteina. Proxima comida, por ejemplo: tofu con arroz integral. Desde hoy, solo lo importante; MAS = todo.",
    "Ana, con 8 h de sueño, la alarma de las 06:30 cuesta menos: luz apagada a las 22:15, sin pantallas desde las 21:15. Desde hoy, solo lo importante; MAS = todo.",
  ],
  de: [
    "Ana, nach dem Krafttraining brauchen Muskeln Eiweiß. Nächste Mahlzeit: zum Beispiel Tofu mit Naturreis. Ab jetzt nur Wichtiges; MEHR = alles.",
    "Ana, mit 8 h Schlaf fällt 06:30 leichter: Licht aus um 22:15, Bildschirm aus ab 21:15. Ab jetzt nur Wichtiges; MEHR = alles.",
  ],
  fr: [
    "Ana, après une séance de muscu, le muscle se reconstruit avec des protéines. Prochain repas : tofu et riz complet. Désormais, juste l'essentiel ; PLUS = tout.",
    "Ana, le réveil de 6h30 passe mieux après 8 h de sommeil : lumière éteinte à 22h15, écrans rangés dès 21h15. Désormais, juste l'essentiel ; PLUS = tout.",
  ],
};

const ONE_WAY_LINE: Readonly<Record<LanguageCode, string>> = {
  en: "From here only when it matters.",
  es: "Desde hoy, solo lo importante.",
  de: "Ab jetzt nur Wichtiges.",
  fr: "Désormais, juste l'essentiel.",
};

describe("that texts become fewer", () => {
  it.each(LANGUAGES)("is said with the way to get all of them: %s", (language) => {
    const bodies = [MEAL, BEDTIME].map(
      (facts) => textOf(facts, { profile: { language }, now: "2026-11-28T02:15:00Z" }).body,
    );

    expect(bodies).toEqual(BY_SMS[language]);
  });

  it.each(LANGUAGES)("asks for no answer where none is read: %s", (language) => {
    const sms = textOf(MEAL, { profile: { language }, team: ONE_WAY }).body;
    const mail = textOf(MEAL, { profile: { language }, reminder: { channel: "email" } }).body;

    expect(sms).toContain(` ${toGsm7(ONE_WAY_LINE[language])} `);
    expect(mail.split("\n\n").at(-2)).toBe(ONE_WAY_LINE[language]);
  });

  it("is not said again when another text just did", () => {
    expect(textOf(MEAL, { tellsFading: false }).body).toBe(textOf(mealFacts()).body);
  });
});
