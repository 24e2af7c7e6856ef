import { formatCrisisLine } from "../format.ts";
import type { ReplyTexts } from "../language.ts";
import { trainingDaysOf } from "./rest-days.ts";

export const replyTexts: ReplyTexts = {
  help: (teamName) =>
    `${teamName}: STATUS, SPÄTER, PAUSE 7, KRANK, WEITER, WENIGER, MEHR, RUHE 1, ESSEN AUS, RENNEN 11.10., 0-10 Anstrengung. Ggf. Kosten. STOP = Ende.`,
  unclear:
    "Nicht verstanden. Ich kenne STATUS, SPÄTER, PAUSE 7, KRANK, WEITER, WENIGER, MEHR, RUHE 1, ESSEN AUS, RENNEN 11.10., 0-10 Anstrengung. STOP = Ende.",
  join: (teamName, max) =>
    `${teamName} schreibt dir zu Ruhetagen und Essen, max. ${max} SMS am Tag. 18 oder älter? Antworte JA. SMS-Kosten möglich. HILFE = Hilfe, STOP = Ende.`,
  joined: (teamName) =>
    `Du bist dabei: ${teamName} schreibt dir nach dem Training. STATUS = heute, HILFE = alle Befehle, STOP = Ende.`,
  consentHelp: (teamName) =>
    `${teamName}: Antworte JA für Tipps zur Erholung, STOP für keine. Fragen? Frag dein Team. SMS-Kosten möglich.`,
  dataAsked: "Notiert: Dein Team schickt dir innerhalb von 30 Tagen eine Kopie deiner Daten.",
  deletionAsked:
    "Notiert: keine Nachrichten mehr, und dein Team löscht deine Daten innerhalb von 30 Tagen. Anders überlegt? Schreib START.",
  hello: (name) =>
    `Hallo${name.tail}! Hier schreibt ein Programm, niemand liest mit. STATUS, WARUM, PAUSE 7, KRANK und 0-10 für die Anstrengung gehen; HILFE zeigt mehr.`,
  foodQuestion:
    "Nach dem Training füllen Kohlenhydrate auf und Eiweiß repariert: beides zur nächsten Mahlzeit. Vor dem Wettkampf nichts Neues.",
  foodIsOff: "Essensideen sind bei dir aus, also sagen wir dazu nichts. ESSEN AN bringt sie zurück.",
  bedtimeQuestion: {
    known: (bed, wake, hours) =>
      hours === null
        ? `Licht aus um ${bed}, Wecker um ${wake}: Mit festen Zeiten erholst du dich am besten.`
        : `Mit Licht aus um ${bed} werden es ${hours} Schlaf bis zum Wecker um ${wake}.`,
    unknown: "Wir wissen nicht, wann du aufstehst. Dein Coach kann es eintragen; dann rechnen wir vom Wecker zurück.",
  },
  effortToo: (rpe) => `${rpe} von 10, notiert.`,
  helpShort: "Das habe ich nicht verstanden. HILFE zeigt, was ich kann.",
  stopped: "Erledigt: keine Nachrichten mehr von uns. Anders überlegt? Schreib START.",
  stopUnsure: "Alle Nachrichten beenden? Antworte STOP. Sonst einfach ignorieren.",
  pain: "Lass weg, was wehtut. Stechend, geschwollen oder beim Gehen schlimmer: zur Arztpraxis oder Physio. PAUSE = 7 Tage keine Nachrichten.",
  status: {
    today: "Heute",
    tomorrow: "Morgen",
    rest: (day, trained, window) => `${day} ist Ruhetag: ${trainingDaysOf(trained, window)}. Spazieren ist okay.`,
  },
  snoozed: (date, time) => `Keine Nachrichten bis ${date}, ${time} Uhr. Mit WEITER geht es früher los.`,
  paused: (until) => `Pause: Nachrichten wieder ab ${until}. Mit WEITER früher.`,
  sick: (until, name) => `Gute Besserung${name.tail}. Nachrichten wieder ab ${until}. Früher fit? Schreib WEITER.`,
  resumed: (name) => `Schön, dass du zurück bist${name.tail}. Es geht weiter.`,
  redFlagLifted: (name) =>
    `Schön, dass du fit bist${name.tail}. Weiter geht's. Kommt es wieder: aufhören und sofort ärztliche Hilfe holen.`,
  stillSick: (until, name) =>
    `Gut zu hören${name.tail}. Du hattest dich krankgemeldet, daher erst ab ${until} wieder Nachrichten. Schon fit? Schreib WEITER.`,
  crisisLifted: (name, line) =>
    `Schön, von dir zu hören${name.tail}. Es geht weiter. Wird es wieder schwer, ${line === null ? "sprich mit jemandem, dem du vertraust" : `ruf an: ${formatCrisisLine(line, "jederzeit")}`}.`,
  frequency: {
    less: "Ab jetzt weniger Nachrichten. Mit MEHR kommen sie wieder.",
    usual: "Ab jetzt so viele Nachrichten wie üblich. WENIGER und MEHR ändern es.",
    more: "Ab jetzt mehr Nachrichten. WENIGER macht es wieder ruhiger.",
  },
  restDays: (perWeek) => `Notiert: ab jetzt ${perWeek} ${perWeek === 1 ? "Ruhetag" : "Ruhetage"} pro Woche.`,
  restDaysKeptForAge: (perWeek) =>
    `Unter 18 bleibt es bei ${perWeek} Ruhetagen pro Woche: Auch Wachsen braucht Erholung.`,
  noRestDays: "Keine Ruhetag-Nachrichten mehr. Mit RUHE 2 wieder.",
  foodOn: "Essensideen sind wieder da. ESSEN AUS beendet sie.",
  foodOff: "Keine Essensideen mehr. Mit ESSEN AN wieder.",
  bedtimeOn: "Ab jetzt kommen Nachrichten zum Schlafen. SCHLAF AUS beendet sie.",
  bedtimeOff: "Keine Nachrichten zum Schlafen mehr. Mit SCHLAF AN wieder.",
  race: (date) => `Wettkampf notiert: ${date}. Viel Erfolg!`,
  races: (dates) => `Wettkämpfe notiert: ${dates}. Einer zu viel? Schreib RENNEN AUS und das Datum.`,
  raceUnclear: "An welchem Tag ist der Wettkampf? Schreib es so: RENNEN 11.10.",
  raceOff: (date) => `Wettkampf am ${date} gestrichen. Ruhetage planen wir wie üblich.`,
  noRace: "So ein Wettkampf ist nicht notiert.",
  lifting: {
    new: "Notiert: Krafttraining ist neu für dich, wir steigern langsam. ERFAHREN ändert das.",
    experienced: "Notiert: Krafttraining kennst du schon. NEU ändert das.",
  },
  why: {
    restDay: (trained, window) =>
      `Warum Ruhetag: ${trainingDaysOf(trained, window)}, und in der Erholung wirst du fitter.`,
    longStep: (step) =>
      `Warum locker: ${step.km} km, davor in ${step.windowDays} Tagen höchstens ${step.longestKm}. Lockere Tage helfen dem Körper.`,
    meal: "Warum Essen: Nach dem Training füllen Kohlenhydrate auf und Eiweiß baut auf. ESSEN AUS beendet das.",
    bedtime: "Warum Schlaf: Wir rechnen vom Wecker zurück und halten deine Zeiten regelmäßig. SCHLAF AUS beendet das.",
    event: "Warum: In deinem Profil steht am Tag nach der Nachricht ein Wettkampf. RENNEN AUS nimmt ihn heraus.",
    bigDay:
      "Warum locker: Von einem Wettkampf oder sehr langen Lauf erholt sich der Körper länger als von einer normalen Einheit.",
    starter:
      "Warum leicht anfangen: Krafttraining war neu oder wieder neu, und der Körper braucht dafür ein paar Wochen.",
    recovering:
      "Warum locker: Nach harten oder langen Einheiten brauchen Muskeln ein bis drei Tage; STATUS zählt sie mit.",
    raceDay: "Warum: Für den Tag ist ein Wettkampf notiert. RENNEN AUS nimmt ihn heraus.",
    nothingHard:
      "Warum: STATUS liest dein Trainingstagebuch. Kein Ruhetag ist fällig, und keine harte Einheit steckt dir noch in den Beinen.",
    nothing: "Zuletzt kam von uns nichts zu deinem Training. STATUS sagt, wo du stehst.",
  },
  numberWillDo: "Nächstes Mal reicht die Zahl.",
  rpeNoted: (rpe, name) => `Danke${name.tail}: ${rpe} von 10, notiert.`,
  rpeWithoutWorkout:
    "In den letzten 24 Stunden ist kein Training da, zu dem die Zahl passt. Schick sie nochmal, wenn eins da ist.",
  safety: ({ tier, emergencyNumber, crisisLine, isMinor }) => {
    const adult = isMinor ? "Hol jetzt einen Erwachsenen. " : "";
    const number = emergencyNumber ?? "den Notruf";
    if (tier === "crisis") {
      const line =
        crisisLine === null
          ? "mit jemandem, dem du vertraust"
          : `mit jemandem: ${formatCrisisLine(crisisLine, "jederzeit")}`;
      return `Was du fühlst, zählt. ${adult}Sprich jetzt ${line}. Bei Gefahr ruf ${number} an. Keine SMS bis WEITER.`;
    }
    const first =
      tier === "emergency"
        ? `Hör sofort auf. ${adult}Ruf jetzt ${number} an. Kein Training, bis es ärztlich geklärt ist.`
        : `${isMinor ? "" : "Ruh dich aus. "}Kein Training, bis es ärztlich geklärt ist. ${adult}Wird es schlimmer, ruf ${number} an.`;
    return `${first} Tipps pausieren. Fehlalarm? Schreib WEITER.`;
  },
};
