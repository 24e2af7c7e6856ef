import type { LanguageCode } from "../domain/language.ts";
import type { Draft, Scene, Wording } from "./draft.ts";

interface NoticeText {
  readonly wording: Wording;
  readonly plain: string;
  readonly subject: string;
}

const TEXT: Readonly<Record<LanguageCode, NoticeText>> = {
  en: {
    wording: (n) =>
      `${n.lead}texts are off since you wrote you felt unwell. All fine again? Text RESUME. If not, please see a doctor.`,
    plain: "Texts are off since you wrote you felt unwell. All fine again? Text RESUME. If not, please see a doctor.",
    subject: "Your reminders are off",
  },
  es: {
    wording: (n) =>
      `${n.lead}sin mensajes desde que escribiste que te sentías mal. ¿Todo bien? Escribe SEGUIR. Si no, ve al médico.`,
    plain: "Sin mensajes desde que escribiste que te sentías mal. ¿Todo bien? Escribe SEGUIR. Si no, ve al médico.",
    subject: "Tus avisos están apagados",
  },
  de: {
    wording: (n) =>
      `${n.lead}seit du schriebst, dass es dir nicht gut ging, ist Ruhe. Wieder fit? Schreib WEITER. Wenn nicht: bitte zum Arzt.`,
    plain:
      "Seit du schriebst, dass es dir nicht gut ging, ist Ruhe. Wieder fit? Schreib WEITER. Wenn nicht: bitte zum Arzt.",
    subject: "Deine Erinnerungen sind aus",
  },
  fr: {
    wording: (n) =>
      `${n.lead}plus de messages depuis que tu as dit te sentir mal. Tout va bien ? Écris REPRISE. Sinon, vois un médecin.`,
    plain: "Plus de messages depuis que tu as dit te sentir mal. Tout va bien ? Écris REPRISE. Sinon, vois un médecin.",
    subject: "Tes rappels sont coupés",
  },
};

/** 72 h after a red flag that stands: texts are off, and how to have them back (rules.md section 9). */
export function noticeDraft(scene: Scene): Draft {
  const { wording, plain, subject } = TEXT[scene.language];
  return {
    wordings: [wording],
    plain: () => plain,
    rider: null,
    question: null,
    saysHowToStop: false,
    subject,
    paragraphs: [plain],
  };
}
