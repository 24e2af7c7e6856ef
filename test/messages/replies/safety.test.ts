import { describe, expect, it } from "vitest";
import { inEveryLanguage } from "./in-every-language.ts";

describe("the answer safety", () => {
  it("of the emergency tier", () => {
    expect(
      inEveryLanguage({ kind: "safety", tier: "emergency", emergencyNumber: "112", crisisLine: null, isMinor: false }),
    ).toStrictEqual({
      en: "Stop now. Call 112 right away. See a doctor before you train again. Tips are off. False alarm? Text RESUME.",
      es: "Detente ya. Llama ahora al 112. Ve al médico antes de volver a entrenar. Sin avisos por ahora. ¿Falsa alarma? Escribe SEGUIR.",
      de: "Hör sofort auf. Ruf jetzt 112 an. Vor dem Training ärztlich abklären lassen. Tipps sind aus. Fehlalarm? Schreib WEITER.",
      fr: "Arrete-toi. Appelle le 112 maintenant. Consulte un médecin avant de reprendre. Fausse alerte ? Écris REPRISE.",
    });
  });

  it("of the doctor tier", () => {
    expect(
      inEveryLanguage({ kind: "safety", tier: "doctor", emergencyNumber: "112", crisisLine: null, isMinor: false }),
    ).toStrictEqual({
      en: "Stop. See a doctor before you train again; if it gets worse, call 112. Tips are off. False alarm? Text RESUME.",
      es: "Detente. Ve al médico antes de volver a entrenar; si empeora, llama al 112. Sin avisos por ahora. ¿Falsa alarma? Escribe SEGUIR.",
      de: "Hör auf. Vor dem Training ärztlich abklären; wird es schlimmer, ruf 112 an. Tipps sind aus. Fehlalarm? Schreib WEITER.",
      fr: "Arrete-toi. Consulte un médecin avant de reprendre ; si ca empire, appelle le 112. Fausse alerte ? Écris REPRISE.",
    });
  });

  it("to a minor in a country whose number is not known", () => {
    expect(
      inEveryLanguage({ kind: "safety", tier: "emergency", emergencyNumber: null, crisisLine: null, isMinor: true }),
    ).toStrictEqual({
      en: "Stop now. Tell an adult now. Call your local emergency number right away. See a doctor before you train again. Tips are off. False alarm? Text RESUME.",
      es: "Detente ya. Avisa ya a un adulto. Llama ahora a emergencias. Ve al médico antes de volver a entrenar. Sin avisos por ahora. ¿Falsa alarma? Escribe SEGUIR.",
      de: "Hör sofort auf. Sag es sofort einem Erwachsenen. Ruf jetzt den Notruf an. Vor dem Training ärztlich abklären lassen. Tipps sind aus. Fehlalarm? Schreib WEITER.",
      fr: "Arrete-toi. Préviens vite un adulte. Appelle les urgences maintenant. Consulte un médecin avant de reprendre. Fausse alerte ? Écris REPRISE.",
    });
  });

  it("of the doctor tier to such a minor", () => {
    expect(
      inEveryLanguage({ kind: "safety", tier: "doctor", emergencyNumber: null, crisisLine: null, isMinor: true }),
    ).toStrictEqual({
      en: "Stop. Tell an adult now. See a doctor before you train again; if it gets worse, call your local emergency number. Tips are off. False alarm? Text RESUME.",
      es: "Detente. Avisa ya a un adulto. Ve al médico antes de volver a entrenar; si empeora, llama a emergencias. Sin avisos por ahora. ¿Falsa alarma? Escribe SEGUIR.",
      de: "Hör auf. Sag es sofort einem Erwachsenen. Vor dem Training ärztlich abklären; wird es schlimmer, ruf den Notruf an. Tipps sind aus. Fehlalarm? Schreib WEITER.",
      fr: "Arrete-toi. Préviens vite un adulte. Consulte un médecin avant de reprendre ; si ca empire, appelle les urgences. Fausse alerte ? Écris REPRISE.",
    });
  });
});
