import type { Level } from "../../domain/recovery/status.ts";
import type { DayTexts } from "../coach-texts.ts";
import { formats } from "./formats.ts";

const ADVICE: Readonly<Record<Level, string>> = {
  rest: "repos",
  building: "pas encore, il faut d'abord une semaine dans le journal",
  easy: "en douceur",
  ready: "feu vert pour s'entraîner",
};

const KINDS: DayTexts["kinds"] = {
  "rest-day": "repos",
  meal: "repas",
  bedtime: "sommeil",
  event: "course",
  "big-day": "grosse journée",
  starter: "débuts en muscu",
  welcome: "bienvenue",
  invite: "invitation",
  "notice-quiet": "mot sur le silence",
  notice: "mot d'info",
  reply: "réponse",
  safety: "sécurité",
};

export const dayTexts: DayTexts = {
  kinds: KINDS,
  channels: { sms: "SMS", email: "e-mail" },
  dayName: (date) => formats.longDates([date]),
  moment: {
    today: (time) => `à ${time}`,
    otherDay: (day, time) => `le ${day} à ${time}`,
  },
  session: {
    fromStrava: "Une séance que seul son athlète peut voir (Strava) ; elle compte comme les autres",
    kinds: { run: "sortie", strength: "muscu", cross: "entraînement croisé", recovery: "récupération" },
    provenance: {
      reported: "comme indiqué",
      "heart-rate": "d'après le cœur",
      assumed: "supposé, faute d'indication",
    },
    elsewhere: (day, zone) => `${day} à ${zone}`,
    silent: " ; importée, ou reçue avec plus de 24 h de retard : elle compte, mais ne donne aucun message",
    records: (count) => ` ; ${count} enregistrements du même effort`,
    easy: " ; si facile qu'elle compte comme récupération",
    effort: ({ rpe, from, loadAu }) => `RPE ${rpe} ${from}, ${loadAu} UA`,
  },
  status: {
    wasRestDay: "C'était un jour de repos.",
    advice: (day, level) => `Conseil pour ${day} : ${ADVICE[level]}.`,
    legs: ({ hardRun, lift }) => `Les jambes ne sont pas prêtes : sortie dure ${hardRun}, muscu ${lift}.`,
    load: ({ dayLoad, weekLoad }) =>
      `Charge : ${dayLoad} UA dans la journée, ${weekLoad} UA en 7 jours (RPE x minutes).`,
    redFlag: (name, since) =>
      `${name} a écrit ${since} que ça n'allait pas ; seuls les messages de sécurité partent tant que l'alerte n'est pas levée.`,
    longStepHidden: (windowDays) =>
      `Une sortie a été plus longue que toutes celles des ${windowDays} jours d'avant, au-delà de ce que permet la règle ; seul son athlète peut voir les distances (Strava).`,
    mileageHidden:
      "Débute en muscu et court encore presque autant ; seul son athlète peut voir les distances (Strava).",
  },
  wordsAreHidden: "Son texte contient des distances que seul son athlète peut voir (Strava).",
  outcome: {
    waits: (by, moment) => `partira par ${by} ${moment}`,
    isSending: (by) => `est en train de partir par ${by}`,
    sent: (by, moment) => `envoyé par ${by} ${moment}`,
    maybeSent: (by, moment) => `peut-être envoyé par ${by} ${moment}`,
    notSent: (moment) => `pas envoyé ; décidé ${moment}`,
  },
  states: {
    PENDING: "prévu",
    SENDING: "en cours d'envoi",
    SENT: "envoyé",
    UNKNOWN: "incertain",
    FAILED: "échoué",
    CANCELLED: "annulé",
    EXPIRED: "périmé",
    SKIPPED: "non retenu",
  },
  late: {
    planned: (moment) => `Il était prévu ${moment}.`,
    loggedLate: (moment, received) => `Il était prévu ${moment}, mais la séance ne nous est parvenue que ${received}.`,
    quietHours: (moment) => `Il était prévu ${moment} et a attendu la fin des heures calmes.`,
    spaced: (moment, { minutes, kind }) =>
      `Il était prévu ${moment} et a gardé ${minutes} minutes d'écart avec le précédent (${KINDS[kind]}).`,
  },
};
