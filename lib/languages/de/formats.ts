import { type Formats, formatHours, type Weekdays } from "../format.ts";

const WEEKDAYS: Weekdays = {
  mon: "Montag",
  tue: "Dienstag",
  wed: "Mittwoch",
  thu: "Donnerstag",
  fri: "Freitag",
  sat: "Samstag",
  sun: "Sonntag",
};
const SHORT_WEEKDAYS: Weekdays = { mon: "Mo", tue: "Di", wed: "Mi", thu: "Do", fri: "Fr", sat: "Sa", sun: "So" };
const MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" ");
const SHORT_MONTHS = "Jan Feb März Apr Mai Juni Juli Aug Sep Okt Nov Dez".split(" ");

export const formats: Formats = {
  ownName: "Deutsch",
  decimalMark: ",",
  hours: (minutes) => formatHours(minutes, ","),
  today: "heute",
  tomorrow: "morgen",
  and: "und",
  or: "und",
  laterWeekday: (weekday) => weekday,
  weekdays: SHORT_WEEKDAYS,
  weekdaysInSentences: SHORT_WEEKDAYS,
  span: (first, last) => `${first} bis ${last}`,
  longDates: (dates) => {
    const words = dates.map(({ weekday, day, month }) => `${WEEKDAYS[weekday]}, ${day}. ${MONTHS[month - 1]}`);
    // The date is set off by commas on both sides.
    return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")}, und ${words.at(-1)}`;
  },
  shortDate: ({ weekday, day, month }) => `${SHORT_WEEKDAYS[weekday]} ${day}. ${SHORT_MONTHS[month - 1]}`,
};
