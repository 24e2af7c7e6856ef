import { describe, expect, it } from "vitest";
import { inEveryLanguage } from "./in-every-language.ts";

describe("the answer to JOIN", () => {
  it("asks for a yes", () => {
    expect(inEveryLanguage({ kind: "join", maxTextsPerDay: 3 })).toStrictEqual({
      en: "Riverside RC texts you on rest days and food, max 3 a day. 18 or over? Reply YES to join. Msg & data rates may apply. HELP = help, STOP = end.",
      es: "Riverside RC: avisos de descanso y comida, max. 3 al dia. ¿18 años o mas? Responde SI. Pueden aplicarse tarifas. AYUDA = info, STOP = fin.",
      de: "Riverside RC schreibt dir zu Ruhetagen und Essen, max. 3 SMS am Tag. 18 oder älter? Antworte JA. SMS-Kosten möglich. HILFE = Hilfe, STOP = Ende.",
      fr: "Riverside RC t'écrit sur le repos et les repas, 3 SMS/jour max. 18 ans ou plus ? Réponds OUI. Frais SMS possibles. AIDE = aide, STOP = fin.",
    });
  });
});

describe("the answer to HELP before the YES", () => {
  it("says who texts, what YES and STOP do, and whom to ask", () => {
    expect(inEveryLanguage({ kind: "consent-help" })).toStrictEqual({
      en: "Riverside RC: reply YES for recovery texts, STOP for none. Questions? Ask your coach. Msg & data rates may apply.",
      es: "Riverside RC: responde SI para recibir avisos de recuperacion o STOP para rechazar. ¿Dudas? Pregunta a tu equipo. Pueden aplicarse tarifas.",
      de: "Riverside RC: Antworte JA für Tipps zur Erholung, STOP für keine. Fragen? Frag dein Team. SMS-Kosten möglich.",
      fr: "Riverside RC : réponds OUI pour des conseils de récupération, STOP pour aucun. Questions ? Vois avec ton équipe. Frais SMS possibles.",
    });
  });
});

describe("the answer to JOIN of somebody who is in", () => {
  it("says so, with the commands one needs", () => {
    expect(inEveryLanguage({ kind: "joined" })).toStrictEqual({
      en: "You're in: Riverside RC texts you after you train. STATUS = today, HELP = all commands, STOP = end.",
      es: "Ya estas dentro: Riverside RC te escribe tras tus entrenos. ESTADO = hoy, AYUDA = comandos, STOP = fin.",
      de: "Du bist dabei: Riverside RC schreibt dir nach dem Training. STATUS = heute, HILFE = alle Befehle, STOP = Ende.",
      fr: "Tu fais partie de l'équipe : Riverside RC t'écrit après tes séances. STATUT = aujourd'hui, AIDE = commandes, STOP = fin.",
    });
  });
});

describe("the answer to MY DATA and DELETE ME", () => {
  it("says by when the data come", () => {
    expect(inEveryLanguage({ kind: "data-request", about: "copy" })).toStrictEqual({
      en: "Noted: your team will send you a copy of your data within 30 days.",
      es: "Anotado: tu equipo te enviara una copia de tus datos en 30 dias como mucho.",
      de: "Notiert: Dein Team schickt dir innerhalb von 30 Tagen eine Kopie deiner Daten.",
      fr: "C'est noté : ton équipe t'envoie une copie de tes données sous 30 jours.",
    });
  });

  it("says that the texts end, and how to come back", () => {
    expect(inEveryLanguage({ kind: "data-request", about: "deletion" })).toStrictEqual({
      en: "Noted: no more texts, and your team will delete your data within 30 days. Changed your mind? Text START.",
      es: "Anotado: no recibiras mas mensajes y tu equipo borrara tus datos en 30 dias como mucho. ¿Cambias de idea? Escribe START.",
      de: "Notiert: keine Nachrichten mehr, und dein Team löscht deine Daten innerhalb von 30 Tagen. Anders überlegt? Schreib START.",
      fr: "C'est noté : plus aucun message, et ton équipe efface tes données sous 30 jours. Changé d'avis ? Écris START.",
    });
  });
});
