import { inviteAthlete } from "../../lib/app/invite-athlete.ts";
import { addAthlete, changeProfile, liftRedFlag } from "../../lib/app/manage-athletes.ts";
import { giveConsent, withdrawConsent } from "../../lib/app/record-consent.ts";
import { DAY_MS, HOUR_MS, isoInstant, localTimeAt } from "../../lib/domain/local-time.ts";
import type { Profile } from "../../lib/domain/profile.ts";
import { createAthleteRecords } from "../../lib/table/athlete-records.ts";
import { anAthlete } from "../support/builders.ts";
import { between, pick } from "../support/random.ts";
import { createStores, type Stores } from "../support/stores.ts";
import { PHONES } from "./cast.ts";
import { interleavedTable } from "./interleaved.ts";
import { interleavedLookups } from "./interleaved-sns.ts";
import type { Job } from "./jobs.ts";
import type { Life } from "./scheduler.ts";
import type { Somebody, World } from "./world.ts";

interface Office {
  readonly who: Somebody;
  readonly life: Life;
  readonly world: World;
  readonly store: Stores;
}

type Command = (office: Office) => Promise<unknown>;

/** What an operator does for an athlete, once: if it fails, it is not done again. */
export function anOperatorsCommand(who: Somebody, world: World): Job {
  return commanding(who, pick(world.random, COMMANDS), world);
}

/** One that holds back a text of a kind which is just due, ends it or sends it another way. */
export function aLastCommand(who: Somebody, kind: string, world: World): Job {
  if (kind === "invite") return commanding(who, AGREES, world);
  return commanding(who, kind === "meal" ? pick(world.random, FASTS) : NOT_REACHED, world);
}

function commanding(who: Somebody, [what, command]: readonly [string, Command], world: World): Job {
  return {
    what: `an operator: ${who.athleteId} ${what}`,
    isRetried: false,
    work: async (life) => {
      await command({ who, life, world, store: createStores(interleavedTable(life, world), 1) });
    },
  };
}

const EVIDENCE = { channel: "sms", method: "form", by: "Coach Lee" } as const;
const KINDS = { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] } as const;

const AGREES: readonly [string, Command] = [
  "agrees to texts, on a form",
  (office) => giveConsent(office.who.athleteId, EVIDENCE, consenting(office)),
];

const COMMANDS: readonly (readonly [string, Command])[] = [
  AGREES,
  AGREES,
  ["wants no texts, on a form", (office) => withdrawConsent(office.who.athleteId, EVIDENCE, consenting(office))],
  ["is well again, the coach says", ({ who, life, store }) => liftRedFlag(who.athleteId, "Lee", { ...store, ...life })],
  [
    "is invited",
    ({ who, life, store }) => inviteAthlete(who.athleteId, { by: "Lee" }, { ...store, ...life, canReply: true }),
  ],
  ["has another number", phone(PHONES[1] ?? "")],
  ["has the old number again", ({ who, ...office }) => phone(who.phone)({ who, ...office })],
  ["has no number any more", phone(null)],
  ["is removed", remove],
  ["is added once more", addAgain],
  [
    "wants rest-day texts at another time",
    profile(({ random }) => ({ restDayAt: pick(random, ["morning", "evening"]) })),
  ],
  ["wants another number of rest days", profile(({ random }) => ({ restDaysPerWeek: between(random, 1, 3) }))],
  ["wants another number of rest days", profile(({ random }) => ({ restDaysPerWeek: between(random, 1, 3) }))],
  ["wants no meals", profile(() => ({ channels: { "rest-day": ["sms"], bedtime: ["sms"] } }))],
  ["wants everything", profile(() => ({ channels: KINDS }))],
  ["wants everything", profile(() => ({ channels: KINDS }))],
  [
    "wakes at another hour",
    profile(({ random }) => ({ wake: { default: pick(random, ["04:30", "06:30", "09:00"]) } })),
  ],
  ["wants other quiet hours", profile(() => ({ quietHours: { from: "12:00", to: "14:00" } }))],
  ["wants long quiet hours", profile(() => ({ quietHours: { from: "17:00", to: "12:30" } }))],
  ["wants the usual quiet hours", profile(() => ({ quietHours: null }))],
  [
    "fasts",
    profile(({ random }) => ({
      fasting: pick(random, [
        { from: "17:00", to: "23:30" },
        { from: "10:00", to: "18:30" },
      ]),
    })),
  ],
  ["fasts no more", profile(() => ({ fasting: null }))],
  [
    "moves",
    profile(({ random }) => ({ timeZone: pick(random, ["America/New_York", "Asia/Kolkata", "Europe/Berlin"]) })),
  ],
  ["runs a race tomorrow", profile(({ clock }) => ({ events: [isoInstant(clock() + DAY_MS).slice(0, 10)] }))],
];

function consenting({ life, world, store }: Office) {
  return {
    clock: life.clock,
    directory: store.directory,
    ...interleavedLookups(life, world),
    ...topicsOf(life, world),
  };
}

function topicsOf(life: Life, world: World) {
  const { emailTopics } = interleavedLookups(life, world);
  if (emailTopics === null) throw new Error("There are topics.");
  return { emailTopics };
}

/** As taking a receipt writes it. */
const NOT_REACHED: readonly [string, Command] = [
  "is not reached by any text, the carrier says",
  ({ who, life, store }) => {
    const undeliverable = { at: isoInstant(life.clock()), reason: "invalid-number" } as const;
    return store.directory.update(who.athleteId, (known) => ({ ...known, undeliverable }));
  },
];
const FASTS: readonly (readonly [string, Command])[] = [
  ["fasts for half an hour more", profile(fastingFor(HOUR_MS / 2))],
  ["fasts for half an hour more", profile(fastingFor(HOUR_MS / 2))],
  ["fasts for hours", profile(fastingFor(6 * HOUR_MS))],
];

function fastingFor(forMs: number): (world: World, profile: Profile) => Partial<Profile> {
  return ({ clock }, { timeZone }) => {
    const [from, to] = [clock() - HOUR_MS, clock() + forMs].map((ms) => localTimeAt(ms, timeZone));
    return from === undefined || to === undefined ? {} : { fasting: { from, to } };
  };
}

function profile(over: (world: World, profile: Profile) => Partial<Profile>): Command {
  return async ({ who, life, world, store }) => {
    const athlete = await store.directory.find(who.athleteId);
    if (athlete === undefined) return;
    await changeProfile(
      athlete,
      { ...athlete.profile, ...over(world, athlete.profile) },
      { ...store, ...topicsOf(life, world) },
    );
  };
}

function phone(number: string | null): Command {
  return profile(() => ({ phone: number }));
}

async function remove({ who, life, world }: Office): Promise<void> {
  world.gone.add(who.athleteId);
  await createAthleteRecords(interleavedTable(life, world)).erase(who.athleteId);
}

/** Under a new id and the old number, with a consent on a form. */
async function addAgain({ who, life, world, store }: Office): Promise<void> {
  const before = await store.directory.find(who.athleteId);
  if (before !== undefined) return;
  const athleteId = world.newId(who.athleteId);
  const sms = { state: "given", at: isoInstant(life.clock()), method: "form", by: "Coach Lee" } as const;
  const { profile: known } = anAthlete();
  const athlete = anAthlete({ athleteId, profile: { ...known, phone: who.phone }, consent: { sms } });
  const added = await addAthlete(athlete, { clock: life.clock, directory: store.directory });
  if (added !== "phone-taken") world.roster.push({ athleteId, phone: who.phone });
}
