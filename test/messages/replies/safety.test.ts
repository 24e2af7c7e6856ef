import { describe, expect, it } from "vitest";
import { inEveryLanguage } from "./in-every-language.ts";

describe("the answer safety", () => {
  it("of the emergency tier", () => {
    expect(
      inEveryLanguage({ kind: "safety", tier: "emergency", emergencyNumber: "112", crisisLine: null, isMinor: false }),
    ).toStrictEqual({
      en: "Stop now. Call 112 right away. See a doctor before you train again. Texts are off. False alarm? Text RESUME.",
      es: "Detente ya. Llama ahora al 112. Ve al médico antes de volver a entrenar. Sin mensajes. ¿Falsa alarma? Escribe SEGUIR.",
      de: "Hör sofort auf. Ruf jetzt 112 an. Kein Training, bis es ärztlich geklärt ist. Tipps pausieren. Fehlalarm? Schreib WEITER.",
      fr: "Arrete-toi. Appelle le 112 maintenant. Pas de sport avant un avis médical. Messages suspendus. Fausse alerte ? Écris REPRISE.",
    });
  });

  it("of the crisis tier, with a line that names its hours", () => {
    expect(
      inEveryLanguage({
        kind: "safety",
        tier: "crisis",
        emergencyNumber: "112",
        crisisLine: "02 2327 2327 (9-24 h)",
        isMinor: false,
      }),
    ).toStrictEqual({
      en: "What you feel matters. Please talk to someone now: 02 2327 2327 (9-24 h). In danger: 112. Texts pause until RESUME.",
      es: "Lo que sientes importa. Habla ya con alguien: 02 2327 2327 (9-24 h). En peligro llama al 112. Sin mensajes hasta SEGUIR.",
      de: "Was du fühlst, zählt. Sprich jetzt mit jemandem: 02 2327 2327 (9-24 h). Bei Gefahr ruf 112 an. Keine SMS bis WEITER.",
      fr: "Ce que tu ressens compte. Parle à quelqu'un : 02 2327 2327 (9-24 h). En danger, appelle le 112. Conseils après REPRISE.",
    });
  });

  it("of the doctor tier", () => {
    expect(
      inEveryLanguage({ kind: "safety", tier: "doctor", emergencyNumber: "112", crisisLine: null, isMinor: false }),
    ).toStrictEqual({
      en: "Please stop: no training until a doctor has looked at it. Worse? Call 112. Texts are off. False alarm? Text RESUME.",
      es: "Cuidate: para y no entrenes hasta que te vea un médico. Si empeora, llama al 112. Sin mensajes. ¿Falsa alarma? Escribe SEGUIR.",
      de: "Ruh dich aus. Kein Training, bis es ärztlich geklärt ist. Wird es schlimmer, ruf 112 an. Tipps pausieren. Fehlalarm? Schreib WEITER.",
      fr: "Repose-toi. Pas de sport avant un avis médical. Si ca empire, appelle le 112. Messages suspendus. Fausse alerte ? Écris REPRISE.",
    });
  });

  it("to a minor in a country whose number is not known", () => {
    expect(
      inEveryLanguage({ kind: "safety", tier: "emergency", emergencyNumber: null, crisisLine: null, isMinor: true }),
    ).toStrictEqual({
      en: "Stop now. Tell an adult now. Call your local emergency number right away. See a doctor before you train again. Texts are off. False alarm? Text RESUME.",
      es: "Detente ya. Avisa ya a un adulto. Llama ahora a emergencias. Ve al médico antes de volver a entrenar. Sin mensajes. ¿Falsa alarma? Escribe SEGUIR.",
      de: "Hör sofort auf. Hol jetzt einen Erwachsenen. Ruf jetzt den Notruf an. Kein Training, bis es ärztlich geklärt ist. Tipps pausieren. Fehlalarm? Schreib WEITER.",
      fr: "Arrete-toi. Préviens vite un adulte. Appelle les urgences maintenant. Pas de sport avant un avis médical. Messages suspendus. Fausse alerte ? Écris REPRISE.",
    });
  });

  it("of the doctor tier to such a minor", () => {
    expect(
      inEveryLanguage({ kind: "safety", tier: "doctor", emergencyNumber: null, crisisLine: null, isMinor: true }),
    ).toStrictEqual({
      en: "Please stop: no training until a doctor has looked at it. Tell an adult now. Worse? Call your local emergency number. Texts are off. False alarm? Text RESUME.",
      es: "Cuidate: para y no entrenes hasta que te vea un médico. Avisa ya a un adulto. Si empeora, llama a emergencias. Sin mensajes. ¿Falsa alarma? Escribe SEGUIR.",
      de: "Kein Training, bis es ärztlich geklärt ist. Hol jetzt einen Erwachsenen. Wird es schlimmer, ruf den Notruf an. Tipps pausieren. Fehlalarm? Schreib WEITER.",
      fr: "Pas de sport avant un avis médical. Préviens vite un adulte. Si ca empire, appelle les urgences. Messages suspendus. Fausse alerte ? Écris REPRISE.",
    });
  });
});
