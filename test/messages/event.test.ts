import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../lib/domain/language.ts";
import { bedtimeFacts, textOf, turnsOf } from "./reminders.ts";

const EVENT = { kind: "event", date: "2026-11-28" } as const;
const EVE = bedtimeFacts({ beforeEvent: true });
const CLOCKS = bedtimeFacts({ beforeEvent: true, clocksMoveMinutes: -60 });

describe("the eve of a race", () => {
  it("reads in each language", () => {
    const texts = LANGUAGES.flatMap((language) => turnsOf(EVENT, 2, { profile: { language } }));

    expect(texts).toMatchInlineSnapshot(`
      [
        "Race tomorrow, Ana: kit ready, nothing new, early night. Enjoy it!",
        "Tomorrow's the day, Ana. Kit ready, nothing new, early night: the work is done. Enjoy it!",
        "Mañana hay carrera, Ana: todo listo, no estrenes nada y a dormir temprano. ¡A disfrutar!",
        "Mañana es el dia, Ana. Todo listo, no estrenes nada y a dormir temprano: el trabajo ya esta hecho. ¡A disfrutar!",
        "Morgen ist Wettkampf, Ana: Sachen bereitlegen, nichts Neues, früh schlafen. Viel Spaß!",
        "Morgen ist der große Tag, Ana. Sachen bereitlegen, nichts Neues, früh schlafen: Die Arbeit ist getan. Viel Spaß!",
        "Course demain, Ana : affaires pretes, rien de nouveau, au lit tot. Profite bien !",
        "C'est pour demain, Ana. Affaires pretes, rien de nouveau, au lit tot : le travail est fait. Profite bien !",
      ]
    `);
  });

  it("has a bedtime text without an alarm or hours in each language", () => {
    const texts = LANGUAGES.flatMap((language) => turnsOf(EVE, 2, { profile: { language } }));

    expect(texts).toMatchInlineSnapshot(`
      [
        "Ana, lights out by 22:15, then let tomorrow come. Take it slow from 21:15.",
        "Bag packed, Ana? Then lights out by 22:15, screens away from 21:15. A restless night before a race is nothing unusual.",
        "Ana, luz apagada a las 22:15, y mañana, a disfrutar. Relajate desde las 21:15.",
        "¿Todo listo, Ana? Pues luz apagada a las 22:15 y pantallas fuera desde las 21:15. Dormir mal antes de una carrera es normal.",
        "Ana, Licht aus um 22:15, morgen zählt's. Gönn dir ab 21:15 Ruhe.",
        "Tasche gepackt, Ana? Dann Licht aus um 22:15, Bildschirm aus ab 21:15. Unruhiger Schlaf vor einem Wettkampf ist ganz normal.",
        "Ana, lumière éteinte à 22h15, et demain, profite. Au calme dès 21h15.",
        "Sac pret, Ana ? Alors lumière éteinte à 22h15, écrans rangés dès 21h15. Mal dormir avant une course, c'est courant.",
      ]
    `);
  });

  it("reminds of the alarm when the clocks move in that night", () => {
    const texts = LANGUAGES.map((language) => textOf(CLOCKS, { profile: { language } }).body);

    expect(texts).toMatchInlineSnapshot(`
      [
        "Clocks go back tonight, Ana: check your alarm. Lights out by 22:15, then let tomorrow come.",
        "Esta noche se atrasa la hora, Ana: revisa la alarma. Luz apagada a las 22:15, y mañana, a disfrutar.",
        "Heute Nacht endet die Sommerzeit, Ana: Prüf den Wecker. Licht aus um 22:15, morgen zählt's.",
        "Cette nuit, l'heure change, Ana : vérifie ton réveil. Lumière éteinte à 22h15, et demain, profite.",
      ]
    `);
  });

  it("is told by e-mail, too", () => {
    const reminder = { channel: "email" } as const;

    expect(textOf(EVENT, { reminder }).body).toMatchInlineSnapshot(`
      "Hi Ana,

      Race tomorrow: kit ready, nothing new, early night. Enjoy it!

      Your profile names a race on Saturday 28 November. Lay out your kit this evening. Nothing new: only shoes, clothes and food you know.

      Riverside RC / Cooldown"
    `);
    expect(textOf(EVE, { reminder }).body).toMatchInlineSnapshot(`
      "Hi Ana,

      Lights out by 22:15, then let tomorrow come. Take it slow from 21:15.

      Why: it is the night before your race. 22:15 follows from your usual alarm; if you start early, turn the light out earlier.

      Riverside RC / Cooldown"
    `);
  });
});
