import type { Reply } from "../../domain/conversation/decision.ts";
import type { InEveryLanguage } from "./reply-scene.ts";

type SafetyFacts = Extract<Reply, { readonly kind: "safety" }>;

/** The one text after a red flag: stop; a doctor, or the emergency number; for a minor an adult (rules.md section 9). */
export const safetyReply: InEveryLanguage<SafetyFacts> = {
  en: ({ tier, emergencyNumber, isMinor }) => {
    const adult = isMinor ? "Tell an adult now. " : "";
    const number = emergencyNumber ?? "your local emergency number";
    const first =
      tier === "emergency"
        ? `Stop now. ${adult}Call ${number} right away. See a doctor before you train again.`
        : `Stop. ${adult}See a doctor before you train again; if it gets worse, call ${number}.`;
    return `${first} Tips are off. False alarm? Text RESUME.`;
  },
  es: ({ tier, emergencyNumber, isMinor }) => {
    const adult = isMinor ? "Avisa ya a un adulto. " : "";
    const number = emergencyNumber === null ? "a emergencias" : `al ${emergencyNumber}`;
    const first =
      tier === "emergency"
        ? `Para ya. ${adult}Llama ahora ${number}. Ve al médico antes de volver a entrenar.`
        : `Para. ${adult}Ve al médico antes de volver a entrenar; si empeora, llama ${number}.`;
    return `${first} Sin avisos por ahora. ¿Falsa alarma? Escribe SEGUIR.`;
  },
  de: ({ tier, emergencyNumber, isMinor }) => {
    const adult = isMinor ? "Sag es sofort einem Erwachsenen. " : "";
    const number = emergencyNumber ?? "den Notruf";
    const first =
      tier === "emergency"
        ? `Hör sofort auf. ${adult}Ruf jetzt ${number} an. Vor dem nächsten Training zum Arzt.`
        : `Hör auf. ${adult}Vor dem nächsten Training zum Arzt; wird es schlimmer, ruf ${number} an.`;
    return `${first} Tipps sind aus. Fehlalarm? Schreib WEITER.`;
  },
  fr: ({ tier, emergencyNumber, isMinor }) => {
    const adult = isMinor ? "Préviens vite un adulte. " : "";
    const number = emergencyNumber === null ? "les urgences" : `le ${emergencyNumber}`;
    const first =
      tier === "emergency"
        ? `Arrête-toi. ${adult}Appelle ${number} maintenant. Vois un médecin avant de reprendre.`
        : `Arrête-toi. ${adult}Vois un médecin avant de reprendre ; si ça empire, appelle ${number}.`;
    return `${first} Conseils coupés. Fausse alerte ? Écris REPRISE.`;
  },
};
