import { describe, expect, it } from "vitest";
import { LANGUAGES, type LanguageCode } from "../../../lib/domain/language.ts";
import { easyDayFacts, LONGEST, turnsOf } from "../reminders.ts";

const TWO_DAYS: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Ana, 18.3 km, up from 14.2: your longest run in 30 days. Keep tomorrow (Sat) and Sun easy - feet up or a gentle jog.",
    "18.3 km is a step up from 14.2, Ana. Keep tomorrow (Sat) and Sun easy so your legs catch up. Upper-body lifting is fine.",
    "Ana, from 14.2 to 18.3 km: your longest run in 30 days. Go gently tomorrow (Sat) and Sun and let it settle.",
  ],
  es: [
    "Ana, tu tirada mas larga en 30 dias: 18,3 km (antes, 14,2). Con calma mañana (sab) y el dom: descanso o trote suave.",
    "De 14,2 a 18,3 km hay un buen salto, Ana. Con calma mañana (sab) y el dom, y las piernas se adaptan. El tren superior, sin problema.",
    "Ana, 18,3 km, lo mas largo en 30 dias (antes, 14,2). Con calma mañana (sab) y el dom, para asimilarlo.",
  ],
  de: [
    "Ana, 18,3 km nach zuletzt höchstens 14,2: dein längster Lauf in 30 Tagen. Lass es morgen (Sa) und So ruhig angehen: Füße hoch oder locker traben.",
    "Von 14,2 auf 18,3 km ist ein Sprung, Ana. Morgen (Sa) und So ruhig, damit sich die Beine erholen. Oberkörpertraining ist okay.",
    "Ana, 18,3 km, so weit wie seit 30 Tagen nicht (vorher 14,2). Morgen (Sa) und So nur locker, dann wirkt das Training.",
  ],
  fr: [
    "Ana, plus longue sortie en 30 jours : 18,3 km, contre 14,2 avant. Vas-y doucement demain (sam) et dim : repos ou petit footing.",
    "De 14,2 à 18,3 km, c'est un bond, Ana. Vas-y doucement demain (sam) et dim, les jambes suivront. Muscu du haut du corps : OK.",
    "Ana, 18,3 km, ta plus longue sortie en 30 jours (contre 14,2 avant). En douceur demain (sam) et dim, le temps d'assimiler.",
  ],
};

const ONE_WAY_TEAM: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Longest run in 30 days: 18.3 km. Keep tomorrow (Sat) and Sun easy. No replies. Stop: recovery-texts@riverside-runners.example",
  ],
  es: [
    "18,3 km, lo mas largo en 30 dias (antes, 14,2). Con calma mañana (sab) y el dom, para asimilarlo. No respondas. Baja: recovery-texts@riverside-runners.example",
  ],
  de: [
    "Längster Lauf in 30 Tagen: 18,3 km. Morgen (Sa) und So nur ruhig. Nicht antworten. Stopp: recovery-texts@riverside-runners.example",
  ],
  fr: [
    "Plus longue sortie en 30 jours : 18,3 km. En douceur demain (sam) et dim. Ne pas répondre. Stop : recovery-texts@riverside-runners.example",
  ],
};

describe("the easy-day text in every language", () => {
  it.each(LANGUAGES)("takes turns among three wordings: %s", (language) => {
    const bodies = turnsOf(easyDayFacts(), 3, { profile: { language } });

    expect(bodies).toEqual(TWO_DAYS[language]);
  });

  it.each(LANGUAGES)("becomes its plainest when a contact leaves no room: %s", (language) => {
    const bodies = turnsOf(easyDayFacts(), 1, { profile: { language }, team: LONGEST });

    expect(bodies).toEqual(ONE_WAY_TEAM[language]);
  });
});
