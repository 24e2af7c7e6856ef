import type { Contact } from "../../domain/attention.ts";
import type { AttentionTexts } from "../coach-texts.ts";

export const attentionTexts: AttentionTexts = {
  sentences: {
    "red-flag": () => "Escribió que se encontraba mal y nadie ha retirado la alerta: no recibe mensajes.",
    crisis: ({ contact }) =>
      `Escribió algo que suena a querer morir o hacerse daño y nadie ha retirado la alerta: no recibe mensajes. ${callWords(contact)}`,
    emergency: ({ contact }) =>
      `Escribió algo que suena a una urgencia médica y nadie ha retirado la alerta: no recibe mensajes. ${callWords(contact)}`,
    "safety-not-delivered": ({ contact }) =>
      `Escribió algo que suena a peligro y nuestra respuesta no llegó al teléfono. ${callWords(contact)}`,
    "safety-unconfirmed": ({ contact }) =>
      `Escribió algo que suena a peligro y ningún teléfono confirmó nuestra respuesta. ${callWords(contact)}`,
    "data-request": ({ count }) =>
      `Pide una copia de sus datos (MIS DATOS), ${dueIn(count)}: entrega lo que muestra cooldown athlete export y luego cooldown athlete answered --by NAME.`,
    "deletion-request": ({ count }) => `Pide que se borre todo (BORRAME), ${dueIn(count)}: cooldown athlete remove.`,
    pain: ({ count }) =>
      `Mencionó dolor ${count === 1 ? "una vez" : `${count} veces`} en las dos últimas semanas. Pregunta cómo va.`,
    "not-delivered": ({ count }) =>
      count === null
        ? "La operadora no entrega nada en ese número: ¿es correcto?"
        : `Los últimos ${count} mensajes no llegaron: ¿es correcto el número?`,
    "address-lost": () => "El correo se ha perdido: se dio de baja con el enlace o nunca lo confirmó.",
    "no-free-day": ({ count }) => `Menor de 18 y ${count} días seguidos entrenando: ¿cuándo es el próximo día libre?`,
    drift: () =>
      "Una semana entera correr o hacer fuerza costó mucho más que en las anteriores, con la misma duración. Pregunta cómo va.",
    "not-understood": ({ count }) =>
      `Envió ${count} mensajes en una semana que nadie entendió. Pregunta qué quería decir.`,
    "nothing-received": ({ count }) => `No llega nada desde hace ${count} días: ¿un parón, o una app sin conexión?`,
  },
  noted: {
    pain: "Mencionó dolor. Sus palabras no se guardan.",
    "not-understood": "Escribió algo que no se entendió. Sus palabras no se guardan.",
  },
  arrival: {
    accepted: "aceptado por la operadora",
    delivered: "entregado",
    "no-receipt": "sin acuse en 72 h",
    undelivered: (why) => `no entregado: ${why}`,
  },
  undelivered: {
    "invalid-number": "el número no existe",
    "phone-blocks-sms": "el teléfono bloquea los SMS",
    "blocked-list": "el número está en una lista de bloqueo",
    "opted-out": "el número se dio de baja",
    "phone-unreachable": "el teléfono no estaba disponible",
    "carrier-unavailable": "la operadora no estaba disponible",
    "blocked-as-spam": "la operadora lo tomó por spam",
    "carrier-blocked": "la operadora lo bloqueó",
    unknown: "la operadora no dio ningún motivo",
    "over-maximum-price": "cuesta más que sms.maxPriceUsd",
    "over-spend-limit": "se alcanzó el límite mensual de SMS de la cuenta",
    "invalid-body": "AWS dio su texto por no válido",
  },
};

/** It stands until somebody lifts the red flag: then they were reached. */
function callWords(contact: Contact | undefined): string {
  const phone = contact?.phone ? ` al ${contact.phone}` : "";
  const guardian = contact?.guardian ? `, o habla con ${contact.guardian}, que dio su permiso` : "";
  return `Llama${phone}${guardian}; cuando todo esté bien, retira la alerta (cooldown athlete clear).`;
}

/** The time left to answer, of which less than nothing is overdue. */
function dueIn(days: number | null): string {
  if (days === null) return "plazo de 30 días";
  if (days === 0) return "vence hoy";
  if (days < 0) return `plazo vencido hace ${-days} ${days === -1 ? "día" : "días"}`;
  return days === 1 ? "queda 1 día" : `quedan ${days} días`;
}
