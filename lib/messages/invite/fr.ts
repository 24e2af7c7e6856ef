import type { InviteSlots, InviteWords } from "./words.ts";

export const fr: InviteWords = {
  wordings: [
    (s) => (n) =>
      `${n.lead}${s.team} aimerait te rappeler quand te reposer, manger et dormir, selon tes séances. ${answer(s)} Frais SMS possibles.`,
  ],
  plain: (s) => () => `${s.team} peut t'écrire sur repos, repas et sommeil ? ${answer(s)} Frais SMS possibles.`,
  subject: "Des rappels pour le repos, les repas et le sommeil : ça te dit ?",
  paragraphs: (team) => [
    `${team} aimerait t'envoyer des rappels : quand te reposer, quoi manger après une séance et quand aller au lit. Ils viennent des séances que tu notes.`,
    "Si tu en veux, dis-le à ton coach. Si tu ne fais rien, tu ne recevras rien d'autre.",
  ],
};

function answer({ contact }: InviteSlots): string {
  return contact === null ? "Réponds OUI pour commencer, STOP pour refuser." : `Ne pas répondre. Oui/non : ${contact}.`;
}
