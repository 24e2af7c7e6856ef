import { instantMs } from "../domain/local-time.ts";
import type { Policy } from "../domain/policy.ts";
import { type Athlete, type Channel, isMinorOn, type Profile, TOPICS, type Topic } from "../domain/profile.ts";
import { formatDates, formatList } from "../languages/format.ts";
import { FORMATS } from "../languages/index.ts";
import { formatLocalTime, placeName } from "./elements.ts";

/** An athlete's profile and what they agreed to, in sentences for a coach. */
export function profileSentences(
  athlete: Athlete,
  { policy, today, nowMs }: { readonly policy: Policy; readonly today: number; readonly nowMs: number },
): readonly string[] {
  const { profile } = athlete;
  return [
    `Lives in ${placeName(profile.timeZone)} and reads ${LANGUAGE_NAMES.of(profile.language) ?? profile.language}.`,
    ...(isMinorOn(today, profile.birthYear) ? [minorSentence(profile)] : []),
    channelSentence(profile),
    ...consentSentences(athlete),
    wakeSentence(profile),
    restSentence(profile, policy),
    ...foodSentences(profile),
    ...liftingSentences(profile),
    ...eventSentences(profile),
    ...pauseSentences(athlete, nowMs),
  ];
}

const LANGUAGE_NAMES = new Intl.DisplayNames("en", { type: "language" });
const CHANNEL_NAMES: Readonly<Record<Channel, string>> = { sms: "SMS", email: "e-mail" };
const { and } = FORMATS.en;

function minorSentence({ guardianConsent }: Profile): string {
  return guardianConsent === null
    ? "Is under 18, without a guardian's consent on record."
    : `Is under 18; ${guardianConsent.name} agreed on ${guardianConsent.at.slice(0, 10)}.`;
}

function channelSentence({ channels }: Profile): string {
  const wanted = TOPICS.flatMap((topic: Topic) => {
    const by = channels[topic] ?? [];
    return by.length === 0 ? [] : [`${topic} texts by ${by.map((each) => CHANNEL_NAMES[each]).join(" or ")}`];
  });
  return wanted.length === 0 ? "Wants no texts." : `Gets ${formatList(wanted, and)}.`;
}

function consentSentences({ consent }: Athlete): readonly string[] {
  return Object.entries(consent).map(([channel, { state, at, method }]) => {
    const name = channel === "sms" ? "SMS" : "E-mail";
    return state === "given"
      ? `${name}: agreed on ${at.slice(0, 10)} (${method}).`
      : `${name}: ended on ${at.slice(0, 10)} (${method}).`;
  });
}

function wakeSentence({ wake, bedtimeNights, sleepNeedHours }: Profile): string {
  const times = Object.entries(wake).map(([day, time]) => (day === "default" ? time : `${day} ${time}`));
  if (times.length === 0) return "Names no wake time, so no bedtime texts.";
  const need = sleepNeedHours === null ? "" : `, needs ${sleepNeedHours} h of sleep`;
  return `Wakes at ${times.join(", ")}${need}; bedtime texts ${bedtimeNights === "every" ? "every night" : "after training"}.`;
}

function restSentence({ restDaysPerWeek, restDayAt }: Profile, policy: Policy): string {
  const days = restDaysPerWeek ?? policy.restDaysPerWeek;
  const when = restDayAt === "evening" ? "the evening before" : "that morning";
  return `${days === 1 ? "1 rest day" : `${days} rest days`} a week, told ${when}.`;
}

function foodSentences({ diet, allergens, avoid, noFoodAdvice }: Profile): readonly string[] {
  if (noFoodAdvice) return ["Wants no word on food."];
  const without = [...allergens, ...avoid];
  return [
    `Eats ${diet === "omnivore" ? "everything" : diet}${without.length === 0 ? "" : `, without ${formatList(without, and)}`}.`,
  ];
}

function liftingSentences({ liftingExperience, phase }: Profile): readonly string[] {
  const said = { new: "Is new to lifting.", experienced: "Has lifted for long." };
  return [
    ...(liftingExperience === null ? [] : [said[liftingExperience]]),
    ...(phase === null ? [] : [`Runs and lifts as ${phase}.`]),
  ];
}

function eventSentences({ events }: Profile): readonly string[] {
  return events.length === 0 ? [] : [`Events: ${formatDates(events, FORMATS.en)}.`];
}

/** What holds texts back now. */
function pauseSentences({ profile, pausedUntil, snoozedUntil, redFlagAt }: Athlete, nowMs: number): readonly string[] {
  const until = (instant: string): string => formatLocalTime(instantMs(instant), profile.timeZone);
  return [
    ...(redFlagAt === null ? [] : [`Wrote of feeling unwell ${until(redFlagAt)}: texts are off.`]),
    ...(pausedUntil !== null && instantMs(pausedUntil) > nowMs
      ? [`Texts are paused until ${until(pausedUntil)}.`]
      : []),
    ...(snoozedUntil !== null && instantMs(snoozedUntil) > nowMs
      ? [`Texts are snoozed until ${until(snoozedUntil)}.`]
      : []),
  ];
}
