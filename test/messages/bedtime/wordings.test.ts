import { describe, expect, it } from "vitest";
import { LANGUAGES, type LanguageCode } from "../../../lib/domain/language.ts";
import { bedtimeFacts, LONGEST, turnsOf } from "../reminders.ts";

const hard = bedtimeFacts({ hardDay: true, bedtimeAt: "2026-11-28T02:45:00.000Z", needMinutes: 510 });
const forward = bedtimeFacts({
  bedtimeAt: "2026-03-08T02:15:00.000Z",
  wakeAt: "2026-03-08T10:30:00.000Z",
  clocksMoveMinutes: 60,
});
const back = bedtimeFacts({
  bedtimeAt: "2026-11-01T03:15:00.000Z",
  wakeAt: "2026-11-01T11:30:00.000Z",
  clocksMoveMinutes: -60,
});
const beforeBed = bedtimeFacts({
  bedtimeAt: "2026-03-08T07:45:00.000Z",
  wakeAt: "2026-03-08T16:00:00.000Z",
  clocksMoveMinutes: 60,
});

const ORDINARY: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Ana, your 06:30 alarm is kinder after 8 h of sleep: lights out by 22:15, no screens from 21:15.",
    "Ana, lights out by 22:15 gives you 8 h of sleep before your 06:30 alarm. Wind down from 21:15.",
    "Ana, sleep is when training pays off. For 8 h before 06:30, lights out by 22:15; dim screens from 21:15.",
    "Alarm at 06:30, Ana? Lights out by 22:15 gets you 8 h. A book beats a screen from 21:15.",
    "Ana, to sleep 8 h before your 06:30 alarm, aim for lights out at 22:15. Take it slow from 21:15.",
    "Ana, 8 h of sleep before 06:30 starts with lights out at 22:15. Phone away from 21:15.",
    "Tonight's plan, Ana: lights out at 22:15, alarm at 06:30, 8 h of sleep. Keep it quiet from 21:15.",
    "Lights out at 22:15 tonight, Ana: that leaves 8 h of sleep until 06:30. Dim the lights from 21:15.",
  ],
  es: [
    "Ana, con 8 h de sueño, la alarma de las 06:30 cuesta menos: luz apagada a las 22:15, sin pantallas desde las 21:15.",
    "Ana, luz apagada a las 22:15 y duermes 8 h hasta la alarma de las 06:30. Relajate desde las 21:15.",
    "Ana, durmiendo se asimila el entreno. Para dormir 8 h hasta las 06:30, luz apagada a las 22:15; menos pantalla desde las 21:15.",
    "¿Alarma a las 06:30, Ana? Con la luz apagada a las 22:15 son 8 h. Mejor libro que pantalla desde las 21:15.",
    "Ana, para dormir 8 h hasta las 06:30, prueba a apagar la luz a las 22:15. Desconecta desde las 21:15.",
    "Ana, dormir 8 h hasta las 06:30 empieza con la luz apagada a las 22:15. El teléfono, lejos desde las 21:15.",
    "Plan de esta noche, Ana: luz apagada a las 22:15, alarma a las 06:30, 8 h de sueño. Cosas tranquilas desde las 21:15.",
    "Luz apagada a las 22:15 esta noche, Ana: quedan 8 h de sueño hasta las 06:30. Luz suave desde las 21:15.",
  ],
  de: [
    "Ana, mit 8 h Schlaf fällt 06:30 leichter: Licht aus um 22:15, Bildschirm aus ab 21:15.",
    "Ana, Licht aus um 22:15, dann hast du 8 h Schlaf bis zum Wecker um 06:30. Komm ab 21:15 zur Ruhe.",
    "Ana, im Schlaf wirkt das Training. Für 8 h Schlaf bis 06:30: Licht aus um 22:15, Bildschirm dimmen ab 21:15.",
    "Wecker um 06:30, Ana? Mit Licht aus um 22:15 werden es 8 h. Lieber Buch als Bildschirm ab 21:15.",
    "Ana, für 8 h Schlaf bis zum Wecker um 06:30 am besten Licht aus um 22:15. Gönn dir ab 21:15 Ruhe.",
    "Ana, 8 h Schlaf bis 06:30 heißt Licht aus um 22:15. Handy weg ab 21:15.",
    "Plan für heute Nacht, Ana: Licht aus um 22:15, Wecker um 06:30, 8 h Schlaf. Lass es ab 21:15 ruhig werden.",
    "Licht aus um 22:15, Ana: So bleiben bis 06:30 noch 8 h Schlaf. Dimm das Licht ab 21:15.",
  ],
  fr: [
    "Ana, le réveil de 6h30 passe mieux après 8 h de sommeil : lumière éteinte à 22h15, écrans rangés dès 21h15.",
    "Ana, lumière éteinte à 22h15, ca fait 8 h de sommeil d'ici le réveil de 6h30. Au calme dès 21h15.",
    "Ana, c'est en dormant qu'on assimile. Pour 8 h de sommeil d'ici 6h30, lumière éteinte à 22h15, moins d'écrans dès 21h15.",
    "Réveil à 6h30, Ana ? Lumière éteinte à 22h15, ca fait 8 h. Plutot un livre qu'un écran dès 21h15.",
    "Ana, pour dormir 8 h d'ici 6h30, l'idéal est d'éteindre à 22h15. Au calme dès 21h15.",
    "Ana, 8 h de sommeil d'ici 6h30, ca commence en éteignant à 22h15. Téléphone rangé dès 21h15.",
    "Programme de la nuit, Ana : lumière éteinte à 22h15, réveil à 6h30, 8 h de sommeil. Au calme dès 21h15.",
    "Lumière éteinte à 22h15 ce soir, Ana : il reste 8 h de sommeil d'ici 6h30. Lumière tamisée dès 21h15.",
  ],
};

const HARD_DAY: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "After a day like this, Ana, 8.5 h of sleep is a good plan: lights out by 21:45, alarm at 06:30. Take it easy from 20:45.",
    "Ana, big day: lights out by 21:45 for 8.5 h before your 06:30 alarm. Wind down from 20:45.",
    "Big session, Ana. Let sleep do its part: lights out by 21:45 for 8.5 h before 06:30. Dim screens from 20:45.",
    "Ana, today took a lot, so tonight counts: lights out by 21:45 for 8.5 h before 06:30. A book beats a screen from 20:45.",
    "Ana, big effort, longer night: 8.5 h of sleep before 06:30 means lights out by 21:45. Take it slow from 20:45.",
    "Ana, today was a big one. For 8.5 h of sleep before 06:30, lights out by 21:45; phone away from 20:45.",
    "More sleep tonight, Ana: your body has work to do. Lights out by 21:45: 8.5 h of sleep by 06:30. Keep it quiet from 20:45.",
    "Ana, a little more sleep after today: lights out by 21:45 makes 8.5 h before 06:30. Dim the lights from 20:45.",
  ],
  es: [
    "Tras un dia asi, Ana, 8,5 h de sueño son un buen plan: luz apagada a las 21:45, alarma a las 06:30. Con calma desde las 20:45.",
    "Ana, dia exigente: luz apagada a las 21:45 para dormir 8,5 h hasta las 06:30. Relajate desde las 20:45.",
    "Sesion exigente, Ana. Que el sueño haga su parte: luz apagada a las 21:45 y duermes 8,5 h hasta las 06:30. Menos pantalla desde las 20:45.",
    "Ana, hoy has dado mucho y la noche cuenta: luz apagada a las 21:45 y duermes 8,5 h hasta las 06:30. Mejor libro que pantalla desde las 20:45.",
    "Ana, gran esfuerzo, noche mas larga: 8,5 h hasta las 06:30 con luz apagada a las 21:45. Desconecta desde las 20:45.",
    "Ana, hoy ha sido un dia fuerte. Para dormir 8,5 h hasta las 06:30, luz apagada a las 21:45; el teléfono, lejos desde las 20:45.",
    "Noche mas larga hoy, Ana: el cuerpo tiene trabajo. Luz apagada a las 21:45, 8,5 h hasta las 06:30. Cosas tranquilas desde las 20:45.",
    "Ana, un poco mas de sueño tras lo de hoy: luz apagada a las 21:45, 8,5 h hasta las 06:30. Luz suave desde las 20:45.",
  ],
  de: [
    "Ana, nach so einem Tag sind 8,5 h Schlaf ein guter Plan: Licht aus um 21:45, Wecker um 06:30. Schalt ab 20:45 einen Gang runter.",
    "Ana, heute viel trainiert: Licht aus um 21:45 für 8,5 h Schlaf bis zum Wecker um 06:30. Komm ab 20:45 zur Ruhe.",
    "Starke Einheit, Ana. Jetzt ist der Schlaf dran: Licht aus um 21:45 für 8,5 h Schlaf bis 06:30. Bildschirm dimmen ab 20:45.",
    "Ana, das war viel heute, da zählt die Nacht: Licht aus um 21:45 für 8,5 h Schlaf bis 06:30. Lieber Buch als Bildschirm ab 20:45.",
    "Ana, viel geleistet, längere Nacht: 8,5 h Schlaf bis 06:30, also Licht aus um 21:45. Gönn dir ab 20:45 Ruhe.",
    "Ana, heute kam einiges zusammen. Für 8,5 h Schlaf bis 06:30: Licht aus um 21:45, Handy weg ab 20:45.",
    "Heute etwas länger schlafen, Ana: Der Körper hat zu tun. Licht aus um 21:45, 8,5 h Schlaf bis 06:30. Lass es ab 20:45 ruhig werden.",
    "Ana, nach dem Tag heute tut mehr Schlaf gut: Licht aus um 21:45, 8,5 h Schlaf bis 06:30. Dimm das Licht ab 20:45.",
  ],
  fr: [
    "Après une telle journée, Ana, vise 8 h 30 de sommeil : lumière éteinte à 21h45, réveil à 6h30. Au calme dès 20h45.",
    "Ana, grosse journée : lumière éteinte à 21h45 pour 8 h 30 de sommeil d'ici 6h30. Au calme dès 20h45.",
    "Grosse séance, Ana. Place au sommeil : lumière éteinte à 21h45 pour 8 h 30 de sommeil d'ici 6h30. Moins d'écrans dès 20h45.",
    "Ana, journée bien remplie, la nuit compte : lumière éteinte à 21h45 pour 8 h 30 de sommeil d'ici 6h30. Plutot un livre qu'un écran dès 20h45.",
    "Ana, gros effort, nuit plus longue : 8 h 30 de sommeil d'ici 6h30, ca veut dire éteindre à 21h45. Au calme dès 20h45.",
    "Ana, aujourd'hui, c'était du lourd. Pour 8 h 30 de sommeil d'ici 6h30, lumière éteinte à 21h45, téléphone rangé dès 20h45.",
    "Nuit plus longue ce soir, Ana : le corps a du travail. Lumière éteinte à 21h45, 8 h 30 de sommeil d'ici 6h30. Au calme dès 20h45.",
    "Ana, un peu plus de repos ce soir : lumière éteinte à 21h45, ca fait 8 h 30 de sommeil d'ici 6h30. Lumière tamisée dès 20h45.",
  ],
};

const CLOCKS_FORWARD: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Clocks go forward tonight, Ana. For 8 h of sleep before your 06:30 alarm, lights out is 21:15, an hour earlier than usual.",
    "Ana, clocks go forward tonight, so lights out is an hour earlier: 21:15 for 8 h before your 06:30 alarm.",
  ],
  es: [
    "Esta noche se adelanta la hora, Ana. Para dormir 8 h hasta las 06:30, luz apagada a las 21:15: una hora antes que otros dias.",
    "Ana, esta noche se adelanta la hora, asi que luz apagada una hora antes: a las 21:15 para dormir 8 h hasta las 06:30.",
  ],
  de: [
    "Heute Nacht beginnt die Sommerzeit, Ana. Für 8 h Schlaf bis zum Wecker um 06:30: Licht aus um 21:15, eine Stunde früher als sonst.",
    "Ana, heute Nacht beginnt die Sommerzeit, also Licht aus eine Stunde früher: um 21:15 für 8 h Schlaf bis 06:30.",
  ],
  fr: [
    "Cette nuit, l'heure change, Ana. Pour 8 h de sommeil d'ici 6h30, lumière éteinte à 21h15, une heure plus tot que d'habitude.",
    "Ana, l'heure change cette nuit, donc lumière éteinte une heure plus tot : à 21h15, pour 8 h de sommeil d'ici 6h30.",
  ],
};

const CLOCKS_BACK: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Clocks go back tonight, Ana. For 8 h of sleep before your 06:30 alarm, lights out is 23:15, an hour later than usual.",
    "Ana, clocks go back tonight, so lights out is an hour later: 23:15 for 8 h before your 06:30 alarm.",
  ],
  es: [
    "Esta noche se atrasa la hora, Ana. Para dormir 8 h hasta las 06:30, luz apagada a las 23:15: una hora mas tarde que otros dias.",
    "Ana, esta noche se atrasa la hora, asi que luz apagada una hora mas tarde: a las 23:15 para dormir 8 h hasta las 06:30.",
  ],
  de: [
    "Heute Nacht endet die Sommerzeit, Ana. Für 8 h Schlaf bis zum Wecker um 06:30: Licht aus um 23:15, eine Stunde später als sonst.",
    "Ana, heute Nacht endet die Sommerzeit, also Licht aus eine Stunde später: um 23:15 für 8 h Schlaf bis 06:30.",
  ],
  fr: [
    "Cette nuit, l'heure change, Ana. Pour 8 h de sommeil d'ici 6h30, lumière éteinte à 23h15, une heure plus tard que d'habitude.",
    "Ana, l'heure change cette nuit, donc lumière éteinte une heure plus tard : à 23h15, pour 8 h de sommeil d'ici 6h30.",
  ],
};

const CLOCKS_BEFORE_BED: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: ["Clocks go forward tonight: lights out by 03:45 for 8 h before your 12:00 alarm."],
  es: ["Esta noche se adelanta la hora: luz apagada a las 03:45 y 8 h de sueño."],
  de: ["Heute Nacht beginnt die Sommerzeit: Licht aus um 03:45 für 8 h Schlaf bis 12:00."],
  fr: ["L'heure change cette nuit : lumière éteinte à 3h45 pour 8 h de sommeil d'ici 12h."],
};

const LATE: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: ["Ana, your 06:30 alarm is kinder after 8 h of sleep: lights out by 22:15, no screens from now. STOP = end."],
  es: [
    "Ana, con 8 h de sueño, la alarma de las 06:30 cuesta menos: luz apagada a las 22:15, sin pantallas desde ya. STOP = fin.",
  ],
  de: ["Ana, mit 8 h Schlaf fällt 06:30 leichter: Licht aus um 22:15, Bildschirm aus ab jetzt. STOP = Ende."],
  fr: [
    "Ana, le réveil de 6h30 passe mieux après 8 h de sommeil : lumière éteinte à 22h15, écrans rangés dès maintenant. STOP = fin.",
  ],
};

const ONE_WAY_TEAM: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Ana, big day: lights out by 21:45 for 8.5 h before your 06:30 alarm. Wind down from 20:45. No replies. Stop: recovery-texts@riverside-runners.example",
  ],
  es: [
    "Dia exigente: luz apagada a las 21:45 para dormir 8,5 h hasta las 06:30. Relajate desde las 20:45. No respondas. Baja: recovery-texts@riverside-runners.example",
  ],
  de: [
    "Heute kam einiges zusammen. Für 8,5 h Schlaf bis 06:30: Licht aus um 21:45, Handy weg ab 20:45. Nicht antworten. Stopp: recovery-texts@riverside-runners.example",
  ],
  fr: [
    "Grosse journée : lumière éteinte à 21h45 pour 8 h 30 de sommeil d'ici 6h30. Au calme dès 20h45. Ne pas répondre. Stop : recovery-texts@riverside-runners.example",
  ],
};

describe("the bedtime text in every language", () => {
  it.each(LANGUAGES)("takes turns among eight wordings: %s", (language) => {
    const bodies = turnsOf(bedtimeFacts(), 8, { profile: { language }, now: "2026-11-28T02:15:00Z" });

    expect(bodies).toEqual(ORDINARY[language]);
  });

  it.each(LANGUAGES)("allows for a hard day in eight wordings: %s", (language) => {
    const bodies = turnsOf(hard, 8, { profile: { language }, now: "2026-11-28T01:45:00Z" });

    expect(bodies).toEqual(HARD_DAY[language]);
  });

  it.each(LANGUAGES)("says when the clocks go forward: %s", (language) => {
    const bodies = turnsOf(forward, 2, { profile: { language }, now: "2026-03-08T01:15:00Z" });

    expect(bodies).toEqual(CLOCKS_FORWARD[language]);
  });

  it.each(LANGUAGES)("says when the clocks go back: %s", (language) => {
    const bodies = turnsOf(back, 2, { profile: { language }, now: "2026-11-01T02:15:00Z" });

    expect(bodies).toEqual(CLOCKS_BACK[language]);
  });

  it.each(LANGUAGES)("claims no other bedtime when the clocks move before it: %s", (language) => {
    const bodies = turnsOf(beforeBed, 1, { profile: { language }, now: "2026-03-08T06:45:00Z" });

    expect(bodies).toEqual(CLOCKS_BEFORE_BED[language]);
  });

  it.each(LANGUAGES)(
    "winds down from now when it comes late, and ends the month's first SMS with how to stop: %s",
    (language) => {
      const bodies = turnsOf(bedtimeFacts(), 1, { profile: { language }, now: "2026-11-28T02:45:00Z", stopHint: true });

      expect(bodies).toEqual(LATE[language]);
    },
  );

  it.each(LANGUAGES)("becomes its plainest when a contact leaves no room: %s", (language) => {
    const bodies = turnsOf(hard, 1, { profile: { language }, now: "2026-11-28T01:45:00Z", team: LONGEST });

    expect(bodies).toEqual(ONE_WAY_TEAM[language]);
  });
});
