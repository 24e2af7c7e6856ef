import { describe, expect, it } from "vitest";
import { LANGUAGES, type LanguageCode } from "../../../lib/domain/language.ts";
import type { Profile } from "../../../lib/domain/profile.ts";
import { LONGEST, ONE_WAY, turnsOf } from "../reminders.ts";

const TWO_WAY: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Ana, Riverside RC would like to text you when to rest, eat and sleep, based on your workouts. Reply YES to start, STOP to decline. Msg & data rates may apply.",
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
    "¿Avisos de Riverside Runners United sobre descanso, comida y sueño? Responde SI para empezar, STOP para rechazar. Puede haber tarifas.",
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
    "Riverside RC would like to text you when to rest, eat and sleep, based on your workouts. No replies. Yes or no: coach@riverside.run. Msg & data rates may apply.",
  ],
  es: [
    "¿Avisos de Riverside RC sobre descanso, comida y sueño? No respondas: un si o un no a coach@riverside.run. Puede haber tarifas.",
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
    "¿Avisos de Riverside Runners United sobre descanso, comida y sueño? No respondas: un si o un no a recovery-texts@riverside-runners.example. Puede haber tarifas.",
  ],
  de: [
    "Darf Riverside Runners United dir zu Ruhe, Essen und Schlaf schreiben? Nicht antworten. Ja/Nein: recovery-texts@riverside-runners.example. SMS-Kosten möglich.",
  ],
  fr: [
    "Riverside Runners United peut t'écrire sur repos, repas et sommeil ? Ne pas répondre. Oui/non : recovery-texts@riverside-runners.example. Frais SMS possibles.",
  ],
};

/** Of whom a wake time is known, and who wants bedtime texts. */
const SLEEPS: Partial<Profile> = {
  wake: { default: "06:30" },
  channels: { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] },
};

const WITHOUT_SLEEP: Readonly<Record<LanguageCode, readonly [string, string]>> = {
  en: [
    "Ana, Riverside RC would like to text you when to rest and eat, based on your workouts. Reply YES to start, STOP to decline. Msg & data rates may apply.",
    "May Riverside Runners United text you on rest and food? No replies. Yes or no: recovery-texts@riverside-runners.example. Msg & data rates may apply.",
  ],
  es: [
    "Ana, Riverside RC quiere avisarte de cuando descansar y comer segun lo que entrenas. Responde SI para empezar, STOP para rechazar. Pueden aplicarse tarifas.",
    "¿Avisos de Riverside Runners United sobre descanso y comida? No respondas: un si o un no a recovery-texts@riverside-runners.example. Puede haber tarifas.",
  ],
  de: [
    "Ana, Riverside RC möchte dir schreiben, wann Ruhe und Essen dran sind, je nach Training. Antworte JA zum Starten, STOP zum Ablehnen. SMS-Kosten möglich.",
    "Darf Riverside Runners United dir zu Ruhe und Essen schreiben? Nicht antworten. Ja/Nein: recovery-texts@riverside-runners.example. SMS-Kosten möglich.",
  ],
  fr: [
    "Ana, Riverside RC aimerait te rappeler quand te reposer et manger, selon tes séances. Réponds OUI pour commencer, STOP pour refuser. Frais SMS possibles.",
    "Riverside Runners United peut t'écrire sur le repos et les repas ? Ne pas répondre. Oui/non : recovery-texts@riverside-runners.example. Frais SMS possibles.",
  ],
};

describe("the invite in every language", () => {
  it.each(LANGUAGES)("asks for a yes and says what it would start: %s", (language) => {
    const bodies = turnsOf({ kind: "invite" }, 1, { profile: { language, ...SLEEPS } });

    expect(bodies).toEqual(TWO_WAY[language]);
  });

  it.each(LANGUAGES)("becomes its plainest when the names are long: %s", (language) => {
    const bodies = turnsOf({ kind: "invite" }, 1, {
      profile: { language, ...SLEEPS, name: "Maximiliano" },
      team: { name: "Riverside Runners United", optOutContact: null },
    });

    expect(bodies).toEqual(LONG_NAMES[language]);
  });

  it.each(LANGUAGES)("sends the answer to the team's contact where replies are not read: %s", (language) => {
    const bodies = turnsOf({ kind: "invite" }, 1, { profile: { language, ...SLEEPS }, team: ONE_WAY });

    expect(bodies).toEqual(ONE_WAY_TEAM[language]);
  });

  it.each(LANGUAGES)("stays one part with the longest team name and contact: %s", (language) => {
    const bodies = turnsOf({ kind: "invite" }, 1, { profile: { language, ...SLEEPS }, team: LONGEST });

    expect(bodies).toEqual(NO_ROOM[language]);
  });

  it.each(LANGUAGES)("names no sleep where no bedtime text can come: %s", (language) => {
    const noWakeTime = { language, ...SLEEPS, wake: {} };

    const bodies = [
      ...turnsOf({ kind: "invite" }, 1, { profile: noWakeTime }),
      ...turnsOf({ kind: "invite" }, 1, { profile: noWakeTime, team: LONGEST }),
    ];

    expect(bodies).toStrictEqual(WITHOUT_SLEEP[language]);
  });
});
