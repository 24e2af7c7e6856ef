import { twoDigits } from "../../domain/local-time.ts";
import { type Formats, formatList, type Weekdays } from "../format.ts";

const WEEKDAYS: Weekdays = {
  mon: "lundi",
  tue: "mardi",
  wed: "mercredi",
  thu: "jeudi",
  fri: "vendredi",
  sat: "samedi",
  sun: "dimanche",
};
/** "mer" is the sea and "jeu" a game. */
const SHORT_WEEKDAYS: Weekdays = {
  mon: "lun",
  tue: "mardi",
  wed: "mercredi",
  thu: "jeudi",
  fri: "ven",
  sat: "sam",
  sun: "dim",
};
const MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");
const SHORT_MONTHS = "jan fév mars avr mai juin juil août sep oct nov déc".split(" ");

export const formats: Formats = {
  ownName: "Français",
  decimalMark: ",",
  hours: (minutes) => {
    const whole = Math.round(minutes);
    const rest = whole % 60;
    return rest === 0 ? `${whole / 60} h` : `${Math.floor(whole / 60)} h ${twoDigits(rest)}`;
  },
  today: "aujourd'hui",
  tomorrow: "demain",
  and: "et",
  or: "ni",
  laterWeekday: (weekday) => weekday,
  weekdays: SHORT_WEEKDAYS,
  weekdaysInSentences: WEEKDAYS,
  span: (first, last) => `de ${first} à ${last}`,
  longDates: (dates) =>
    formatList(
      dates.map(({ weekday, day, month }) => `${WEEKDAYS[weekday]} ${ordinal(day)} ${MONTHS[month - 1]}`),
      "et",
    ),
  shortDate: ({ weekday, day, month }) => `${SHORT_WEEKDAYS[weekday]} ${ordinal(day)} ${SHORT_MONTHS[month - 1]}`,
};

/** A time of day as French writes it: "22h15", "6h30", "22h", "minuit". */
export function heure(time: string): string {
  if (time === "00:00") return "minuit";
  const [hour = "", minute = ""] = time.split(":");
  return `${Number(hour)}h${minute === "00" ? "" : minute}`;
}

function ordinal(day: number): string {
  return day === 1 ? "1er" : String(day);
}
