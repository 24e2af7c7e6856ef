import { describe, expect, it } from "vitest";
import { epochDay } from "../../../lib/domain/local-time.ts";
import { inEveryLanguage } from "./in-every-language.ts";

describe("the answer to a greeting", () => {
  it("says that nobody reads along, and what can be texted", () => {
    expect(inEveryLanguage({ kind: "hello" })).toStrictEqual({
      en: "Hello, Ana! These texts are automatic; nobody reads yours. Text STATUS, WHY, PAUSE 7, SICK or 0-10 (effort); HELP lists more.",
      es: "Hola, Ana. Estos mensajes son automaticos, nadie lee los tuyos. Escribe ESTADO, PAUSA 7, ENFERMO/A o 0-10 de esfuerzo; AYUDA dice mas.",
      de: "Hallo, Ana! Hier schreibt ein Programm, niemand liest mit. STATUS, WARUM, PAUSE 7, KRANK und 0-10 für die Anstrengung gehen; HILFE zeigt mehr.",
      fr: "Bonjour, Ana ! Ces messages sont automatiques, personne ne lit les tiens. Écris STATUT, PAUSE 7, MALADE ou 0-10 pour l'effort ; AIDE dit le reste.",
    });
  });
});

describe("the answer to what to eat", () => {
  it("says what food does after training", () => {
    expect(inEveryLanguage({ kind: "food-question", isWanted: true })).toStrictEqual({
      en: "After training, carbs refuel and protein repairs: have both at your next meal. Before a race, nothing new. Ideas come by text after sessions.",
      es: "Tras entrenar, los carbohidratos recargan y la proteina repara: toma ambos en la proxima comida. Antes de una carrera, nada nuevo.",
      de: "Nach dem Training füllen Kohlenhydrate auf und Eiweiß repariert: beides zur nächsten Mahlzeit. Vor dem Wettkampf nichts Neues.",
      fr: "Après l'effort, les glucides rechargent et les protéines réparent : les deux au prochain repas. Avant une course, rien de nouveau.",
    });
  });

  it("is none where food ideas are off", () => {
    expect(inEveryLanguage({ kind: "food-question", isWanted: false })).toStrictEqual({
      en: "Food ideas are off for you, so we say nothing on food. FOOD ON brings them back.",
      es: "Las ideas de comida estan quitadas, asi que no decimos nada. COMIDA SI las trae de vuelta.",
      de: "Essensideen sind bei dir aus, also sagen wir dazu nichts. ESSEN AN bringt sie zurück.",
      fr: "Les idées de repas sont arretées, alors on n'en dit rien. REPAS OUI pour les retrouver.",
    });
  });
});

describe("the answer to when to sleep", () => {
  it("counts back from the alarm", () => {
    const night = { bed: "22:15", wake: "06:30", needMinutes: 480 } as const;

    expect(inEveryLanguage({ kind: "bedtime-question", night })).toStrictEqual({
      en: "Lights out by 22:15 gives you 8 h of sleep before your 06:30 alarm.",
      es: "Con la luz apagada a las 22:15 duermes 8 h hasta tu alarma de las 06:30.",
      de: "Mit Licht aus um 22:15 werden es 8 h Schlaf bis zum Wecker um 06:30.",
      fr: "Lumière éteinte à 22h15, ca fait 8 h de sommeil avant ton réveil de 6h30.",
    });
  });

  it("names no hours where the night is kept near the usual one", () => {
    const night = { bed: "23:15", wake: "08:30", needMinutes: null } as const;

    expect(inEveryLanguage({ kind: "bedtime-question", night })).toStrictEqual({
      en: "Lights out by 23:15, with your alarm at 08:30: regular nights recover best.",
      es: "Luz apagada a las 23:15, con la alarma a las 08:30: dormir a horas regulares ayuda a recuperar.",
      de: "Licht aus um 23:15, Wecker um 08:30: Mit festen Zeiten erholst du dich am besten.",
      fr: "Lumière éteinte à 23h15, réveil à 8h30 : des horaires réguliers, c'est le mieux pour récupérer.",
    });
  });

  it("says what is missing without a wake time", () => {
    expect(inEveryLanguage({ kind: "bedtime-question", night: null })).toStrictEqual({
      en: "We don't know when you get up. Your coach can add it; then we count your bedtime back from it.",
      es: "No sabemos a qué hora te levantas. Tu coach puede añadirla; entonces calculamos la hora de dormir.",
      de: "Wir wissen nicht, wann du aufstehst. Dein Coach kann es eintragen; dann rechnen wir vom Wecker zurück.",
      fr: "On ne connait pas ton heure de lever. Ton coach peut l'ajouter ; on comptera alors l'heure du coucher.",
    });
  });
});

describe("the answer to two things", () => {
  it("confirms the effort before the rest", () => {
    const reply = { kind: "paused", untilDay: epochDay("2026-12-03") } as const;

    expect(inEveryLanguage({ kind: "rpe-and", rpe: 7, reply })).toStrictEqual({
      en: "7/10 noted. Paused: no texts before Thu 3 Dec. RESUME brings them back sooner.",
      es: "7 de 10, anotado. En pausa: los mensajes vuelven el jue 3 dic. ¿Antes? Escribe SEGUIR.",
      de: "7 von 10, notiert. Pause: Nachrichten wieder ab Do 3. Dez. Mit WEITER früher.",
      fr: "7 sur 10, noté. En pause : les messages reprennent le jeudi 3 déc. Plus tot ? Écris REPRISE.",
    });
  });

  it("tells of both", () => {
    const replies = [
      { kind: "sick", untilDay: epochDay("2026-12-03") },
      { kind: "food", wanted: false },
    ] as const;

    expect(inEveryLanguage({ kind: "both", replies })).toStrictEqual({
      en: "Get well soon. No texts before Thu 3 Dec. Better sooner? Text RESUME. No more food ideas. FOOD ON brings them back.",
      es: "Que te mejores. Los mensajes vuelven el jue 3 dic. Si te recuperas antes, escribe SEGUIR. Sin mas ideas de comida. Vuelven con COMIDA SI.",
      de: "Gute Besserung. Nachrichten wieder ab Do 3. Dez. Früher fit? Schreib WEITER. Keine Essensideen mehr. Mit ESSEN AN wieder.",
      fr: "Bon rétablissement. Les messages reprennent le jeudi 3 déc. Mieux avant ? Écris REPRISE. Fini les idées de repas. REPAS OUI pour les retrouver.",
    });
  });
});

describe("the answer to why after a STATUS", () => {
  it("says that the time since the last sessions makes the day easy", () => {
    expect(inEveryLanguage({ kind: "why", why: { kind: "recovering" } })).toStrictEqual({
      en: "Why easy: after a hard or long session muscles need one to three days, and STATUS counts them from your log.",
      es: "Por qué suave: tras una sesion dura o larga el musculo necesita de uno a tres dias; ESTADO los cuenta en tu registro.",
      de: "Warum locker: Nach harten oder langen Einheiten brauchen Muskeln ein bis drei Tage; STATUS zählt sie mit.",
      fr: "Pourquoi doucement : après une séance dure ou longue, il faut un à trois jours aux muscles ; STATUT les compte.",
    });
  });

  it("names the race", () => {
    expect(inEveryLanguage({ kind: "why", why: { kind: "race-day" } })).toStrictEqual({
      en: "Why: a race is noted for that day. RACE OFF removes it.",
      es: "Por qué: hay una carrera anotada para ese dia. CARRERA NO la quita.",
      de: "Warum: Für den Tag ist ein Wettkampf notiert. RENNEN AUS nimmt ihn heraus.",
      fr: "Pourquoi : une course est notée ce jour-là. COURSE NON l'enlève.",
    });
  });

  it("says that nothing holds the day back", () => {
    expect(inEveryLanguage({ kind: "why", why: { kind: "nothing-hard" } })).toStrictEqual({
      en: "Why: STATUS reads your log. No rest day is due then, and no hard session is still in your legs.",
      es: "Por qué: ESTADO mira tu registro. No toca descanso y ninguna sesion dura sigue en las piernas.",
      de: "Warum: STATUS liest dein Trainingstagebuch. Kein Ruhetag ist fällig, und keine harte Einheit steckt dir noch in den Beinen.",
      fr: "Pourquoi : STATUT lit ton journal. Pas de repos prévu, et aucune séance dure n'est encore dans les jambes.",
    });
  });
});
