import { describe, expect, it } from "vitest";
import { LANGUAGES, type LanguageCode } from "../../../lib/domain/language.ts";
import { RUN_SPIKE } from "../reasons.ts";
import { LONGEST, restDayFacts, threeRestDays, turnsOf } from "../reminders.ts";

const TWO_DAYS: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Ana, that makes 5 training days in the last 6. Leave tomorrow (Sat) and Sun open: rest is training too.",
    "Ana, 5 training days in the last 6. Keep tomorrow (Sat) and Sun clear: that's when the week's work pays off. A walk is fine.",
    "Ana, take tomorrow (Sat) and Sun off: 5 training days in the last 6, and muscles rebuild while you rest. A walk is fine.",
    "Time to let it settle, Ana: 5 training days in the last 6. Keep tomorrow (Sat) and Sun free. Stretching is fine.",
    "Rest days tomorrow (Sat) and Sun, Ana. 5 training days in the last 6 is plenty, and rest turns it into fitness.",
    "Busy days, Ana: 5 training days in the last 6. No training tomorrow (Sat) and Sun; a stroll is fine.",
    "Feet up tomorrow (Sat) and Sun, Ana. After 5 training days in the last 6, your body catches up while you rest.",
    "Ana, after 5 training days in the last 6, rest is what counts: nothing tomorrow (Sat) or Sun, or an easy walk if you like.",
  ],
  es: [
    "Ana, llevas 5 dias de entreno en los ultimos 6. Mejor no entrenes mañana (sab) ni el dom: descansar también es entrenar.",
    "Ana, 5 dias de entreno en los ultimos 6. No entrenes mañana (sab) ni el dom: ahi asimilas la semana. Puedes pasear.",
    "Ana, descansa mañana (sab) y el dom: 5 dias de entreno en los ultimos 6, y el musculo se recupera cuando paras. Puedes pasear.",
    "Toca asimilar, Ana: 5 dias de entreno en los ultimos 6. Deja mañana (sab) y el dom sin entreno. Puedes estirar.",
    "Toca descansar mañana (sab) y el dom, Ana. 5 dias de entreno en los ultimos 6 ya son bastantes, y con el descanso ganas forma.",
    "Ana, con 5 dias de entreno en los ultimos 6, semana cumplida. Sin entreno mañana (sab) y el dom; puedes pasear.",
    "Piernas en alto mañana (sab) y el dom, Ana. Tras 5 dias de entreno en los ultimos 6, el cuerpo se recupera descansando.",
    "Ana, tras 5 dias de entreno en los ultimos 6, toca descansar: mañana (sab) y el dom sin entreno, o un paseo si te apetece.",
  ],
  de: [
    "Ana, das waren 5 Trainingstage in 6 Tagen. Lass morgen (Sa) und So frei: Ruhe gehört zum Training.",
    "Ana, 5 Trainingstage in 6 Tagen. Morgen (Sa) und So kein Training: Da wirkt die Woche nach. Spazieren ist okay.",
    "Ana, mach morgen (Sa) und So frei: 5 Trainingstage in 6 Tagen, und in Ruhe erholen sich die Muskeln. Spazieren ist okay.",
    "Zeit zum Erholen, Ana: 5 Trainingstage in 6 Tagen. Halt morgen (Sa) und So frei, dann wirkt das Training. Dehnen ist okay.",
    "Ruhetage morgen (Sa) und So, Ana. 5 Trainingstage in 6 Tagen sind genug; in der Erholung wirst du fitter.",
    "Ana, 5 Trainingstage in 6 Tagen, das reicht. Kein Training morgen (Sa) und So; ein Spaziergang passt.",
    "Füße hoch morgen (Sa) und So, Ana. 5 Trainingstage in 6 Tagen: Jetzt erholt sich der Körper.",
    "Ana, jetzt zählt die Ruhe: 5 Trainingstage in 6 Tagen. Morgen (Sa) und So kein Training, Spazieren ist okay.",
  ],
  fr: [
    "Ana, voilà 5 jours d'entrainement sur 6. Garde demain (sam) et dim pour te reposer : ca fait partie de l'entrainement.",
    "Ana, 5 jours d'entrainement sur 6. Pas de sport demain (sam) ni dim : c'est là que la semaine paie. Marcher reste possible.",
    "Ana, repose-toi demain (sam) et dim : 5 jours d'entrainement sur 6, et les muscles récupèrent au repos. Une balade reste possible.",
    "Place au repos, Ana : 5 jours d'entrainement sur 6. Souffle demain (sam) et dim, le temps d'assimiler. Étirements : OK.",
    "Repos demain (sam) et dim, Ana. 5 jours d'entrainement sur 6, c'est déjà beaucoup, et au repos on progresse.",
    "Ana, 5 jours d'entrainement sur 6, la semaine est bien remplie. Pas d'entrainement demain (sam) ni dim ; marche si tu veux.",
    "Pas de séance demain (sam) ni dim, Ana. Après 5 jours d'entrainement sur 6, le corps récupère au repos.",
    "Ana, après 5 jours d'entrainement sur 6, c'est le repos qui compte : pas de séance demain (sam) ni dim, juste une balade si tu veux.",
  ],
};

const IN_A_ROW: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Ana, that makes 6 training days in a row. Leave tomorrow (Sat) open: rest is training too.",
    "Ana, 6 training days in a row. Keep tomorrow (Sat) clear: that's when the week's work pays off. A walk is fine.",
  ],
  es: [
    "Ana, llevas 6 dias de entreno seguidos. Mejor no entrenes mañana (sab): descansar también es entrenar.",
    "Ana, 6 dias de entreno seguidos. No entrenes mañana (sab): ahi asimilas la semana. Puedes pasear.",
  ],
  de: [
    "Ana, das waren 6 Trainingstage am Stück. Lass morgen (Sa) frei: Ruhe gehört zum Training.",
    "Ana, 6 Trainingstage am Stück. Morgen (Sa) kein Training: Da wirkt die Woche nach. Spazieren ist okay.",
  ],
  fr: [
    "Ana, voilà 6 jours d'entrainement d'affilée. Garde demain (sam) pour te reposer : ca fait partie de l'entrainement.",
    "Ana, 6 jours d'entrainement d'affilée. Pas de sport demain (sam) : c'est là que la semaine paie. Marcher reste possible.",
  ],
};

const WITH_RIDER: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Ana, keep tomorrow (Sat) and Sun free after 5 training days in the last 6. 18.3 km, up from 14.2: keep Mon and Tue easy.",
    "5 training days in the last 6, Ana: time to rest tomorrow (Sat) and Sun. 18.3 km, up from 14.2: keep Mon and Tue easy.",
    "Take tomorrow (Sat) and Sun off, Ana: 5 training days in the last 6. 18.3 km, up from 14.2: keep Mon and Tue easy.",
  ],
  es: [
    "Ana, descansa mañana (sab) y el dom: llevas 5 dias de entreno en los ultimos 6. De 14,2 a 18,3 km: lunes y martes, suave.",
    "5 dias de entreno en los ultimos 6, Ana: toca descansar mañana (sab) y el dom. De 14,2 a 18,3 km: lunes y martes, suave.",
    "Descanso mañana (sab) y el dom, Ana: 5 dias de entreno en los ultimos 6. De 14,2 a 18,3 km: lunes y martes, suave.",
  ],
  de: [
    "Ana, mach morgen (Sa) und So frei: 5 Trainingstage in 6 Tagen. Von 14,2 auf 18,3 km: Mo und Di locker bleiben.",
    "5 Trainingstage in 6 Tagen, Ana: Ruhetage morgen (Sa) und So. Von 14,2 auf 18,3 km: Mo und Di locker bleiben.",
    "Halt morgen (Sa) und So frei, Ana: 5 Trainingstage in 6 Tagen. Von 14,2 auf 18,3 km: Mo und Di locker bleiben.",
  ],
  fr: [
    "Ana, repose-toi demain (sam) et dim après 5 jours d'entrainement sur 6. De 14,2 à 18,3 km : lundi et mardi en douceur.",
    "5 jours d'entrainement sur 6, Ana : place au repos demain (sam) et dim. De 14,2 à 18,3 km : lundi et mardi en douceur.",
    "Repos demain (sam) et dim, Ana : 5 jours d'entrainement sur 6. De 14,2 à 18,3 km : lundi et mardi en douceur.",
  ],
};

const OFFER: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Ana, that makes 5 training days in the last 6. Leave tomorrow (Sat) and Sun open: rest is training too. Prefer one rest day a week? Text REST 1. STOP = end.",
  ],
  es: [
    "Ana, llevas 5 dias de entreno en los ultimos 6. Mejor no entrenes mañana (sab) ni el dom: descansar también es entrenar. STOP = fin.",
  ],
  de: [
    "Ana, das waren 5 Trainingstage in 6 Tagen. Lass morgen (Sa) und So frei: Ruhe gehört zum Training. Lieber ein Ruhetag pro Woche? Schreib RUHE 1. STOP = Ende.",
  ],
  fr: [
    "Ana, voilà 5 jours d'entrainement sur 6. Garde demain (sam) et dim pour te reposer : ca fait partie de l'entrainement. STOP = fin.",
  ],
};

const NO_ROOM: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Rest Sat, Sun and Mon. 18.3 km, up from 14.2: keep Tue easy. No replies. Stop: recovery-texts@riverside-runners.example",
  ],
  es: [
    "Descansa el sab, el dom y el lun. De 14,2 a 18,3 km: martes, suave. No respondas. Baja: recovery-texts@riverside-runners.example",
  ],
  de: [
    "Ruhetage Sa, So und Mo. Von 14,2 auf 18,3 km: Di locker bleiben. Nicht antworten. Stopp: recovery-texts@riverside-runners.example",
  ],
  fr: [
    "Repos sam, dim et lun. De 14,2 à 18,3 km : mardi en douceur. Ne pas répondre. Stop : recovery-texts@riverside-runners.example",
  ],
};

describe("the rest-day text in every language", () => {
  it.each(LANGUAGES)("takes turns among eight wordings: %s", (language) => {
    const bodies = turnsOf(restDayFacts(), 8, { profile: { language } });

    expect(bodies).toEqual(TWO_DAYS[language]);
  });

  it.each(LANGUAGES)("names a single day after training without a break: %s", (language) => {
    const bodies = turnsOf(restDayFacts({ restDates: ["2026-11-28"], trainingDays: 6 }), 2, { profile: { language } });

    expect(bodies).toEqual(IN_A_ROW[language]);
  });

  it.each(LANGUAGES)("becomes short when a reason is appended: %s", (language) => {
    const bodies = turnsOf(restDayFacts({ rider: RUN_SPIKE }), 3, { profile: { language } });

    expect(bodies).toEqual(WITH_RIDER[language]);
  });

  it.each(LANGUAGES)("offers one rest day a week, and ends the month's first SMS with how to stop: %s", (language) => {
    const bodies = turnsOf(restDayFacts({ offersRestOne: true }), 1, { profile: { language }, stopHint: true });

    expect(bodies).toEqual(OFFER[language]);
  });

  it.each(LANGUAGES)("becomes its plainest when appended reason and contact leave no room: %s", (language) => {
    const bodies = turnsOf(threeRestDays({ rider: RUN_SPIKE, offersRestOne: true }), 1, {
      profile: { language },
      team: LONGEST,
    });

    expect(bodies).toEqual(NO_ROOM[language]);
  });
});
