import type { ReplyTexts } from "../language.ts";

export const replyTexts: ReplyTexts = {
  help: (teamName) =>
    `${teamName}: STATUS, SPÄTER, PAUSE 7, KRANK, WEITER, WENIGER, MEHR, RUHE 1, ESSEN AUS, RENNEN 11.10., 0-10 = Härte. Kosten je Tarif. STOP = Ende.`,
  status: {
    today: "Heute",
    tomorrow: "Morgen",
    rest: (day, trained, window) =>
      `${day} ist Ruhetag: ${trained} der letzten ${window} Tage mit Training. Spazieren ist gut.`,
  },
  snoozed: (date, time) => `Ruhe bis ${date}, ${time} Uhr. Mit WEITER geht es früher los.`,
  paused: (until) => `Pause bis ${until}. Mit WEITER geht es früher los.`,
  sick: (until, name) => `Gute Besserung${name.tail}. Keine Nachrichten bis ${until}; WEITER, wenn du früher fit bist.`,
  resumed: (name) => `Schön, dass du zurück bist${name.tail}. Es geht weiter.`,
  redFlagLifted: (name) =>
    `Gut, dass es dir gut geht${name.tail}. Es geht weiter. Kommt es wieder: aufhören und zum Arzt.`,
  frequency: {
    less: "Ab jetzt weniger Nachrichten. MEHR bringt sie zurück.",
    usual: "Ab jetzt so viele Nachrichten wie üblich. WENIGER und MEHR ändern es.",
    more: "Ab jetzt mehr Nachrichten. WENIGER macht es wieder ruhiger.",
  },
  restDays: (perWeek) => `Notiert: ab jetzt ${perWeek} ${perWeek === 1 ? "Ruhetag" : "Ruhetage"} pro Woche.`,
  restDaysKeptForAge: (perWeek) =>
    `Unter 18 bleibt es bei ${perWeek} Ruhetagen pro Woche: auch Wachsen braucht Erholung.`,
  noRestDays: "Keine Ruhetag-Nachrichten mehr. RUHE 2 bringt sie zurück.",
  foodOn: "Essensideen sind wieder da. ESSEN AUS beendet sie.",
  foodOff: "Keine Essensideen mehr. ESSEN AN bringt sie zurück.",
  race: (date) => `Rennen notiert: ${date}. Das wird kein Ruhetag. Viel Erfolg!`,
  raceUnclear: "An welchem Tag ist das Rennen? Schreib es so: RENNEN 11.10.",
  rpeNoted: (rpe, name) =>
    `Danke${name.tail}: ${rpe} von 10, notiert. Nächstes Mal reicht die Zahl; keine Antwort heißt notiert.`,
  rpeWithoutWorkout:
    "Zu dieser Zahl gibt es kein Training der letzten 24 Stunden. Schick sie nochmal, wenn eins da ist.",
  safety: ({ tier, emergencyNumber, isMinor }) => {
    const adult = isMinor ? "Sag es sofort einem Erwachsenen. " : "";
    const number = emergencyNumber ?? "den Notruf";
    const first =
      tier === "emergency"
        ? `Hör sofort auf. ${adult}Ruf jetzt ${number} an. Vor dem nächsten Training zum Arzt.`
        : `Hör auf. ${adult}Vor dem nächsten Training zum Arzt; wird es schlimmer, ruf ${number} an.`;
    return `${first} Tipps sind aus. Fehlalarm? Schreib WEITER.`;
  },
};
