import { type Formats, formatHours, formatList, type Weekdays } from "../format.ts";

const WEEKDAYS: Weekdays = {
  mon: "lunes",
  tue: "martes",
  wed: "miércoles",
  thu: "jueves",
  fri: "viernes",
  sat: "sábado",
  sun: "domingo",
};
/** "mar" is the sea. */
const SHORT_WEEKDAYS: Weekdays = {
  mon: "lun",
  tue: "martes",
  wed: "mié",
  thu: "jue",
  fri: "vie",
  sat: "sáb",
  sun: "dom",
};
const MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" ");
const SHORT_MONTHS = "ene feb mar abr may jun jul ago sep oct nov dic".split(" ");

export const formats: Formats = {
  ownName: "Español",
  decimalMark: ",",
  hours: (minutes) => {
    const quarters = Math.round(minutes) % 30 === 15;
    return quarters ? `${Math.floor(minutes / 60)} h ${Math.round(minutes) % 60}` : formatHours(minutes, ",");
  },
  today: "hoy",
  tomorrow: "mañana",
  and: "y",
  or: "ni",
  laterWeekday: (weekday) => `el ${weekday}`,
  weekdays: SHORT_WEEKDAYS,
  weekdaysInSentences: WEEKDAYS,
  span: (first, last) => `de ${first} a ${last}`,
  longDates: (dates) =>
    formatList(
      dates.map(({ weekday, day, month }, at) => {
        // The month is named once, after its last day.
        const isNamedLater = dates[at + 1]?.month === month;
        return `${WEEKDAYS[weekday]} ${day}${isNamedLater ? "" : ` de ${MONTHS[month - 1]}`}`;
      }),
      "y",
    ),
  shortDate: ({ weekday, day, month }) => `${SHORT_WEEKDAYS[weekday]} ${day} ${SHORT_MONTHS[month - 1]}`,
};

/** A time of day with its article; one o'clock is singular: "la 01:15", "las 22:15". */
export function las(time: string): string {
  return `${time.startsWith("01:") ? "la" : "las"} ${time}`;
}
