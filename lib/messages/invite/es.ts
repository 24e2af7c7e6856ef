import type { InviteSlots, InviteWords } from "./words.ts";

export const es: InviteWords = {
  wordings: [
    (s) => (n) =>
      `${n.lead}${s.team} quiere avisarte de cuándo descansar, comer y dormir según lo que entrenas. ${answer(s)} Puede haber tarifas.`,
  ],
  plain: (s) => () => `¿Puede ${s.team} escribirte sobre descanso, comida y sueño? ${answer(s)} Puede haber tarifas.`,
  subject: "Avisos para descansar, comer y dormir: ¿los quieres?",
  paragraphs: (team) => [
    `${team} quiere enviarte avisos sobre cuándo descansar, qué comer después de una sesión y cuándo irte a dormir. Salen de los entrenos que registras.`,
    "Si los quieres, díselo a tu coach. Si no haces nada, no llega nada más.",
  ],
};

function answer({ contact }: InviteSlots): string {
  return contact === null ? "Responde SI para empezar, STOP para rechazar." : `No respondas. Sí/no: ${contact}.`;
}
