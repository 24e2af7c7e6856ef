import * as fc from "fast-check";
import { LANGUAGES } from "../../lib/domain/language.ts";
import { SMS_TYPES, STAGES } from "../../lib/team/team-fields.ts";
import type { TeamSource } from "../../lib/team/team-files.ts";

const oneCharOf = (characters: string): fc.Arbitrary<string> => fc.constantFrom(...characters.split(""));
const digits = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: oneCharOf("0123456789"), minLength: length, maxLength: length });
const letters = "abcdefghijklmnopqrstuvwxyz";
const word = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: oneCharOf(letters), minLength: 1, maxLength });

const slug = fc
  .tuple(oneCharOf(letters), fc.string({ unit: oneCharOf("abz019-"), minLength: 1, maxLength: 30 }))
  .map(([first, rest]) => first + rest);

const name = fc
  .string({ unit: oneCharOf("abcXYZ09 .&'éñ@_£"), minLength: 1, maxLength: 24 })
  .filter((text) => text === text.trim());

const cost = {
  type: fc.constantFrom(...SMS_TYPES),
  maxPriceUsd: fc.integer({ min: 1, max: 5000 }).map((mills) => mills / 1000),
  ratePerSecond: fc.integer({ min: 1, max: 10_000 }).map((tenths) => tenths / 10),
  monthlySpendCapUsd: fc.integer({ min: 0, max: 1_000_000 }),
  pricePerPartUsd: fc.integer({ min: 0, max: 500_000 }).map((hundredThousandths) => hundredThousandths / 100_000),
};
const sms = fc.oneof(
  fc.record(
    { originationNumber: digits(10).map((rest) => `+1${rest}`), ...cost },
    { requiredKeys: ["originationNumber"] },
  ),
  fc.record(
    { senderId: word(11), optOutContact: word(20).map((user) => `${user}@example.com`), ...cost },
    { requiredKeys: ["senderId", "optOutContact"] },
  ),
);

const policy = fc.record(
  {
    restDaysPerWeek: fc.integer({ min: 0, max: 3 }),
    maxTextsPerDay: fc.integer({ min: 1, max: 3 }),
    quietFrom: fc.constantFrom("18:00", "20:30", "23:59"),
    spikeRatio: fc.double({ min: 1, max: 2, noNaN: true }),
  },
  { requiredKeys: [] },
);

/** A domain and its certificate, which is of the team's account and region. */
const domainOf = ({ account, region }: Place): fc.Arbitrary<object> =>
  fc.record({ user: word(12), id: fc.uuid() }).map(({ user, id }) => ({
    domain: { name: `${user}.example.com`, certificateArn: `arn:aws:acm:${region}:${account}:certificate/${id}` },
  }));

interface Place {
  readonly account: string;
  readonly region: string;
}

const plainTeam = fc.record(
  {
    name,
    account: digits(12),
    region: fc.constantFrom("us-east-1", "us-west-2", "eu-central-1", "ap-southeast-2", "ca-west-1"),
    timeZone: fc.constantFrom("America/New_York", "Asia/Kolkata", "Pacific/Auckland", "UTC"),
    language: fc.constantFrom(...LANGUAGES),
    policy,
    shards: fc.constantFrom(1, 2, 3, 64),
    sms,
    email: fc.boolean(),
    alarmEmail: word(12).map((user) => `${user}@example.com`),
    coachEmail: word(12).map((user) => `${user}@example.com`),
    weeklyDigest: fc.boolean(),
    syntheticAthlete: fc.boolean(),
    retentionDays: fc.integer({ min: 90, max: 3650 }),
    packedWorkouts: fc.boolean(),
    reservedConcurrency: fc.record(
      { webhook: fc.integer({ min: 1, max: 1000 }), deliver: fc.integer({ min: 64, max: 1000 }) },
      { requiredKeys: [] },
    ),
    requestsPerSecond: fc.integer({ min: 1, max: 5000 }),
    monthlyBudgetUsd: fc.integer({ min: 1, max: 5000 }),
    stage: fc.constantFrom(...STAGES),
  },
  { requiredKeys: ["name", "account", "region", "timeZone", "sms", "alarmEmail", "stage"] },
);

const team = plainTeam.chain((fields) =>
  fc.option(domainOf(fields), { nil: {} }).map((domain) => ({ ...fields, ...domain })),
);

/** `count` valid team files of different names. */
export function anyTeamFiles(count: number): fc.Arbitrary<readonly TeamSource[]> {
  const file = fc.record({ file: slug.map((of) => `${of}.json`), source: team.map((of) => JSON.stringify(of)) });
  return fc.uniqueArray(file, { selector: (one) => one.file, minLength: count, maxLength: count });
}
