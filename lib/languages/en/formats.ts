import { type Formats, formatHours, formatList, type Weekdays } from "../format.ts";

const WEEKDAYS: Weekdays = {
  mon: "Monday",
  tue: "Tuesday",
  wed: "Wednesday",
  thu: "Thursday",
  fri: "Friday",
  sat: "Saturday",
  sun: "Sunday",
};
const SHORT_WEEKDAYS: Weekdays = { mon: "Mon", tue: "Tue", wed: "Wed", thu: "Thu", fri: "Fri", sat: "Sat", sun: "Sun" };
const MONTHS = "January February March April May June July August September October November December".split(" ");
const SHORT_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

export const formats: Formats = {
  ownName: "English",
  decimalMark: ".",
  hours: (minutes) => formatHours(minutes, "."),
  today: "today",
  tomorrow: "tomorrow",
  and: "and",
  or: "or",
  laterWeekday: (weekday) => weekday,
  weekdays: SHORT_WEEKDAYS,
  weekdaysInSentences: SHORT_WEEKDAYS,
  span: (first, last) => `${first} to ${last}`,
  longDates: (dates) =>
    formatList(
      dates.map(({ weekday, day, month }) => `${WEEKDAYS[weekday]} ${day} ${MONTHS[month - 1]}`),
      "and",
    ),
  shortDate: ({ weekday, day, month }) => `${SHORT_WEEKDAYS[weekday]} ${day} ${SHORT_MONTHS[month - 1]}`,
};
