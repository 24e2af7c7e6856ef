import type { LanguageCode } from "../domain/language.ts";
import type { Weekday } from "../domain/local-time.ts";

/** How a language names days. */
export interface DayWords {
  readonly today: string;
  readonly tomorrow: string;
  readonly and: string;
  /** Joins days on which nothing is planned. */
  readonly or: string;
  /** A later weekday in a list. */
  readonly later: (weekday: string) => string;
  readonly short: Readonly<Record<Weekday, string>>;
  /** "Saturday 28 November" */
  readonly date: (date: { readonly weekday: Weekday; readonly day: number; readonly month: number }) => string;
}

const EN_MONTHS = "January February March April May June July August September October November December".split(" ");
const ES_MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" ");
const DE_MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" ");
const FR_MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");

type Weekdays = Readonly<Record<Weekday, string>>;

const EN_DAYS: Weekdays = {
  mon: "Monday",
  tue: "Tuesday",
  wed: "Wednesday",
  thu: "Thursday",
  fri: "Friday",
  sat: "Saturday",
  sun: "Sunday",
};
const ES_DAYS: Weekdays = {
  mon: "lunes",
  tue: "martes",
  wed: "miércoles",
  thu: "jueves",
  fri: "viernes",
  sat: "sábado",
  sun: "domingo",
};
const DE_DAYS: Weekdays = {
  mon: "Montag",
  tue: "Dienstag",
  wed: "Mittwoch",
  thu: "Donnerstag",
  fri: "Freitag",
  sat: "Samstag",
  sun: "Sonntag",
};
const FR_DAYS: Weekdays = {
  mon: "lundi",
  tue: "mardi",
  wed: "mercredi",
  thu: "jeudi",
  fri: "vendredi",
  sat: "samedi",
  sun: "dimanche",
};

export const DAY_WORDS: Readonly<Record<LanguageCode, DayWords>> = {
  en: {
    today: "today",
    tomorrow: "tomorrow",
    and: "and",
    or: "or",
    later: (weekday) => weekday,
    short: { mon: "Mon", tue: "Tue", wed: "Wed", thu: "Thu", fri: "Fri", sat: "Sat", sun: "Sun" },
    date: ({ weekday, day, month }) => `${EN_DAYS[weekday]} ${day} ${EN_MONTHS[month - 1]}`,
  },
  es: {
    today: "hoy",
    tomorrow: "mañana",
    and: "y",
    or: "ni",
    later: (weekday) => `el ${weekday}`,
    short: { mon: "lun", tue: "mar", wed: "mié", thu: "jue", fri: "vie", sat: "sáb", sun: "dom" },
    date: ({ weekday, day, month }) => `${ES_DAYS[weekday]} ${day} de ${ES_MONTHS[month - 1]}`,
  },
  de: {
    today: "heute",
    tomorrow: "morgen",
    and: "und",
    or: "und",
    later: (weekday) => weekday,
    short: { mon: "Mo", tue: "Di", wed: "Mi", thu: "Do", fri: "Fr", sat: "Sa", sun: "So" },
    date: ({ weekday, day, month }) => `${DE_DAYS[weekday]}, ${day}. ${DE_MONTHS[month - 1]}`,
  },
  fr: {
    today: "aujourd'hui",
    tomorrow: "demain",
    and: "et",
    or: "ni",
    later: (weekday) => weekday,
    short: { mon: "lun", tue: "mar", wed: "mer", thu: "jeu", fri: "ven", sat: "sam", sun: "dim" },
    date: ({ weekday, day, month }) => `${FR_DAYS[weekday]} ${day === 1 ? "1er" : day} ${FR_MONTHS[month - 1]}`,
  },
};
