import { plainHeading } from "./csv-headings.ts";

/** How tables of workouts head what is read of them, in the languages that are read; the first name found is meant. */
const NAMES = {
  start:
    "workout start time|start time|start date local|start date|started at|started|start|date and time|datetime|workout date|activity date|workout day|day|date|startzeit|startdatum|beginn|datum|hora de inicio|fecha de inicio|inicio|fecha|heure de debut|date de debut|debut|ora di inizio|data di inizio|inizio|inicio|starttijd|begin|data",
  clock:
    "start time|time of day|startzeit|uhrzeit|hora de inicio|hora|heure de debut|heure|ora di inizio|ora|starttijd|clock",
  end: "workout end time|end time|end date|ended at|finish time|end|endzeit|ende|hora de fin|heure de fin|fin|ora di fine|fine|eindtijd|fim",
  offset: "cycle timezone|time zone|timezone|utc offset|zone",
  duration:
    "moving time|duration|workout time|workout duration|time total|total time|sport time|exercise time|time|minutes|mins|min|hours|hour|elapsed time|stunden|std|minuten|horas|minutos|heures|ore|minuti|uur|dauer|trainingsdauer|zeit|duracion|tiempo|duree|temps|durata|tempo|duracao|duur|tijd",
  elapsed: "elapsed time|gesamtzeit|verstrichene zeit|tiempo transcurrido|temps ecoule|tempo trascorso|verstreken tijd",
  distance:
    "total distance|distance|km|kilometers|kilometres|kilometer|kilometros|miles|mi|distanz|strecke|entfernung|distancia|recorrido|distanza|afstand",
  type: "activity type|workout type|exercise type|type|sport|sports|activity|activity name|discipline|category|sportart|aktivitat|aktivitatsart|aktivitatstyp|art|tipo de actividad|deporte|actividad|tipo|type d activite|activite|discipline|tipo di attivita|attivita|tipo de atividade|atividade|esporte|activiteit|type activiteit",
  heartRate:
    "average heart rate|avg heart rate|heart rate average|average heartrate|avg hr|average hr|hr avg|mean hr|heart rate|hr|o hf|puls|durchschnittliche herzfrequenz|herzfrequenz|frecuencia cardiaca media|fc media|frequence cardiaque moyenne|fc moyenne|frequenza cardiaca media|frequencia cardiaca media|gemiddelde hartslag",
  rpe: "rpe|session rpe|icu rpe|perceived exertion|effort|anstrengung|esfuerzo|effort percu|sforzo|esforco|inspanning",
  ascent:
    "total ascent|ascent|elevation gain|elev gain|altitude gain|climb|anstieg|hohenmeter|desnivel positivo|desnivel|denivele positif|denivele|dislivello|altimetria|stijging",
  title: "title|workout name|name|route name|titel|titulo|titre|titolo|nombre|nom|nome|naam",
} as const;

export type TableColumn = keyof typeof NAMES;

export type TableColumns = ReadonlyMap<TableColumn, Placed>;

/** Where a column stands, what it is headed by and the unit that its heading names. */
interface Placed {
  readonly at: number;
  readonly heading: string;
  readonly unit: TableUnit | undefined;
}

type TableUnit = "h" | "min" | "s" | "km" | "m" | "mi" | "ft" | "yd";

const UNITS: Readonly<Record<TableUnit, string>> = {
  h: "h|hr|hrs|hour|hours|std|stunden|horas|heures|ore|uur",
  min: "min|mins|minute|minutes|minuten|minutos|minuti",
  s: "s|sec|secs|second|seconds|sek|sekunden|segundos|secondes|secondi",
  km: "km|kilometers|kilometres|kilometer|kilometros",
  m: "m|meters|metres|meter|metros|metri",
  mi: "mi|mile|miles|meilen|millas",
  ft: "ft|feet|foot",
  yd: "yd|yards",
};

/** The columns of a table by its headings; undefined of one that holds no workouts. */
export function tableColumns(headings: readonly string[]): TableColumns | undefined {
  const read = headings.map(partedHeading);
  const columns = new Map<TableColumn, Placed>();
  for (const column of ORDER) {
    const names = NAMES[column].split("|");
    const name = names.find((each) => read.some((heading) => heading.name === each));
    const at = read.findIndex((heading) => heading.name === name);
    const unit = read[at]?.unit ?? (headings[at]?.endsWith("_time") ? "s" : undefined);
    if (name !== undefined) columns.set(column, { at, heading: headings[at] ?? name, unit });
  }
  const isTold = columns.has("start") && (columns.has("duration") || columns.has("end"));
  return isTold && (columns.has("type") || columns.has("distance")) ? columns : undefined;
}

const ORDER: readonly TableColumn[] = [
  "start",
  "clock",
  "end",
  "offset",
  "duration",
  "elapsed",
  "distance",
  "type",
  "heartRate",
  "rpe",
  "ascent",
  "title",
];

/** A heading without case, accents and signs, and the unit in it: `Distance (km)`, `sportTime(s)`, `TimeTotalInHours`. */
function partedHeading(heading: string): { readonly name: string; readonly unit: TableUnit | undefined } {
  const plain = plainHeading(heading.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " "));
  const [, name = plain, last = ""] = /^(.+?)(?: in)? (\S+)$/.exec(plain) ?? [];
  const unit = unitNamed(last);
  if (unit !== undefined) return { name, unit };
  return { name: plain.replace(/ bpm$/, ""), unit: unitNamed(plain) };
}

function unitNamed(word: string): TableUnit | undefined {
  const units: readonly TableUnit[] = ["h", "min", "s", "km", "m", "mi", "ft", "yd"];
  return units.find((unit) => UNITS[unit].split("|").includes(word));
}
