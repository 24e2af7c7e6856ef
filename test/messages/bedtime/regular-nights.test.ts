import { describe, expect, it } from "vitest";
import { LANGUAGES, type LanguageCode } from "../../../lib/domain/language.ts";
import { bedtimeFacts, textOf, turnsOf } from "../reminders.ts";

const capped = bedtimeFacts({
  capped: true,
  bedtimeAt: "2026-11-28T04:15:00.000Z",
  wakeAt: "2026-11-28T13:30:00.000Z",
});
const forward = bedtimeFacts({
  capped: true,
  bedtimeAt: "2026-03-08T03:15:00.000Z",
  wakeAt: "2026-03-08T12:30:00.000Z",
  clocksMoveMinutes: 60,
});
/** Rosa works at night: lights out at 07:45 on the morning of 2026-11-28. */
const byDay = bedtimeFacts({ bedtimeAt: "2026-11-28T12:45:00.000Z", wakeAt: "2026-11-28T21:00:00.000Z" });

const CAPPED: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Ana, sleep in, but lights out by 23:15: regular nights recover best.",
    "No early alarm, Ana? Lights out by 23:15 at the latest, and sleep longer in the morning.",
    "Ana, lights out by 23:15, even with a later alarm: your body likes regular nights, and you still sleep longer.",
    "Lights out by 23:15, Ana, within an hour of your usual time. The later alarm is extra sleep.",
  ],
  es: [
    "Ana, duerme hasta mas tarde, pero apaga la luz a las 23:15: con un horario fijo te recuperas mejor.",
    "¿Alarma mas tarde, Ana? Luz apagada a las 23:15 como tarde, y el sueño extra por la mañana.",
    "Ana, luz apagada a las 23:15, aunque la alarma suene mas tarde: al cuerpo le gusta el horario fijo, y aun asi duermes mas.",
    "Luz apagada a las 23:15, Ana, una hora después de lo normal como mucho. La alarma mas tarde es sueño extra.",
  ],
  de: [
    "Ana, schlaf ruhig aus, aber Licht aus um 23:15: Mit festen Zeiten erholst du dich am besten.",
    "Kein früher Wecker, Ana? Licht aus spätestens um 23:15, ausschlafen am Morgen.",
    "Ana, Licht aus um 23:15, auch wenn der Wecker später klingelt: Der Körper mag feste Schlafzeiten, und du schläfst trotzdem länger.",
    "Licht aus um 23:15, Ana, höchstens eine Stunde später als sonst. Der spätere Wecker bringt dir mehr Schlaf.",
  ],
  fr: [
    "Ana, dors plus tard le matin, mais lumière éteinte à 23h15 : des horaires réguliers reposent mieux.",
    "Réveil plus tard, Ana ? Lumière éteinte à 23h15 au plus tard, et grasse matinée.",
    "Ana, lumière éteinte à 23h15, meme si le réveil sonne plus tard : le corps aime les horaires fixes, et tu dors quand meme plus.",
    "Lumière éteinte à 23h15, Ana, une heure plus tard que d'habitude au plus. Le réveil plus tardif, c'est du sommeil en plus.",
  ],
};

const CAPPED_FORWARD: Readonly<Record<LanguageCode, string>> = {
  en: "Clocks go forward tonight, Ana. Sleep in, but lights out by 22:15: regular nights recover best.",
  es: "Esta noche se adelanta la hora, Ana. Duerme hasta mas tarde, pero apaga la luz a las 22:15: con un horario fijo te recuperas mejor.",
  de: "Heute Nacht beginnt die Sommerzeit, Ana. Schlaf ruhig aus, aber Licht aus um 22:15: Mit festen Zeiten erholst du dich am besten.",
  fr: "Cette nuit, l'heure change, Ana. Dors plus tard le matin, mais lumière éteinte à 22h15 : des horaires réguliers reposent mieux.",
};

const CAPPED_MAIL: Readonly<Record<LanguageCode, { readonly subject: string; readonly body: string }>> = {
  en: {
    subject: "Lights out by 23:15",
    body: `Hi Ana,

Sleep in, but lights out by 23:15: regular nights recover best.

Why: your alarm is later than usual. To keep nights regular, take the extra sleep in the morning and turn the light out by 23:15. Sleep experts agree that regular nights are good for health and performance.

Source: Sletten et al. 2023, Sleep Health 9(6):801-820, doi:10.1016/j.sleh.2023.07.016

Riverside RC / Cooldown`,
  },
  es: {
    subject: "Luz apagada a las 23:15",
    body: `Hola, Ana:

Duerme hasta más tarde, pero apaga la luz a las 23:15: con un horario fijo te recuperas mejor.

Por qué: tu alarma suena más tarde de lo habitual. Para mantener el horario, apaga la luz a las 23:15 y deja el sueño extra para la mañana. Los expertos en sueño coinciden en que un horario regular es bueno para la salud y el rendimiento.

Fuente: Sletten et al. 2023, Sleep Health 9(6):801-820, doi:10.1016/j.sleh.2023.07.016

Riverside RC / Cooldown`,
  },
  de: {
    subject: "Licht aus um 23:15",
    body: `Hallo Ana!

Schlaf ruhig aus, aber Licht aus um 23:15: Mit festen Zeiten erholst du dich am besten.

Warum: Dein Wecker klingelt später als sonst. Damit die Schlafzeiten fest bleiben, mach das Licht um 23:15 aus und schlaf lieber morgens länger. Fachleute für Schlaf sind sich einig, dass feste Schlafzeiten Gesundheit und Leistung guttun.

Quelle: Sletten et al. 2023, Sleep Health 9(6):801-820, doi:10.1016/j.sleh.2023.07.016

Riverside RC / Cooldown`,
  },
  fr: {
    subject: "Lumière éteinte à 23h15",
    body: `Bonjour Ana,

Dors plus tard le matin, mais lumière éteinte à 23h15 : des horaires réguliers reposent mieux.

Pourquoi : ton réveil sonne plus tard que d'habitude. Pour garder des horaires réguliers, éteins la lumière à 23h15 et rattrape-toi le matin. Les spécialistes du sommeil s'accordent à dire que des horaires réguliers sont bons pour la santé et la performance.

Source : Sletten et al. 2023, Sleep Health 9(6):801-820, doi:10.1016/j.sleh.2023.07.016

Riverside RC / Cooldown`,
  },
};

/** Words of the night, which are wrong for sleep by day. */
const NIGHT_WORDS = /tonight|night|noche|nacht|nuit|soir/iu;

describe("a bedtime that is kept near the usual one", () => {
  it.each(LANGUAGES)("names no hours of sleep, in four wordings: %s", (language) => {
    const bodies = turnsOf(capped, 4, { profile: { language }, now: "2026-11-28T03:15:00Z" });

    expect(new Set(bodies)).toEqual(new Set(CAPPED[language]));
    for (const body of bodies) expect(body).not.toMatch(/\d h\b/u);
  });

  it.each(LANGUAGES)("says when the clocks change: %s", (language) => {
    const { body } = textOf(forward, { profile: { language }, now: "2026-03-08T02:15:00Z" });

    expect(body).toBe(CAPPED_FORWARD[language]);
  });

  it.each(LANGUAGES)("says why by e-mail: %s", (language) => {
    const reminder = { channel: "email" } as const;

    const mail = textOf(capped, { reminder, profile: { language }, now: "2026-11-28T03:15:00Z" });

    expect(mail).toEqual(CAPPED_MAIL[language]);
  });
});

describe("sleep by day", () => {
  it("is not called tonight", () => {
    expect(turnsOf(byDay, 8, { now: "2026-11-28T11:45:00Z" })).toContain(
      "Ana, lights out by 07:45 gives you 8 h of sleep before your 16:00 alarm. Wind down from 06:45.",
    );
  });

  it.each(LANGUAGES)("is spoken of in no word of the night, hard day or clock change or not: %s", (language) => {
    for (const over of [{}, { hardDay: true }, { clocksMoveMinutes: 60 }]) {
      const bodies = turnsOf({ ...byDay, ...over }, 8, { profile: { language }, now: "2026-11-28T11:45:00Z" });

      for (const body of bodies) expect(body).not.toMatch(NIGHT_WORDS);
    }
  });

  it.each([
    { bedtimeAt: "2026-11-27T22:59:00.000Z", words: "by day" },
    { bedtimeAt: "2026-11-27T23:00:00.000Z", words: "at night" },
    { bedtimeAt: "2026-11-28T08:59:00.000Z", words: "at night" },
    { bedtimeAt: "2026-11-28T09:00:00.000Z", words: "by day" },
  ])("is a bedtime from 04:00 to before 18:00: $bedtimeAt is $words", ({ bedtimeAt, words }) => {
    const bodies = turnsOf(bedtimeFacts({ bedtimeAt }), 8, { now: bedtimeAt });

    expect(bodies.some((body) => /tonight/iu.test(body))).toBe(words === "at night");
  });
});
