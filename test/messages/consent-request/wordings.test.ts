import { describe, expect, it } from "vitest";
import { LANGUAGES, type LanguageCode } from "../../../lib/domain/language.ts";
import { LONGEST, ONE_WAY, turnsOf } from "../reminders.ts";

const TWO_WAY: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Ana, Riverside RC would like to text you when to rest, eat and sleep, from workouts you log. Reply YES to start, STOP to decline. Msg & data rates may apply.",
  ],
  es: [
    "Riverside RC quiere avisarte de cuando descansar, comer y dormir segun lo que entrenas. Responde SI para empezar, STOP para rechazar. Pueden aplicarse tarifas.",
  ],
  de: [
    "Ana, Riverside RC möchte dir schreiben, wann Ruhe, Essen und Schlaf dran sind, je nach Training. Antworte JA zum Starten, STOP zum Ablehnen. SMS-Kosten möglich.",
  ],
  fr: [
    "Riverside RC aimerait te rappeler quand te reposer, manger et dormir, selon tes séances. Réponds OUI pour commencer, STOP pour refuser. Frais SMS possibles.",
  ],
};

const LONG_NAMES: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "May Riverside Runners United text you on rest, food and sleep? Reply YES to start, STOP to decline. Msg & data rates may apply.",
  ],
  es: [
    "¿Te escribe Riverside Runners United sobre descanso, comida y sueño? Responde SI para empezar, STOP para rechazar. Puede haber tarifas.",
  ],
  de: [
    "Darf Riverside Runners United dir zu Ruhe, Essen und Schlaf schreiben? Antworte JA zum Starten, STOP zum Ablehnen. SMS-Kosten möglich.",
  ],
  fr: [
    "Riverside Runners United peut t'écrire sur repos, repas et sommeil ? Réponds OUI pour commencer, STOP pour refuser. Frais SMS possibles.",
  ],
};

const ONE_WAY_TEAM: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Riverside RC would like to text you when to rest, eat and sleep, from workouts you log. No replies. Yes or no: coach@riverside.run. Msg & data rates may apply.",
  ],
  es: [
    "Riverside RC quiere avisarte de cuando descansar, comer y dormir segun lo que entrenas. No respondas: si o no a coach@riverside.run. Pueden aplicarse tarifas.",
  ],
  de: [
    "Riverside RC möchte dir schreiben, wann Ruhe, Essen und Schlaf dran sind, je nach Training. Nicht antworten. Ja/Nein: coach@riverside.run. SMS-Kosten möglich.",
  ],
  fr: [
    "Riverside RC aimerait te rappeler quand te reposer, manger et dormir, selon tes séances. Ne pas répondre. Oui/non : coach@riverside.run. Frais SMS possibles.",
  ],
};

const NO_ROOM: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "May Riverside Runners United text you on rest, food and sleep? No replies. Yes or no: recovery-texts@riverside-runners.example. Msg & data rates may apply.",
  ],
  es: [
    "¿Te escribe Riverside Runners United sobre descanso, comida y sueño? No respondas: si o no a recovery-texts@riverside-runners.example. Puede haber tarifas.",
  ],
  de: [
    "Darf Riverside Runners United dir zu Ruhe, Essen und Schlaf schreiben? Nicht antworten. Ja/Nein: recovery-texts@riverside-runners.example. SMS-Kosten möglich.",
  ],
  fr: [
    "Riverside Runners United peut t'écrire sur repos, repas et sommeil ? Ne pas répondre. Oui/non : recovery-texts@riverside-runners.example. Frais SMS possibles.",
  ],
};

describe("the invite in every language", () => {
  it.each(LANGUAGES)("asks for a yes and says what it would start: %s", (language) => {
    const bodies = turnsOf({ kind: "invite" }, 1, { profile: { language } });

    expect(bodies).toEqual(TWO_WAY[language]);
  });

  it.each(LANGUAGES)("becomes its plainest when the names are long: %s", (language) => {
    const bodies = turnsOf({ kind: "invite" }, 1, {
      profile: { language, name: "Maximiliano" },
      team: { name: "Riverside Runners United", optOutContact: null },
    });

    expect(bodies).toEqual(LONG_NAMES[language]);
  });

  it.each(LANGUAGES)("sends the answer to the team's contact where replies are not read: %s", (language) => {
    const bodies = turnsOf({ kind: "invite" }, 1, { profile: { language }, team: ONE_WAY });

    expect(bodies).toEqual(ONE_WAY_TEAM[language]);
  });

  it.each(LANGUAGES)("stays one part with the longest team name and contact: %s", (language) => {
    const bodies = turnsOf({ kind: "invite" }, 1, { profile: { language }, team: LONGEST });

    expect(bodies).toEqual(NO_ROOM[language]);
  });
});
