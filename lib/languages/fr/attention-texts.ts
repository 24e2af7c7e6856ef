import type { Contact } from "../../domain/attention.ts";
import type { AttentionTexts } from "../coach-texts.ts";

export const attentionTexts: AttentionTexts = {
  sentences: {
    "red-flag": () => "A écrit que ça n'allait pas, et personne n'a levé l'alerte : aucun message ne part.",
    crisis: ({ contact }) =>
      `A écrit un message qui ressemble à une envie de mourir ou de se faire du mal, et personne n'a levé l'alerte : aucun message ne part. ${callWords(contact)}`,
    emergency: ({ contact }) =>
      `A écrit un message qui ressemble à une urgence médicale, et personne n'a levé l'alerte : aucun message ne part. ${callWords(contact)}`,
    "safety-not-delivered": ({ contact }) =>
      `A signalé un danger, et notre réponse n'est pas arrivée sur le téléphone. ${callWords(contact)}`,
    "safety-unconfirmed": ({ contact }) =>
      `A signalé un danger, et aucun téléphone n'a confirmé notre réponse. ${callWords(contact)}`,
    "data-request": ({ count }) =>
      `Demande une copie de ses données (MES DONNÉES), ${dueIn(count)} : transmets ce qu'affiche cooldown athlete export, puis cooldown athlete answered --by NAME.`,
    "deletion-request": ({ count }) =>
      `Demande que tout soit effacé (EFFACE MOI), ${dueIn(count)} : cooldown athlete remove.`,
    pain: ({ count }) =>
      `A parlé de douleur ${count === 1 ? "une fois" : `${count} fois`} ces deux dernières semaines. Demande comment ça va.`,
    "not-delivered": ({ count }) =>
      count === null
        ? "L'opérateur ne remet rien à ce numéro : est-il juste ?"
        : `Les ${count} derniers messages ne sont pas arrivés : le numéro est-il juste ?`,
    "address-lost": () => "L'adresse e-mail est perdue : désinscrite par le lien, ou jamais confirmée.",
    "no-free-day": ({ count }) =>
      `Moins de 18 ans et ${count} jours d'entraînement d'affilée : à quand le prochain jour libre ?`,
    drift: () =>
      "Pendant une semaine, courir ou faire de la muscu a été bien plus dur qu'avant, à durée égale. Demande comment ça va.",
    "not-understood": ({ count }) =>
      `A envoyé ${count} messages en une semaine que personne n'a compris. Demande ce que ça voulait dire.`,
    "nothing-received": ({ count }) => `Rien reçu depuis ${count} jours : une coupure, ou une appli déconnectée ?`,
  },
  noted: {
    pain: "A parlé de douleur. Ses mots ne sont pas gardés.",
    "not-understood": "A écrit quelque chose qui n'a pas été compris. Ses mots ne sont pas gardés.",
  },
  arrival: {
    accepted: "accepté par l'opérateur",
    delivered: "remis",
    "no-receipt": "pas d'accusé en 72 h",
    undelivered: (why) => `non remis : ${why}`,
  },
  undelivered: {
    "invalid-number": "le numéro n'existe pas",
    "phone-blocks-sms": "le téléphone bloque les SMS",
    "blocked-list": "le numéro est sur une liste de blocage",
    "opted-out": "le numéro s'est désinscrit",
    "phone-unreachable": "le téléphone était injoignable",
    "carrier-unavailable": "l'opérateur était injoignable",
    "blocked-as-spam": "l'opérateur l'a pris pour du spam",
    "carrier-blocked": "l'opérateur l'a bloqué",
    unknown: "l'opérateur n'a donné aucune raison",
    "over-maximum-price": "il coûte plus que sms.maxPriceUsd",
    "over-spend-limit": "la limite mensuelle de SMS du compte est atteinte",
    "invalid-body": "AWS a jugé son texte invalide",
  },
};

/** It stands until somebody lifts the red flag: then they were reached. */
function callWords(contact: Contact | undefined): string {
  const phone = contact?.phone ? ` au ${contact.phone}` : "";
  const guardian = contact?.guardian ? `, ou joins ${contact.guardian}, qui a donné son accord` : "";
  return `Appelle${phone}${guardian} ; quand tout va bien, lève l'alerte (cooldown athlete clear).`;
}

/** The time left to answer, of which less than nothing is overdue. */
function dueIn(days: number | null): string {
  if (days === null) return "sous 30 jours";
  if (days === 0) return "aujourd'hui";
  if (days < 0) return `en retard de ${-days} ${days === -1 ? "jour" : "jours"}`;
  return `sous ${days} ${days === 1 ? "jour" : "jours"}`;
}
