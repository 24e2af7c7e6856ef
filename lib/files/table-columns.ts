import { LONGEST_NAME } from "../vendors/longest-name.ts";
import { plainHeading } from "./csv-headings.ts";

/** How tables of workouts head what is read of them, in the languages that are read; the first name found is meant. */
const NAMES = {
  start:
    "workout start time|start time|start date local|start datetime|start time local|start local|start date|started at|started|start|begin time|start epoch|date and time|datetime|timestamp|startzeit|startdatum|beginn|hora de inicio|fecha de inicio|inicio|comienzo|heure de debut|date de debut|debut|depart|ora di inizio|data di inizio|inizio|starttijd|begin",
  day: "workout date|activity date|workout day|start date|day|date|startdatum|datum|tag|fecha de inicio|fecha|dia|date de debut|jour|data di inizio|data|giorno|dag|when|wann|cuando|quand",
  clock:
    "time of day|start time|clock|uhrzeit|startzeit|hora de inicio|hora|heure de debut|heure|ora di inizio|ora|starttijd|tijdstip",
  /** A length in some tables, a time of day in others. */
  time: "time|zeit|tiempo|temps|tempo|tijd",
  end: "workout end time|end time|end datetime|end date|ended at|finish time|finish|end|endzeit|ende|hora de fin|fin|heure de fin|ora di fine|fine|eindtijd|fim",
  offset: "cycle timezone|time offset|time zone|timezone|utc offset|zone",
  duration:
    "actual duration|actual time|moving time|active duration|duration|work time|workout time|workout duration|time total|total time|sport time|exercise time|training time|minutes|mins|min|hours|hour|stunden|std|minuten|horas|minutos|heures|ore|minuti|uur|dauer|trainingsdauer|trainingszeit|laufzeit|duracion|duree|durata|duracao|duur|time|zeit|tiempo|temps|tempo|tijd|elapsed time",
  elapsed: "elapsed time|gesamtzeit|verstrichene zeit|tiempo transcurrido|temps ecoule|tempo trascorso|verstreken tijd",
  distance:
    "actual distance|total distance|distance|dist|work distance|km|kms|kilometers|kilometres|kilometer|kilometros|kilometres|miles|mi|distanz|strecke|streckenlange|entfernung|distancia|recorrido|distanza|afstand",
  distanceUnit: "distance unit|unit|units",
  type: "activity type|sport type|workout type|exercise type|type|sport|sports|activity|activity name|discipline|category|workout|training|sportart|aktivitat|aktivitatsart|aktivitatstyp|art|einheit|was|tipo de actividad|deporte|actividad|entrenamiento|entreno|tipo|type d activite|activite|seance|entrainement|discipline|tipo di attivita|attivita|allenamento|tipo de atividade|atividade|esporte|treino|activiteit|type activiteit|workout name",
  heartRate:
    "average heart rate|avg heart rate|heart rate average|average heartrate|avg hr|average hr|hr avg|mean hr|heart rate|hr|o hf|o puls|puls|durchschnittliche herzfrequenz|herzfrequenz|hf|frecuencia cardiaca media|frecuencia cardiaca|fc media|fc|frequence cardiaque moyenne|frequence cardiaque|fc moyenne|frequenza cardiaca media|frequencia cardiaca media|gemiddelde hartslag|gem hartslag|hartslag|mean heart rate",
  rpe: "rpe|session rpe|srpe|icu rpe|perceived exertion|effort|anstrengung|belastung|esfuerzo|effort percu|ressenti|sforzo|esforco|inspanning",
  ascent:
    "total ascent|ascent|elevation gain|elev gain|elevation|altitude gain|climb|anstieg|hohenmeter|hm|desnivel positivo|desnivel|denivele positif|denivele|d|dislivello|altimetria|stijging",
  title: "title|workout name|name|route name|titel|titulo|titre|titolo|nombre|nom|nome|naam",
} as const;

export type TableColumn = keyof typeof NAMES;

export type TableColumns = ReadonlyMap<TableColumn, Placed>;

/** Where a column stands, what it is headed by and the unit that its heading names. */
export interface Placed {
  readonly at: number;
  readonly heading: string;
  /** The heading without its unit, in small letters. */
  readonly name: string;
  readonly unit: TableUnit | undefined;
}

/** `h:mm` and `m:ss` are what a time of two parts shows. */
export type TableUnit = "d" | "h" | "min" | "s" | "ms" | "h:mm" | "m:ss" | "km" | "m" | "mi" | "ft" | "yd";

const UNITS: Readonly<Record<TableUnit, string>> = {
  d: "days",
  h: "h|hr|hrs|hour|hours|std|stunden|horas|heures|ore|uur",
  min: "min|mins|minute|minutes|minuten|minutos|minuti",
  ms: "ms|msec|milliseconds|millis",
  s: "s|sec|secs|second|seconds|sek|sekunden|segundos|secondes|secondi",
  "h:mm": "h mm|hh mm|h min|std min|hs min|hours minutes|stunden minuten",
  "m:ss": "m ss|mm ss|min s|min sec|min sek|min seg",
  km: "km|kms|kilometers|kilometres|kilometer|kilometros",
  m: "m|meters|metres|meter|metern|metros|metri|hm",
  mi: "mi|mile|miles|meilen|millas|milles",
  ft: "ft|feet|foot",
  yd: "yd|yds|yards",
};
const ALL_UNITS: readonly TableUnit[] = ["d", "h", "min", "s", "ms", "h:mm", "m:ss", "km", "m", "mi", "ft", "yd"];

/** A heading that only the sessions of Polar Flow have. */
export const POLAR_HEADING = "Running index";

/** The columns of a table by its headings; undefined of one that holds no workouts. */
export function tableColumns(headings: readonly string[]): TableColumns | undefined {
  const read = headings.map(partedHeading);
  const columns = new Map<TableColumn, Placed>();
  for (const column of ORDER) {
    const names = NAMES[column].split("|");
    const name = names.find((each) => read.some((heading) => heading.name === each));
    const at = read.findIndex((heading) => heading.name === name);
    const unit = read[at]?.unit ?? (headings[at]?.endsWith("_time") ? "s" : undefined);
    if (name !== undefined) columns.set(column, { at, heading: headings[at] ?? name, name, unit });
  }
  // Polar Flow names the athlete there.
  if (headings.includes(POLAR_HEADING)) columns.delete("title");
  const isDated = columns.has("start") || columns.has("day");
  const isTold = isDated && (columns.has("duration") || columns.has("end"));
  return isTold && (columns.has("type") || columns.has("distance")) ? columns : undefined;
}

const ORDER: readonly TableColumn[] = [
  "start",
  "day",
  "clock",
  "time",
  "end",
  "offset",
  "duration",
  "elapsed",
  "distance",
  "distanceUnit",
  "type",
  "heartRate",
  "rpe",
  "ascent",
  "title",
];

interface PartedHeading {
  readonly name: string;
  readonly unit: TableUnit | undefined;
}

/** A heading without case, accents and signs, and the unit in it: `Distance (km)`, `sportTime(s)`, `TimeTotalInHours`. */
function partedHeading(written: string): PartedHeading {
  const heading = written.slice(0, LONGEST_NAME);
  const [, before = "", inBrackets = ""] = /^(.*?\S)\s*[([{]([^)\]}]*)[)\]}]\s*$/.exec(heading.trim()) ?? [];
  if (before !== "") return { name: plainName(before), unit: unitNamed(plainHeading(inBrackets)) };
  const plain = plainName(heading);
  const [, name = plain, last = ""] = /^(.+?)(?: (?:in|en|im))? (\S+)$/.exec(plain) ?? [];
  const unit = unitNamed(last);
  if (unit !== undefined) return { name, unit };
  return { name: plain.replace(/ bpm$/, ""), unit: unitNamed(plain) };
}

/** Samsung writes the way to a field before its name: `com.samsung.health.exercise.start_time`. */
function plainName(heading: string): string {
  return plainHeading(heading.replace(/^com\.samsung\.[\w.]+\./, "").replaceAll(/(?<=[a-z])(?=[A-Z])/g, " "));
}

function unitNamed(words: string): TableUnit | undefined {
  return ALL_UNITS.find((unit) => UNITS[unit].split("|").includes(words));
}

/** The unit that a word names; undefined of any other. */
export function unitOf(word: string): TableUnit | undefined {
  return unitNamed(word.trim().toLowerCase());
}

/** The unit a cell names behind its number (`5,4 km`); undefined where it names none. */
export function unitOfCell(text: string): TableUnit | undefined {
  const [, word = ""] = /\d ?(\p{L}+)\.?$/u.exec(text) ?? [];
  return unitNamed(word.toLowerCase());
}
