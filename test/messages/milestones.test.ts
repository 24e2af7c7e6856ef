import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../lib/domain/language.ts";
import type { ReminderFacts } from "../../lib/domain/reminder-facts.ts";
import { mealFacts, ONE_WAY, restDayFacts, textOf, turnsOf } from "./reminders.ts";

/** A marathon on Sunday 2026-11-29; hard training from Monday a week later on. */
const BIG = {
  kind: "big-day",
  runMeters: 42_400,
  hardWorkFrom: "2026-12-07",
  namesFood: true,
  workouts: ["cooldown#w-1"],
} as const satisfies ReminderFacts;
const AFTER = { kind: "rest-after", restDates: ["2026-11-28", "2026-11-29"], hardWorkFrom: "2026-12-07" } as const;
const FIRST = { kind: "starter", again: false, aimKilometers: 28, asksRpe: false, workouts: ["cooldown#w-1"] } as const;

function inEach(facts: ReminderFacts): readonly string[] {
  return LANGUAGES.map((language) => textOf(facts, { profile: { language, name: "Priya" } }).body);
}

describe("the text after a big day", () => {
  it("says well done, what to eat, and from when on hard training is open", () => {
    expect(inEach(BIG)).toMatchInlineSnapshot(`
      [
        "You did it, Priya: 42.4 km. Drink to thirst, eat what you fancy, carbs and protein. No hard training before Mon 7 Dec.",
        "¡Felicidades, Priya: 42,4 km! Bebe segun tu sed y come lo que quieras, con carbohidratos y proteina. No entrenes fuerte antes del lun 7 dic.",
        "Geschafft, Priya: 42,4 km! Trink nach Durst, iss, was dir schmeckt, mit Kohlenhydraten und Eiweiß. Hart trainieren erst ab Mo 7. Dez.",
        "Bravo, Priya : 42,4 km ! Bois à ta soif, mange à ta guise, avec glucides et protéines. Rien d'intense avant le lun 7 déc.",
      ]
    `);
  });

  it("speaks of no food to those who want no advice on it", () => {
    expect(inEach({ ...BIG, namesFood: false })).toMatchInlineSnapshot(`
      [
        "You did it, Priya: 42.4 km. Enjoy it: no hard training before Mon 7 Dec.",
        "¡Felicidades, Priya: 42,4 km! A disfrutarlo, y no entrenes fuerte antes del lun 7 dic.",
        "Geschafft, Priya: 42,4 km! Genieß es. Hart trainieren erst ab Mo 7. Dez.",
        "Bravo, Priya : 42,4 km ! Profite, et rien d'intense avant le lun 7 déc.",
      ]
    `);
  });

  it("names no distance after a ride", () => {
    expect(textOf({ ...BIG, runMeters: null }).body).toMatchInlineSnapshot(
      `"You did it, Ana. Drink to thirst, eat what you fancy, carbs and protein. No hard training before Mon 7 Dec."`,
    );
  });

  it("says why by e-mail", () => {
    expect(textOf(BIG, { reminder: { channel: "email" } }).body).toMatchInlineSnapshot(`
      "Hi Ana,

      You did it: 42.4 km. Drink to thirst, eat what you fancy, carbs and protein. No hard training before Mon 7 Dec.

      Why: a day like this takes longer to recover from than a usual session. Until Mon 7 Dec it is rest or easy movement; from then on you can train hard again. How long that takes is our rule of thumb, not a study result.

      Riverside RC / Cooldown"
    `);
  });
});

describe("the rest days after a big day", () => {
  it("are named with the day on which hard training is open", () => {
    const texts = LANGUAGES.flatMap((language) => turnsOf(AFTER, 2, { profile: { language } }));

    expect(texts).toMatchInlineSnapshot(`
      [
        "Ana, a day like that takes time to settle. Rest tomorrow (Sat) and Sun; nothing hard before Mon 7 Dec. A walk is fine.",
        "Rest tomorrow (Sat) and Sun, Ana, and go gently after that: nothing hard before Mon 7 Dec.",
        "Ana, un dia asi tarda en asimilarse. Descansa mañana (sab) y el dom; entreno fuerte, desde el lun 7 dic. Puedes pasear.",
        "Descansa mañana (sab) y el dom, Ana, y luego suave; entreno fuerte, desde el lun 7 dic.",
        "Ana, so ein Tag wirkt nach. Mach morgen (Sa) und So frei, hart trainieren erst ab Mo 7. Dez. Spazieren ist okay.",
        "Mach morgen (Sa) und So frei, Ana, danach locker, hart trainieren erst ab Mo 7. Dez.",
        "Ana, une telle journée, ca se digère. Repose-toi demain (sam) et dim ; rien d'intense avant le lun 7 déc. Marche si tu veux.",
        "Repose-toi demain (sam) et dim, Ana, puis en douceur : rien d'intense avant le lun 7 déc.",
      ]
    `);
  });

  it("are told by e-mail, too", () => {
    expect(textOf(AFTER, { reminder: { channel: "email" } })).toMatchInlineSnapshot(`
      {
        "body": "Hi Ana,

      A day like that takes time to settle. Rest tomorrow (Sat) and Sun; nothing hard before Mon 7 Dec. A walk is fine.

      Why: your race, or your very long run. After the rest days easy movement is fine, and from Mon 7 Dec on you can train hard again. How long that takes is our rule of thumb, not a study result.

      Riverside RC / Cooldown",
        "subject": "Rest tomorrow (Sat) and Sun",
      }
    `);
  });
});

describe("the text after a first lift", () => {
  it("says how to begin, and how much to run meanwhile", () => {
    expect(inEach(FIRST)).toMatchInlineSnapshot(`
      [
        "First lift logged, Priya. Light bands or dumbbells, 12-15 reps, once or twice a week is plenty. Keep running near 28 km a week for now.",
        "Primera sesion de fuerza, Priya. Bandas o mancuernas ligeras, 12-15 repeticiones, una o dos veces por semana. Por ahora, no corras mas de 28 km por semana.",
        "Erstes Krafttraining, Priya. Leichte Bänder oder Hanteln, 12-15 Wiederholungen, ein- bis zweimal pro Woche reicht. Lauf vorerst max. 28 km pro Woche.",
        "Première séance de muscu, Priya. Élastiques ou haltères légers, 12-15 répétitions, 1 à 2 fois par semaine suffisent. Pour l'instant, 28 km par semaine maxi.",
      ]
    `);
  });

  it("leaves the kilometres out where too little is known of them, and says when it is a return", () => {
    expect(inEach({ ...FIRST, again: true, aimKilometers: null })).toMatchInlineSnapshot(`
      [
        "Back to lifting, Priya. Start light: 12-15 easy reps, once or twice a week is plenty for now.",
        "De vuelta a la fuerza, Priya. Empieza ligero: 12-15 repeticiones faciles, una o dos veces por semana.",
        "Zurück im Krafttraining, Priya. Fang leicht an: 12-15 Wiederholungen, ein- bis zweimal pro Woche reicht.",
        "De retour à la muscu, Priya. Reprends léger : 12-15 répétitions faciles, 1 à 2 fois par semaine suffisent.",
      ]
    `);
  });

  it("asks for the effort where there is room", () => {
    expect(textOf({ ...FIRST, aimKilometers: null, asksRpe: true }).body).toMatchInlineSnapshot(
      `"First lift logged, Ana. Light bands or dumbbells, 12-15 reps, once or twice a week is plenty. How hard, 0-10? Just text the number."`,
    );
  });

  it("names kettlebells by e-mail, too", () => {
    expect(textOf(FIRST, { reminder: { channel: "email" } }).body).toMatchInlineSnapshot(`
      "Hi Ana,

      First lift logged. Light bands or dumbbells, 12-15 reps, once or twice a week is plenty. Keep running near 28 km a week for now.

      Light means bands, dumbbells, kettlebells or exercises without any of them, with two or three repetitions left in every set. Once or twice a week is plenty in the first weeks.

      Lifting is new work for the legs, so run a bit less for a while: at most 28 km a week. That is our rule of thumb.

      Riverside RC / Cooldown"
    `);
  });
});

describe("the first lift of a young log", () => {
  it("is followed by how to say that lifting is new", () => {
    const texts = LANGUAGES.map((language) => textOf(mealFacts({ offersNew: true }), { profile: { language } }).body);

    expect(texts).toMatchInlineSnapshot(`
      [
        "Ana, after a lift, muscle rebuilds from protein: say, tofu with brown rice at your next meal. New to lifting? Text NEW.",
        "Ana, tras una sesion de fuerza, el musculo se repara con proteina. Proxima comida, por ejemplo: tofu con arroz integral. ¿Empiezas con la fuerza? Escribe NUEVO.",
        "Ana, nach dem Krafttraining brauchen Muskeln Eiweiß. Nächste Mahlzeit: zum Beispiel Tofu mit Naturreis. Neu beim Krafttraining? Schreib NEU.",
        "Ana, après une séance de muscu, le muscle se reconstruit avec des protéines. Prochain repas : tofu et riz complet. Tu débutes en muscu ? Écris DEBUTANT.",
      ]
    `);
  });

  it("asks nothing of athletes who cannot answer", () => {
    expect(textOf(mealFacts({ offersNew: true }), { team: ONE_WAY }).body).not.toContain("NEW");
  });
});

describe("a rest day on the weekday of the long run", () => {
  it("may move by a day", () => {
    const facts = restDayFacts({ restDates: ["2026-11-28"], longRunCalls: true });
    const texts = LANGUAGES.flatMap((language) => turnsOf(facts, 2, { profile: { language } }));

    expect(texts).toMatchInlineSnapshot(`
      [
        "Ana, rest tomorrow (Sat), or Sun if the long run calls: 5 training days in the last 6.",
        "5 training days in the last 6, Ana: rest tomorrow (Sat), or Sun if the long run calls.",
        "Ana, descansa mañana (sab); si toca tirada larga, el dom: 5 dias de entreno en los ultimos 6.",
        "5 dias de entreno en los ultimos 6, Ana: descansa mañana (sab); si toca tirada larga, el dom.",
        "Ana, mach morgen (Sa) frei, oder So, wenn der lange Lauf ansteht: 5 Trainingstage in 6 Tagen.",
        "5 Trainingstage in 6 Tagen, Ana: Mach morgen (Sa) frei, oder So, wenn der lange Lauf ansteht.",
        "Ana, repose-toi demain (sam), ou dim s'il y a sortie longue : 5 jours d'entrainement sur 6.",
        "5 jours d'entrainement sur 6, Ana : repose-toi demain (sam), ou dim s'il y a sortie longue.",
      ]
    `);
  });

  it("that is trained through leaves one rest day, the next", () => {
    const facts = restDayFacts({ longRunCalls: true });
    const texts = LANGUAGES.flatMap((language) => turnsOf(facts, 1, { profile: { language } }));

    expect(texts).toStrictEqual([
      "Ana, rest tomorrow (Sat) and Sun, or just Sun if the long run calls: 5 training days in the last 6.",
      "Ana, descansa mañana (sab) y el dom; si toca tirada larga, solo el dom: 5 dias de entreno en los ultimos 6.",
      "Ana, mach morgen (Sa) und So frei, oder nur So, wenn der lange Lauf ansteht: 5 Trainingstage in 6 Tagen.",
      "Ana, repose-toi demain (sam) et dim, ou seulement dim s'il y a sortie longue : 5 jours d'entrainement sur 6.",
    ]);
  });
});
