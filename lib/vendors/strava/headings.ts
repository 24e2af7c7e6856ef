import { plainHeading } from "../../files/csv-headings.ts";
import { LONGEST_NAME } from "../longest-name.ts";

/** The columns of `activities.csv` that are read, by their English headings. */
const COLUMNS = {
  "Activity ID": "id",
  "Activity Date": "date",
  "Activity Name": "name",
  "Activity Type": "type",
  "Elapsed Time": "elapsed",
  "Moving Time": "moving",
  Distance: "distance",
  "Elevation Gain": "ascent",
  "Perceived Exertion": "exertion",
  "Average Heart Rate": "heartRate",
} as const;

/** The columns Strava's export is read by, as English headings. */
type StravaColumn = keyof typeof COLUMNS;
type Short = (typeof COLUMNS)[StravaColumn];

/** How Strava heads its columns in a language; several as it changed, compared without case, accents and signs. */
type Headings = Readonly<Record<Short, string>>;

const LANGUAGES: Readonly<Record<string, Headings>> = {
  English: {
    id: "Activity ID",
    date: "Activity Date",
    name: "Activity Name",
    type: "Activity Type",
    elapsed: "Elapsed Time",
    moving: "Moving Time",
    distance: "distance",
    ascent: "Elevation Gain",
    exertion: "Perceived Exertion",
    heartRate: "Average Heart Rate",
  },
  German: {
    id: "Aktivitäts-ID|aktivitatsid",
    date: "Aktivitätsdatum",
    name: "name der aktivitat|aktivitatsname",
    type: "Aktivitätsart|aktivitatstyp",
    elapsed: "Verstrichene Zeit|gesamtzeit",
    moving: "bewegungszeit|zeit in bewegung",
    distance: "distanz|entfernung",
    ascent: "hohenzunahme|hohenmeter|anstieg",
    exertion: "gefuhlte anstrengung|empfundene anstrengung",
    heartRate: "durchschnittliche herzfrequenz",
  },
  Spanish: {
    id: "ID de actividad|id de la actividad",
    date: "Fecha de la actividad|fecha de actividad",
    name: "nombre de la actividad|nombre de actividad",
    type: "Tipo de actividad|tipo de la actividad",
    elapsed: "Tiempo transcurrido",
    moving: "tiempo en movimiento|tiempo de movimiento",
    distance: "distancia",
    ascent: "desnivel positivo|desnivel|ganancia de elevacion|aumento de altitud",
    exertion: "esfuerzo percibido",
    heartRate:
      "frecuencia cardiaca media|frecuencia cardiaca promedio|ritmo cardiaco promedio|ritmo cardiaco medio|pulso medio",
  },
  French: {
    id: "ID de l'activité|id activite|identifiant de l activite",
    date: "Date de l'activité|date activite",
    name: "nom de l activite|nom activite",
    type: "Type d'activité|type de l activite",
    elapsed: "Temps écoulé|duree totale",
    moving: "duree de deplacement|temps de deplacement|temps en mouvement",
    distance: "distance",
    ascent: "denivele positif|denivele|gain d altitude",
    exertion: "effort percu|effort ressenti|intensite ressentie",
    heartRate: "frequence cardiaque moyenne",
  },
  Italian: {
    id: "ID attività|id dell attivita",
    date: "Data dell'attività|data attivita|data dell attivita",
    name: "nome dell attivita|nome attivita",
    type: "Tipo di attività|tipo attivita",
    elapsed: "Tempo trascorso|tempo totale",
    moving: "tempo in movimento|tempo di movimento",
    distance: "distanza",
    ascent: "dislivello positivo|dislivello|aumento di quota|guadagno di quota",
    exertion: "sforzo percepito|fatica percepita",
    heartRate: "frequenza cardiaca media|battito cardiaco medio",
  },
  Portuguese: {
    id: "ID da atividade|id de atividade",
    date: "Data da atividade",
    name: "nome da atividade",
    type: "Tipo de atividade|tipo da atividade",
    elapsed: "Tempo decorrido|tempo total",
    moving: "tempo de movimentacao|tempo em movimento|tempo de movimento",
    distance: "distancia",
    ascent: "ganho de elevacao|ganho de altitude|elevacao|desnivel positivo",
    exertion: "esforco percebido|percepcao de esforco",
    heartRate: "frequencia cardiaca media|batimento cardiaco medio",
  },
  Dutch: {
    id: "Activiteits-ID|activiteit id|id van activiteit|activiteiten id",
    date: "Datum van activiteit|activiteitsdatum|activiteitdatum|datum activiteit",
    name: "naam activiteit|naam van activiteit|activiteitsnaam|activiteitnaam",
    type: "Activiteitstype|type activiteit|activiteittype|soort activiteit",
    elapsed: "Verstreken tijd",
    moving: "beweegtijd|bewegingstijd|tijd in beweging",
    distance: "afstand",
    ascent: "hoogtestijging|hoogteverschil|hoogtewinst|gewonnen hoogte",
    exertion: "ervaren inspanning|waargenomen inspanning|gevoelde inspanning",
    heartRate: "gemiddelde hartslag",
  },
};

/** Columns without which no workout can be read. */
const NEEDED: readonly StravaColumn[] = ["Activity ID", "Activity Date", "Activity Type", "Elapsed Time"];

/** Headings as a language has them: where each column stands, the last of those that stand twice. */
export interface ReadHeadings {
  readonly language: string;
  readonly places: ReadonlyMap<StravaColumn, readonly number[]>;
  /** Columns that are needed and not there, as the language heads them. */
  readonly missing: readonly string[];
}

/** Strava's headings in the language that has most of them; undefined when they are not Strava's. */
export function stravaHeadings(headings: readonly string[]): ReadHeadings | undefined {
  const plain = headings.map((heading) => plainHeading(heading.slice(0, LONGEST_NAME).replace(UNIT, "")));
  const read = Object.entries(LANGUAGES).map(([language, names]) => headingsIn(language, names, plain));
  const [best] = read.toSorted((a, b) => b.places.size - a.places.size);
  const isStravas = best !== undefined && (best.places.has("Activity ID") || best.places.has("Activity Date"));
  return isStravas && best.places.size >= LEAST_COLUMNS ? best : undefined;
}

const LEAST_COLUMNS = 3;
/** What somebody may have added to a heading. */
const UNIT = /\s*\((km|mi|m|s)\)\s*$/i;

/** The unit that a heading names, in small letters. */
export function unitIn(heading: string): string | undefined {
  return UNIT.exec(heading.slice(0, LONGEST_NAME))?.[1]?.toLowerCase();
}

function headingsIn(language: string, names: Headings, plain: readonly string[]): ReadHeadings {
  const columns = Object.keys(COLUMNS).filter((name): name is StravaColumn => Object.hasOwn(COLUMNS, name));
  const places = new Map(
    columns.flatMap((column) => {
      const known = names[COLUMNS[column]].split("|").map(plainHeading);
      const at = plain.flatMap((heading, place) => (known.includes(heading) ? place : []));
      return at.length === 0 ? [] : [[column, at] as const];
    }),
  );
  const missing = NEEDED.filter((column) => !places.has(column));
  return { language, places, missing: missing.map((column) => names[COLUMNS[column]].split("|", 1).join("")) };
}
