import { describe, expect, it } from "vitest";
import { LANGUAGES, type LanguageCode } from "../../../lib/domain/language.ts";
import { LONGEST, ONE_WAY, turnsOf } from "../reminders.ts";

const WELCOME = { kind: "welcome", maxTextsPerDay: 3 } as const;
const ALL = {
  channels: { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] },
  wake: { default: "06:30" },
} as const;

const TWO_WAY: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Welcome, Ana. Riverside RC texts by Cooldown: rest, food and sleep, max 3 a day. Msg & data rates may apply. HELP = help, STOP = end, LESS = fewer.",
  ],
  es: [
    "Hola. Avisos de Riverside RC con Cooldown: descanso, comida y sueño, max. 3 al dia. Pueden aplicarse tarifas. HELP = ayuda, STOP = fin, MENOS = menos avisos.",
  ],
  de: [
    "Willkommen, Ana. Riverside RC per Cooldown: Ruhe, Essen und Schlaf, max. 3 SMS am Tag. SMS-Kosten möglich. HELP = Hilfe, STOP = Ende, WENIGER = seltener.",
  ],
  fr: [
    "Bienvenue, Ana. Riverside RC via Cooldown : repos, repas et sommeil, 3 SMS max par jour. Frais SMS possibles. HELP = aide, STOP = fin, MOINS = moins souvent.",
  ],
};

const ONE_WAY_TEAM: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Welcome, Ana. Riverside RC texts by Cooldown: rest, food and sleep, max 3 a day. Msg & data rates may apply. No replies. Help or stop: coach@riverside.run",
  ],
  es: [
    "Hola, Ana. Avisos de Riverside RC con Cooldown: descanso, comida y sueño, max. 3 al dia. Pueden aplicarse tarifas. No respondas. Ayuda/baja: coach@riverside.run",
  ],
  de: [
    "Willkommen, Ana. Riverside RC per Cooldown: Ruhe, Essen und Schlaf, max. 3 SMS am Tag. SMS-Kosten möglich. Nicht antworten. Hilfe/Stopp: coach@riverside.run",
  ],
  fr: [
    "Bienvenue, Ana. Riverside RC via Cooldown : repos, repas et sommeil, 3 SMS max par jour. Frais SMS possibles. Ne pas répondre. Aide/stop : coach@riverside.run",
  ],
};

const NO_ROOM: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Riverside Runners United texts: rest, food and sleep, max 12 a day. Rates may apply. No replies. Help or stop: recovery-texts@riverside-runners.example",
  ],
  es: [
    "Riverside Runners United: descanso, comida y sueño, max. 12 al dia. Pueden aplicarse tarifas. No respondas. Ayuda/baja: recovery-texts@riverside-runners.example",
  ],
  de: [
    "Riverside Runners United: Ruhe, Essen und Schlaf, max. 12 SMS am Tag. SMS-Kosten möglich. Nicht antworten. Hilfe/Stopp: recovery-texts@riverside-runners.example",
  ],
  fr: [
    "Riverside Runners United : repos, repas et sommeil, 12 SMS/jour max. Frais SMS possibles. Ne pas répondre. Aide/stop : recovery-texts@riverside-runners.example",
  ],
};

const NO_TOPIC: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Welcome, Ana. Riverside RC texts by Cooldown: recovery, max 3 a day. Msg & data rates may apply. HELP = help, STOP = end, LESS = fewer.",
  ],
  es: [
    "Hola, Ana. Avisos de Riverside RC con Cooldown: recuperacion, max. 3 al dia. Pueden aplicarse tarifas. HELP = ayuda, STOP = fin, MENOS = menos avisos.",
  ],
  de: [
    "Willkommen, Ana. Riverside RC per Cooldown: Erholung, max. 3 SMS am Tag. SMS-Kosten möglich. HELP = Hilfe, STOP = Ende, WENIGER = seltener.",
  ],
  fr: [
    "Bienvenue, Ana. Riverside RC via Cooldown : récupération, 3 SMS max par jour. Frais SMS possibles. HELP = aide, STOP = fin, MOINS = moins souvent.",
  ],
};

describe("the welcome in every language", () => {
  it.each(LANGUAGES)(
    "says who texts, about what, how often at most, at what rates, and how to stop: %s",
    (language) => {
      const bodies = turnsOf(WELCOME, 1, { profile: { language, ...ALL } });

      expect(bodies).toEqual(TWO_WAY[language]);
    },
  );

  it.each(LANGUAGES)("gives the team's contact where replies are not read: %s", (language) => {
    const bodies = turnsOf(WELCOME, 1, { profile: { language, ...ALL }, team: ONE_WAY });

    expect(bodies).toEqual(ONE_WAY_TEAM[language]);
  });

  it.each(LANGUAGES)("stays one part with the longest team name and contact: %s", (language) => {
    const bodies = turnsOf({ ...WELCOME, maxTextsPerDay: 12 }, 1, { profile: { language, ...ALL }, team: LONGEST });

    expect(bodies).toEqual(NO_ROOM[language]);
  });

  it.each(LANGUAGES)("has a word for an athlete who chose nothing yet: %s", (language) => {
    const bodies = turnsOf(WELCOME, 1, { profile: { language, channels: {} } });

    expect(bodies).toEqual(NO_TOPIC[language]);
  });
});
