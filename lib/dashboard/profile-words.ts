import { instantMs, isAhead, type Weekday } from "../domain/local-time.ts";
import type { Policy } from "../domain/policy.ts";
import { type Athlete, isMinorOn, type Profile, TOPICS } from "../domain/profile.ts";
import { formatDates, formatDecimal } from "../languages/format.ts";
import { formatDateOfYear, formatLocalTime, placeName } from "./elements.ts";
import type { Reader } from "./reader.ts";

interface Where {
  readonly policy: Policy;
  /** Epoch day. */
  readonly today: number;
  readonly nowMs: number;
  readonly reader: Reader;
}

/** An athlete's profile and what they agreed to, in sentences for a coach. */
export function profileSentences(athlete: Athlete, where: Where): readonly string[] {
  const { profile } = athlete;
  const { today, reader, policy } = where;
  const words = reader.athlete.profile;
  const languages = new Intl.DisplayNames(reader.language, { type: "language" });
  return [
    words.lives(placeName(profile.timeZone), languages.of(profile.language) ?? profile.language),
    ...(isMinorOn(today, profile.birthYear) ? [words.minor(guardianOf(profile, reader))] : []),
    channelSentence(profile, reader),
    ...consentSentences(athlete, reader),
    wakeSentence(profile, reader),
    words.restDays(profile.restDaysPerWeek ?? policy.restDaysPerWeek, profile.restDayAt),
    foodSentence(profile, reader),
    ...liftingSentences(profile, reader),
    ...(profile.events.length === 0 ? [] : [words.events(formatDates(profile.events, reader.formats))]),
    ...pauseSentences(athlete, where),
  ];
}

function guardianOf(
  { guardianConsent }: Profile,
  reader: Reader,
): { readonly name: string; readonly date: string } | null {
  return (
    guardianConsent && { name: guardianConsent.name, date: formatDateOfYear(guardianConsent.at.slice(0, 10), reader) }
  );
}

function channelSentence({ channels }: Profile, { athlete }: Reader): string {
  const wanted = TOPICS.map((topic) => ({ topic, channels: channels[topic] ?? [] })).filter(
    (each) => each.channels.length > 0,
  );
  return wanted.length === 0 ? athlete.profile.noTexts : athlete.profile.texts(wanted);
}

function consentSentences({ consent }: Athlete, reader: Reader): readonly string[] {
  const { agreed, ended } = reader.athlete.profile;
  return (["sms", "email"] as const).flatMap((channel) => {
    const record = consent[channel];
    if (record === undefined) return [];
    const { at, method } = record;
    return [
      (record.state === "given" ? agreed : ended)(channel, { date: formatDateOfYear(at.slice(0, 10), reader), method }),
    ];
  });
}

const WEEKDAYS: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

function wakeSentence({ wake, bedtimeNights, sleepNeedHours }: Profile, { athlete, formats }: Reader): string {
  const onDays = WEEKDAYS.flatMap((day) => (wake[day] === undefined ? [] : [`${formats.weekdays[day]} ${wake[day]}`]));
  const times = [...(wake.default === undefined ? [] : [wake.default]), ...onDays];
  if (times.length === 0) return athlete.profile.noWake;
  const sleepHours = sleepNeedHours === null ? null : formatDecimal(sleepNeedHours, formats);
  return athlete.profile.wakes(times.join(", "), { sleepHours, everyNight: bedtimeNights === "every" });
}

function foodSentence({ diet, allergens, avoid, noFoodAdvice }: Profile, { athlete }: Reader): string {
  const words = athlete.profile;
  const without = [...allergens.map((each) => words.allergens[each]), ...avoid];
  return noFoodAdvice ? words.noFood : words.eats(diet, without);
}

function liftingSentences({ liftingExperience, phase }: Profile, { athlete }: Reader): readonly string[] {
  const words = athlete.profile;
  return [
    ...(liftingExperience === null ? [] : [words.lifting[liftingExperience]]),
    ...(phase === null ? [] : [words.phase[phase]]),
  ];
}

/** What holds texts back now. */
function pauseSentences(athlete: Athlete, { nowMs, reader }: Where): readonly string[] {
  const { profile, pausedUntil, snoozedUntil, redFlagAt } = athlete;
  const words = reader.athlete.profile;
  const moment = (instant: string): string => formatLocalTime(instantMs(instant), profile.timeZone, reader);
  return [
    ...(redFlagAt === null ? [] : [words.unwell(moment(redFlagAt))]),
    ...(isAhead(pausedUntil, nowMs) ? [words.paused(moment(pausedUntil))] : []),
    ...(isAhead(snoozedUntil, nowMs) ? [words.snoozed(moment(snoozedUntil))] : []),
  ];
}
