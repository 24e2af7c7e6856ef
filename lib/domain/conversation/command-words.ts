/** Commands that stand alone. */
type PlainCommand =
  | "start"
  | "yes"
  | "help"
  | "status"
  | "snooze"
  | "less"
  | "more"
  | "resume"
  | "food-off"
  | "food-on";

/** Commands with a number or a date after them. */
type ArgumentCommand = "pause" | "sick" | "rest-days" | "race";

/** Whole texts that are a command, folded, in every language of the catalogue; English is what the texts teach. */
export const PLAIN_COMMANDS: Readonly<Record<PlainCommand, readonly string[]>> = {
  start: ["start", "unstop"],
  yes: ["yes", "y", "si", "oui", "ja"],
  help: ["help", "info", "commands", "ayuda", "comandos", "hilfe", "befehle", "aide", "commandes"],
  status: ["status", "estado", "como estoy", "statut", "etat", "stand"],
  snooze: [
    "snooze",
    "later",
    "not now",
    "luego",
    "mas tarde",
    "posponer",
    "spater",
    "spaeter",
    "plus tard",
    "reporter",
  ],
  less: ["less", "fewer", "less texts", "fewer texts", "menos", "weniger", "moins"],
  more: ["more", "more texts", "mas", "mehr", "plus"],
  resume: [
    "resume",
    "continue",
    "unpause",
    "im back",
    "im ok",
    "im fine",
    "false alarm",
    "reanudar",
    "continuar",
    "seguir",
    "falsa alarma",
    "weiter",
    "fortsetzen",
    "fehlalarm",
    "reprendre",
    "reprise",
    "continuer",
    "fausse alerte",
  ],
  "food-off": [
    "food off",
    "no food",
    "comida off",
    "comida no",
    "sin comida",
    "essen aus",
    "essen off",
    "kein essen",
    "repas off",
    "repas non",
    "sans repas",
  ],
  "food-on": ["food on", "comida on", "comida si", "essen an", "essen ein", "essen on", "repas on", "repas oui"],
};

/** First words of commands that go on with a number or a date. */
export const ARGUMENT_COMMANDS: Readonly<Record<ArgumentCommand, readonly string[]>> = {
  pause: ["pause", "pausa", "pausar", "pausieren"],
  sick: [
    "sick",
    "ill",
    "im sick",
    "i am sick",
    "im ill",
    "i am ill",
    "enfermo",
    "enferma",
    "estoy enfermo",
    "estoy enferma",
    "krank",
    "ich bin krank",
    "bin krank",
    "malade",
    "je suis malade",
  ],
  "rest-days": ["rest", "descanso", "dias de descanso", "ruhe", "ruhetage", "ruhetag", "repos", "jours de repos"],
  race: ["race", "event", "carrera", "rennen", "wettkampf", "course"],
};

/** Politeness around a command, which changes nothing. */
export const POLITE_WORDS: ReadonlySet<string> = new Set(
  "please pls plz thanks thank you thx ty bitte danke por favor gracias merci svp".split(" "),
);

/** What a number of days is counted in, and how many days it is. */
export const DAY_UNITS: Readonly<Record<string, number>> = {
  d: 1,
  day: 1,
  days: 1,
  dia: 1,
  dias: 1,
  tag: 1,
  tage: 1,
  tagen: 1,
  j: 1,
  jour: 1,
  jours: 1,
  week: 7,
  weeks: 7,
  semana: 7,
  semanas: 7,
  woche: 7,
  wochen: 7,
  semaine: 7,
  semaines: 7,
};

/** Small words between a command and its number. */
export const FILLERS: ReadonlySet<string> = new Set(
  "for por fur fuer pour durante pendant is on el am le der die".split(" "),
);
