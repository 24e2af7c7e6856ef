import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readText } from "../../../lib/domain/conversation/read-text.ts";
import { STOP_WORDS } from "../../../lib/domain/conversation/stop-words.ts";

/** What a text means, in one line: "pause 7", "red-flag doctor". */
function meaningOf(text: string): string {
  const intent = readText(text);
  switch (intent.kind) {
    case "red-flag":
      return `red-flag ${intent.tier}`;
    case "pause":
    case "sick":
      return `${intent.kind} ${intent.days}`;
    case "rest-days":
      return `rest-days ${intent.perWeek}`;
    case "food":
      return intent.wanted ? "food on" : "food off";
    case "race":
      return intent.date === null
        ? "race unclear"
        : `race ${intent.date.year ?? "next"} ${intent.date.month} ${intent.date.day}`;
    case "number":
      return `number ${intent.rpe}`;
    case "stop":
    case "start":
    case "yes":
    case "help":
    case "status":
    case "snooze":
    case "less":
    case "more":
    case "resume":
    case "other":
      return intent.kind;
  }
}

/** Texts by what they mean, as people write them. */
const MEANINGS: Readonly<Record<string, readonly string[]>> = {
  stop: [
    "STOP",
    "stop",
    "  Stop.",
    "“Stop”",
    "STOP!!!",
    "stop please",
    "Stop, my chest hurts",
    "END",
    "Cancel",
    "QUIT",
    "Unsubscribe",
    "remove",
    "OPTOUT",
    "OPT-OUT",
    "Opt out",
    "I want to opt out",
    "I want to opt-out",
    "TD",
    "REVOKE",
    "Stopp",
    "Baja",
    "ARRÊT",
    "arrêter",
    "Arreter",
    "please stop texting me",
    "Remove me from this list",
    "No más",
    "no mas por favor",
    "End of my run I got dizzy",
  ],
  start: ["START", "start", "Start please", "UNSTOP"],
  yes: ["YES", "yes!", "Y", "Yes please", "SI", "sí", "Sí, gracias", "OUI", "oui merci", "JA", "Ja bitte"],
  help: [
    "commands",
    "Comandos",
    "Befehle",
    "commandes",
    "HELP",
    "help!",
    "Info",
    "?",
    " ??? ",
    "Ayuda",
    "Hilfe",
    "aide",
  ],
  status: [
    "¿Cómo estoy?",
    "Stand bitte",
    "status, thank you",
    "status plz",
    "status thx",
    "status ty",
    "état svp",
    "STATUS",
    "Status?",
    "status pls",
    "Estado",
    "statut",
    "état",
  ],
  snooze: [
    "later",
    "luego",
    "posponer",
    "spaeter danke",
    "reporter",
    "SNOOZE",
    "snooze.",
    "Später",
    "plus tard",
    "más tarde",
    "not now",
  ],
  less: ["fewer", "less texts", "LESS", "less please", "fewer texts", "Menos", "weniger", "moins"],
  more: ["more texts", "MORE", "Más", "mehr", "plus"],
  resume: [
    "continue",
    "unpause",
    "I'm back",
    "continuar",
    "seguir",
    "Falsa alarma",
    "fortsetzen",
    "reprise",
    "continuer",
    "fausse alerte",
    "RESUME",
    "false alarm",
    "I'm ok",
    "I’m fine",
    "Reanudar",
    "weiter",
    "reprendre",
    "Fehlalarm",
  ],
  "pause 7": [
    "pausar",
    "pausieren",
    "pausa 1 semana",
    "PAUSE",
    "pause please",
    "Pausa",
    "PAUSE 7",
    "pause 1 week",
    "pause 1 Woche",
    "Pause 1 semaine",
  ],
  "pause 1": ["PAUSE 1", "pause 1 day", "Pausa 1 día", "Pause 1 Tag", "pause 1 jour", "pause 1d"],
  "pause 14": [
    "Pause fuer 14 Tage",
    "pause pour 14 j",
    "pausa durante 2 semanas",
    "Pause 2 Wochen",
    "pause pendant 2 semaines",
    "Pause 14 Tagen",
    "pause 14",
    "Pause for 14 days",
    "pause 2 weeks",
    "pausa por 14 días",
    "Pause für 14 Tage",
    "PAUSE 14d",
  ],
  "pause 60": ["PAUSE 60", "PAUSE 61", "pause 12 weeks", "pause 999"],
  "sick 7": [
    "ill",
    "I'm ill",
    "I am ill",
    "Enfermo",
    "estoy enferma",
    "bin krank",
    "SICK",
    "I'm sick",
    "I am sick",
    "enferma",
    "Estoy enfermo",
    "krank",
    "Ich bin krank",
    "je suis malade",
  ],
  "sick 3": ["SICK 3", "sick for 3 days", "krank 3 Tage", "malade 3 jours"],
  "rest-days 1": [
    "días de descanso: 1",
    "Ruhe 1",
    "Ruhetag 1",
    "jours de repos 1",
    "REST 1",
    "rest 1 day",
    "Rest days: 1",
    "descanso 1",
    "Ruhetage 1",
    "repos 1",
  ],
  "rest-days 0": ["REST 0"],
  "rest-days 3": ["rest 3 please"],
  "food off": [
    "comida off",
    "comida no",
    "Essen off",
    "kein Essen",
    "repas non",
    "sans repas",
    "FOOD OFF",
    "food off!",
    "No food",
    "sin comida",
    "Essen aus",
    "repas off",
  ],
  "food on": ["comida on", "Essen ein", "Essen on", "repas oui", "FOOD ON", "comida sí", "Essen an", "repas on"],
  "race next 10 11": [
    "EVENT 11 OCT",
    "RACE 11 OCT",
    "race oct 11",
    "Race: October 11th",
    "RACE 11.10.",
    "race 11.10",
    "Rennen 11. Oktober",
    "Wettkampf am 11.10.",
    "Carrera 11 de octubre",
    "carrera el 11 oct",
    "course le 11 octobre",
    "RACE on 11 oct please",
  ],
  "race 2026 10 11": [
    "RACE 2026-10-11",
    "race 11 oct 2026",
    "RACE Oct 11, 2026",
    "RACE 11.10.2026",
    "Rennen 11.10.26",
    "carrera 11 de octubre de 2026",
  ],
  "race next 2 29": ["RACE 29 FEB"],
  "race next 12 25": ["RACE 25/12", "race 12/25", "course 25 déc"],
  "race next 8 1": ["course 1er août", "RACE 1 AUG"],
  "race next 10 10": ["race 10/10"],
  "race unclear": [
    "RACE",
    "race 11/10",
    "race 11/12",
    "race 2 may 0999",
    "RACE 31 FEB",
    "race 2026-13-01",
    "RACE 40 OCT",
    "race in 3 weeks",
  ],
  "number 7": [
    "7",
    " 7 ",
    "7.",
    "7!",
    "7,0",
    "RPE 7",
    "rpe: 7",
    "Rpe7",
    "7/10",
    "7 / 10",
    "7 out of 10",
    "7 von 10",
    "7 de 10",
    "7 sur 10",
    "(7)",
    "7 😅",
    "7️⃣",
    "７",
    "#7",
  ],
  "number 7.5": ["7.5", "7,5", "7.5/10", "RPE 7,5"],
  "number 0": ["0", "0/10"],
  "number 10": ["10", "10/10", "10.0"],
  other: [
    "",
    "👍",
    "thanks",
    "8 km",
    "7-8",
    "11",
    "10.5",
    "7.55",
    "-3",
    "7/5",
    "70",
    "007",
    "7%",
    "7 7",
    "seven",
    "PAUSE 0",
    "pause it",
    "pause a7",
    "pause 7!x",
    "pause 3 beers",
    "pause 3 constructor",
    "pause 2 days 3 hours",
    "REST 12",
    "rest x1",
    "rest 1x",
    "what??",
    "?! no",
    "REST",
    "REST 4",
    "rest 1.5",
    "stopping soon",
    "stop-and-go today",
    "ending with a sprint",
    "more tired than usual",
    "less is more",
    "Race was great",
    "of course",
    "nonstop",
    "Don't stop",
    "chest press 3x8",
    "ran with people in the dark",
    "Run entfernt",
  ],
  "red-flag emergency": [
    "chest pain",
    "chest - pain!",
    "My chest hurts",
    "chest feels really tight",
    "tightness in my chest",
    "pain in the chest after run",
    "I fainted",
    "almost fainting",
    "passed out at km 5",
    "I blacked out",
    "collapsed after the race",
    "can't breathe",
    "I can’t breathe",
    "cant breath",
    "no chest pain",
    "dizzy and my chest hurts",
    "status: chest pain",
    "me duele el pecho",
    "dolor en el pecho",
    "Me desmayé",
    "perdí el conocimiento",
    "no puedo respirar",
    "me falta el aire",
    "Brustschmerzen",
    "Schmerzen in der Brust",
    "mir tut die Brust weh",
    "bin ohnmächtig geworden",
    "war kurz bewußtlos",
    "ohnmaechtig",
    "bin umgekippt",
    "bekomme keine Luft",
    "mir wurde schwarz vor den Augen",
    "kann nicht mehr atmen",
    "douleur à la poitrine",
    "j'ai mal à la poitrine",
    "je me suis évanouie",
    "s'évanouir",
    "j'ai perdu connaissance",
    "je n'arrive pas à respirer",
    "je ne peux plus respirer",
  ],
  "red-flag doctor": [
    "dizzy",
    "Feeling DIZZY",
    "a bit of dizziness",
    "light-headed",
    "lightheaded",
    "brain fog all day",
    "fever",
    "not dizzy",
    "sick with fever",
    "dark urine",
    "my pee is dark",
    "mareada",
    "tengo mareos",
    "fiebre",
    "orina muy oscura",
    "niebla mental",
    "mir ist schwindelig",
    "Schwindel",
    "Fieber",
    "dunkler Urin",
    "j'ai des vertiges",
    "la tête me tourne",
    "de la fièvre",
    "urines foncées",
    "l'urine est foncée",
    "étourdie",
  ],
};

const EXAMPLES = Object.entries(MEANINGS).flatMap(([meaning, texts]) => texts.map((text) => ({ text, meaning })));

/** Any text, and often one that holds words of ours. */
const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc
    .tuple(fc.constantFrom(...EXAMPLES.map(({ text }) => text)), fc.string({ maxLength: 10 }))
    .map((parts) => parts.join(" ")),
);

describe("a text", () => {
  it.each(EXAMPLES)("'$text' means $meaning", ({ text, meaning }) => {
    expect(meaningOf(text)).toBe(meaning);
  });

  it("that starts with a STOP word never means anything else", () => {
    const stopWord = fc.constantFrom(...STOP_WORDS);
    const separator = fc.constantFrom(" ", ", ", ". ", "! ", "\n", ": ");

    fc.assert(
      fc.property(stopWord, separator, anyText, (word, between, rest) => {
        expect(readText(word + between + rest).kind).toBe("stop");
        expect(readText(word).kind).toBe("stop");
      }),
    );
  });

  it("means the same in upper case, in lower case and without accents", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const meaning = meaningOf(text);

        expect(meaningOf(text.toUpperCase())).toBe(meaning);
        expect(meaningOf(text.toLowerCase())).toBe(meaning);
        expect(meaningOf(text.normalize("NFD").replaceAll(/\p{M}/gu, ""))).toBe(meaning);
      }),
      { numRuns: 1_000 },
    );
  });

  it("with a red flag is one whatever else it says, STOP aside", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(["stop", "red-flag"]).toContain(readText(`${text} chest pain`).kind);
      }),
    );
  });

  it("is a number from 0 to 10 or none", () => {
    fc.assert(
      fc.property(fc.double({ min: -100, max: 100, noNaN: true }), fc.integer({ min: 0, max: 2 }), (value, digits) => {
        const intent = readText(value.toFixed(digits));

        const isRpe = value.toFixed(digits).match(/^(10(\.0)?|\d(\.\d)?)$/) !== null;
        expect(intent.kind).toBe(isRpe ? "number" : "other");
      }),
    );
  });
});
