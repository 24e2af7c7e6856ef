export type RedFlagTier = "emergency" | "doctor";

/**
 * What athletes write when something is wrong, folded, in every language of the catalogue (rules.md section 9). Each
 * word is the beginning of a word; `..` stands for up to three words in between.
 */
const PHRASES: Readonly<Record<RedFlagTier, readonly string[]>> = {
  emergency: [
    // English
    "chest .. pain",
    "pain .. chest",
    "chest .. hurt",
    "hurt .. chest",
    "chest .. tight",
    "tight .. chest",
    "chest .. pressure",
    "pressure .. chest",
    "faint",
    "pass out",
    "passed out",
    "passing out",
    "blacked out",
    "blacking out",
    "collaps",
    "cant breath",
    "cannot breath",
    "can not breath",
    "couldnt breath",
    "could not breath",
    // Spanish
    "dolor .. pecho",
    "duele .. pecho",
    "pecho .. duele",
    "opresion .. pecho",
    "presion .. pecho",
    "pecho .. apreta",
    "pecho .. oprim",
    "desmay",
    "perdi .. conocimiento",
    "perdi .. conciencia",
    "desplom",
    "colaps",
    "no .. puedo respirar",
    "no podia respirar",
    "falta .. aire",
    // German
    "brustschmerz",
    "schmerz .. brust",
    "brust .. schmerz",
    "brust .. weh",
    "brust .. eng",
    "brustenge",
    "engegefuhl",
    "engegefuehl",
    "druck .. brust",
    "ohnmacht",
    "ohnmaecht",
    "bewusstlos",
    "kollab",
    "umgekippt",
    "zusammengebrochen",
    "schwarz vor .. augen",
    "krieg .. keine luft",
    "bekomm .. keine luft",
    "bekam .. keine luft",
    "nicht .. atmen",
    "kaum .. atmen",
    // French
    "douleur .. poitrine",
    "mal .. poitrine",
    "poitrine .. mal",
    "poitrine .. serre",
    "poitrine .. oppress",
    "oppression",
    "evanoui",
    "perdu connaissance",
    "tombe dans les pommes",
    "effondre",
    "pas .. respirer",
    "plus .. respirer",
  ],
  doctor: [
    // English
    "dizz",
    "lightheaded",
    "light headed",
    "brain fog",
    "foggy brain",
    "foggy head",
    "fever",
    "dark urine",
    "dark pee",
    "brown urine",
    "brown pee",
    "urine .. dark",
    "urine .. brown",
    "pee is dark",
    "pee was dark",
    "pee is brown",
    "pee was brown",
    // Spanish
    "maread",
    "mareo",
    "vertigo",
    "aturdid",
    "niebla mental",
    "fiebre",
    "orina .. oscur",
    // German
    "schwindel",
    "schwindl",
    "benommen",
    "gehirnnebel",
    "nebel im kopf",
    "fieber",
    "dunkl .. urin",
    "dunkel .. urin",
    "urin .. dunkel",
    // French
    "vertige",
    "etourdi",
    "tete .. tourne",
    "brouillard mental",
    "tete .. brouillard",
    "cerveau .. brouillard",
    "fievre",
    "urine .. fonce",
    "urine .. sombre",
  ],
};

const TIERS = ["emergency", "doctor"] as const;
const GAP = String.raw`(?: [\p{L}\p{N}]+){0,3}?`;

const PATTERNS: Readonly<Record<RedFlagTier, RegExp>> = {
  emergency: patternOf(PHRASES.emergency),
  doctor: patternOf(PHRASES.doctor),
};

/** The gravest red flag in a folded text; a negation is not read ("not dizzy" is one). */
export function redFlagIn(folded: string): RedFlagTier | undefined {
  // "can't" is one word, "l'urine" are two.
  const readings = ["", " "].map((apostrophe) => plainWords(folded.replaceAll("'", apostrophe)));
  return TIERS.find((tier) => readings.some((reading) => PATTERNS[tier].test(reading)));
}

function plainWords(folded: string): string {
  return ` ${folded.replaceAll(/[^\p{L}\p{N}]+/gu, " ")}`;
}

function patternOf(phrases: readonly string[]): RegExp {
  const sources = phrases.map((phrase) => {
    const parts = phrase.split(" .. ").map((part) => ` ${part.replaceAll(" ", String.raw`[\p{L}\p{N}]* `)}`);
    return parts.join(String.raw`[\p{L}\p{N}]*${GAP}`);
  });
  return new RegExp(sources.join("|"), "u");
}
