import type { InviteSlots, InviteWords } from "./words.ts";

export const de: InviteWords = {
  wordings: [
    (s) => (n) =>
      `${n.lead}${s.team} möchte dir schreiben, wann Pause, Essen und Schlaf dran sind, je nach Training. ${answer(s)} SMS-Kosten möglich.`,
  ],
  plain: (s) => () => `Darf ${s.team} dir zu Pause, Essen und Schlaf schreiben? ${answer(s)} SMS-Kosten möglich.`,
  subject: "Erinnerungen an Pause, Essen und Schlaf: Willst du sie?",
  paragraphs: (team) => [
    `${team} möchte dir Erinnerungen schicken: wann Pause ist, was es nach einer Einheit zu essen geben könnte und wann es ins Bett geht. Sie entstehen aus den Trainings, die du einträgst.`,
    "Wenn du sie willst, sag es deinem Coach. Wenn du nichts tust, kommt nichts mehr.",
  ],
};

function answer({ contact }: InviteSlots): string {
  return contact === null ? "Antworte JA zum Starten, STOP zum Ablehnen." : `Keine Antworten. Ja/Nein: ${contact}.`;
}
