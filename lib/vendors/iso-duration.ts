import * as z from "zod/mini";

const FORM = /^P(?:(\d{1,3})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,8}(?:[.,]\d{1,9})?)S)?)?$/;
const SECONDS_A_MINUTE = 60;
const MINUTES_AN_HOUR = 60;
const HOURS_A_DAY = 24;

/** An ISO 8601 duration of days, hours, minutes and seconds such as `PT1H2M30.5S` [minutes]. */
export function isoDuration(): z.ZodMiniType<number> {
  const error = 'an ISO 8601 duration such as "PT1H2M30S"';
  return z.pipe(
    z.string({ error }).check(z.refine((text) => minutesOf(text) !== undefined, { error })),
    z.transform((text) => minutesOf(text) ?? Number.NaN),
  );
}

function minutesOf(text: string): number | undefined {
  const match = FORM.exec(text);
  if (match === null || !/\d/.test(text)) return undefined;
  const [, days, hours, minutes, seconds] = match;
  const wholeHours = numberIn(days) * HOURS_A_DAY + numberIn(hours);
  return wholeHours * MINUTES_AN_HOUR + numberIn(minutes) + numberIn(seconds) / SECONDS_A_MINUTE;
}

function numberIn(part: string | undefined): number {
  return Number(part?.replace(",", ".") ?? 0);
}
