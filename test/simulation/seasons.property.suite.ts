import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { DAY_MS, epochDay, instantMs, isoDate, localDayAt } from "../../lib/domain/local-time.ts";
import { reasonTold } from "../../lib/domain/planning/text-history.ts";
import { TOPICS } from "../../lib/domain/profile.ts";
import { isSettled, type Reminder } from "../../lib/domain/reminder.ts";
import { lived, type Told } from "./live-season.ts";
import { FIRST_DAY, type Season, seasons } from "./seasons.ts";

type Sent = Extract<Reminder, { readonly state: "SENT" }>;

const SEASONS = 40;
/** Of the random seasons; another one: SEASONS_SEED=2 npm run test:walks -- test/simulation/seasons.property.suite.ts. */
const SEED = Number(process.env["SEASONS_SEED"] ?? 20_261_129);
const lives: { readonly season: Season; readonly told: Told }[] = [];

beforeAll(async () => {
  const property = fc.asyncProperty(seasons, async (season) => {
    lives.push({ season, told: await lived(season) });
  });
  await fc.assert(property, { numRuns: SEASONS, seed: SEED });
});

/** The texts that went, the welcome aside, in order. */
function texts({ reminders }: Told): readonly Sent[] {
  return reminders
    .filter((reminder) => reminder.state === "SENT")
    .filter(({ kind }) => kind !== "welcome")
    .toSorted((a, b) => (a.settledAt < b.settledAt ? -1 : 1));
}

/** The local day a text went, where it was sent to unless told otherwise. */
function sentDay({ settledAt, zone }: Sent, where: string = zone): number {
  return localDayAt(instantMs(settledAt), where);
}

/** Texts of a kind that went on a local day that had one already, as it is counted where the later one was sent to. */
function doubled(sent: readonly Sent[]): readonly string[] {
  return sent.flatMap((text, at) => {
    const before = sent.slice(0, at).findLast(({ kind }) => kind === text.kind);
    const isSecond = before !== undefined && sentDay(before, text.zone) === sentDay(text);
    return isSecond ? [`${text.kind} ${text.settledAt}`] : [];
  });
}

/** Reasons that rode within seven local days of their last time. */
function ridTooSoon(sent: readonly Sent[]): readonly string[] {
  const lastDay = new Map<string, number>();
  return sent.flatMap((text) => {
    const code = reasonTold(text);
    if (code === undefined) return [];
    const before = lastDay.get(code);
    lastDay.set(code, sentDay(text));
    return before !== undefined && sentDay(text) - before < 7 ? [`${code} ${text.settledAt}`] : [];
  });
}

/** Rest-day texts, but for those after a race, that went within a week of another although the three before were trained on. */
function naggings({ trainings, ...told }: Told): readonly string[] {
  const sent = texts(told as Told).filter(({ facts }) => facts.kind === "rest-day");
  return sent.flatMap((text, at) => {
    const earlier = sent.slice(0, at);
    const named = earlier.flatMap(({ facts }) => (facts.kind === "rest-day" ? [facts.restDates] : [])).slice(-3);
    const isIgnored = (dates: readonly string[]): boolean =>
      trainings.some(
        ({ localDay, arrivedMs }) =>
          arrivedMs <= instantMs(text.settledAt) && dates.some((date) => epochDay(date) === localDay),
      );
    const last = earlier.at(-1);
    const isTooSoon = last !== undefined && sentDay(text) - sentDay(last) < 7;
    return named.length === 3 && named.every(isIgnored) && isTooSoon ? [text.settledAt] : [];
  });
}

/** Whether the first four weeks begin with a text of this kind. */
function isTopic(kind: string): boolean {
  return TOPICS.some((topic) => topic === kind);
}

/** The weeks with too many texts, as the list of their kinds; a week's second race has two texts more. */
function crowdedWeeks(sent: readonly Sent[], { raceDays }: Season): readonly string[] {
  const aboutTraining = sent.filter(({ kind }) => !kind.startsWith("notice"));
  const days = aboutTraining.map((text) => sentDay(text));
  const firstDay = Math.min(...aboutTraining.filter(({ kind }) => isTopic(kind)).map((text) => sentDay(text)));
  return days.flatMap((from, at) => {
    const week = aboutTraining.slice(at).filter((text) => sentDay(text) < from + 7);
    const races = raceDays.filter((day) => from - 7 < FIRST_DAY + day && FIRST_DAY + day < from + 8);
    const most = (week.some(({ kind }) => kind === "starter") ? 5 : 4) + 2 * races.length;
    const isLate = from - firstDay >= 28;
    return isLate && week.length > most ? [week.map(({ kind, settledAt }) => `${settledAt} ${kind}`).join(", ")] : [];
  });
}

/** The eves of races on which nothing keeps their text from going [epoch days]. */
function evesOf({ athlete, raceDays, deeds }: Season, { pauses }: Told): readonly number[] {
  const travels = deeds.some(({ deed }) => deed === "travel");
  const sickDays = deeds.filter((deed) => deed.deed === "text" && deed.body.startsWith("SICK")).map(({ day }) => day);
  const knownInTime = (day: number): boolean =>
    // A text of noon at home may come after the evening where the athlete is.
    !travels || athlete.profile.events.includes(isoDate(FIRST_DAY + day));
  return raceDays
    .filter((day) => knownInTime(day) && !sickDays.some((sickDay) => Math.abs(sickDay - day) < 8))
    .map((day) => FIRST_DAY + day - 1)
    .filter(
      (eve) => !pauses.some(({ fromMs, untilMs }) => fromMs < (eve + 2) * DAY_MS && untilMs > (eve - 1) * DAY_MS),
    );
}

function isBetween(ms: number, first: Sent, second: Sent): boolean {
  return instantMs(first.settledAt) <= ms && ms <= instantMs(second.settledAt);
}

describe(`in eight weeks of any athlete (seed ${SEED})`, () => {
  it("there is at most one text of a kind a local day (I7)", () => {
    const second = lives.map(({ told }) => doubled(texts(told)));

    expect(second.flat()).toStrictEqual([]);
  });

  it("nothing goes while the athlete wants none", () => {
    const sentWhilePaused = lives.flatMap(({ told }) =>
      texts(told)
        .map(({ kind, settledAt }) => ({ kind, settledAt, ms: instantMs(settledAt) }))
        .filter(({ ms }) => told.pauses.some(({ fromMs, untilMs }) => fromMs < ms && ms < untilMs)),
    );

    expect(sentWhilePaused).toStrictEqual([]);
    expect(lives.flatMap(({ told }) => told.pauses).length).toBeGreaterThan(SEASONS / 8);
  });

  it("no reason rides twice within seven days", () => {
    const ridden = lives.map(({ told }) => ridTooSoon(texts(told).filter(({ facts }) => facts.kind !== "easy-day")));

    expect(ridden.flat()).toStrictEqual([]);
    expect(lives.flatMap(({ told }) => texts(told).filter((text) => reasonTold(text))).length).toBeGreaterThan(
      SEASONS / 8,
    );
  });

  it("rest-day texts that adults trained on three times in a row never come twice within seven days", () => {
    const adults = lives.filter(({ season }) => season.athlete.profile.birthYear === null);
    const untouched = adults.filter(({ season }) => season.deeds.every(({ deed }) => deed !== "delete"));

    expect(untouched.flatMap(({ told }) => naggings(told))).toStrictEqual([]);
    expect(untouched.length).toBeGreaterThan(SEASONS / 8);
  });

  it("at most four texts go in any seven days from four weeks after the first one, one more after a first lift and two for a race", () => {
    const usual = lives.filter(({ season }) => season.deeds.every(({ deed }) => deed !== "frequency"));

    expect(usual.flatMap(({ season, told }) => crowdedWeeks(texts(told), season))).toStrictEqual([]);
    expect(usual.length).toBeGreaterThan(SEASONS / 8);
  });

  it("the eve of every race has its text, unless the athlete is sick or wants none", () => {
    const eves = lives.flatMap(({ season, told }) =>
      evesOf(season, told).map((eve) => ({ eve: isoDate(eve), texts: texts(told) })),
    );
    const untold = eves.filter(
      ({ eve, texts: sent }) => !sent.some(({ facts, localDate }) => facts.kind === "event" && localDate === eve),
    );

    expect(untold.map(({ eve }) => eve)).toStrictEqual([]);
    expect(eves.length).toBeGreaterThan(SEASONS / 8);
  });

  it("no rest-day text names the day of a race that the profile holds", () => {
    const named = lives.flatMap(({ season, told }) =>
      texts(told).flatMap(({ facts }) => {
        const { events } = season.athlete.profile;
        return "restDates" in facts ? facts.restDates.filter((date) => events.includes(date)) : [];
      }),
    );

    expect(named).toStrictEqual([]);
  });

  it("no rest-day text counts the same days as the one of the evening before, but for a workout deleted between them", () => {
    const pairs = lives.flatMap(({ told }) => {
      const restDays = texts(told).flatMap((text) =>
        text.facts.kind === "rest-day" ? [{ text, facts: text.facts }] : [],
      );
      return restDays
        .slice(1)
        .map((second, at) => ({ first: restDays[at] ?? second, second }))
        .filter(({ first, second }) => !told.deletionsMs.some((ms) => isBetween(ms, first.text, second.text)));
    });
    const inARow = pairs.filter(
      ({ first, second }) => epochDay(second.text.localDate) - epochDay(first.text.localDate) === 1,
    );

    expect(
      inARow.filter(
        ({ first, second }) =>
          first.facts.trainingDays === second.facts.trainingDays && first.facts.windowDays === second.facts.windowDays,
      ),
    ).toStrictEqual([]);
    expect(inARow.length).toBeGreaterThan(SEASONS / 8);
  });

  it("every reminder comes to an end, with a reason where no text went (I6)", () => {
    const open = lives.flatMap(({ told }) =>
      told.reminders.filter((reminder) => !isSettled(reminder) && instantMs(reminder.sendBefore) < told.endMs),
    );

    expect(open).toStrictEqual([]);
  });
});
