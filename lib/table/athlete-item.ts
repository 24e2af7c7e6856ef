import * as z from "zod/mini";
import { RED_FLAG_TIERS } from "../domain/danger.ts";
import type { DataRequest } from "../domain/data-request.ts";
import { LANGUAGES } from "../domain/language.ts";
import { WEEKDAYS } from "../domain/local-time.ts";
import { DEFAULT_POLICY, type PolicyOverrides } from "../domain/policy.ts";
import * as profiles from "../domain/profile.ts";
import { FINAL_REASONS, type Undeliverable } from "../domain/receipt.ts";
import type { CoachPause } from "../domain/remembered.ts";
import { parseItem, type Shape } from "./items.ts";
import type { Attributes } from "./table.ts";
import { knownMembers } from "./unknown-members.ts";

const fromTo = z.object({ from: z.string(), to: z.string() });

const anyRecord = z.record(z.string(), z.unknown());

const policy = z.custom<PolicyOverrides>((value) => {
  const overrides = z.safeParse(anyRecord, value);
  return (
    overrides.success && Object.entries(DEFAULT_POLICY).every(([name, usual]) => fits(overrides.data[name], usual))
  );
});

function fits(override: unknown, usual: unknown): boolean {
  return override === undefined || typeof override === typeof usual;
}

/** A channel that this release does not know cannot be chosen; those it knows keep their order. */
const knownChannels: z.ZodMiniType<readonly profiles.Channel[]> = z.pipe(
  z.array(z.string()),
  z.transform((names) => names.flatMap((name) => profiles.CHANNELS.find((channel) => channel === name) ?? [])),
);

function orDefault<Value>(schema: z.ZodMiniType<Value>, absent: Value): z.ZodMiniType<Value> {
  return z.pipe(
    z.transform((value: unknown): unknown => value ?? absent),
    schema,
  );
}

const profileSchema: z.ZodMiniType<profiles.Profile> = z.object({
  name: z.nullable(z.string()),
  timeZone: z.string(),
  phone: z.nullable(z.string()),
  email: z.nullable(z.string()),
  language: z.enum(LANGUAGES),
  birthYear: z.nullable(z.number()),
  bodyMassKg: z.nullable(z.number()),
  maxHeartRate: z.nullable(z.number()),
  wake: knownMembers([...WEEKDAYS, "default"], z.string()),
  sleepNeedHours: z.nullable(z.number()),
  diet: z.enum(profiles.DIETS),
  allergens: z.array(z.enum(profiles.ALLERGENS)),
  avoid: z.array(z.string()),
  noFoodAdvice: z.boolean(),
  wantsGrams: z.boolean(),
  fasting: z.nullable(fromTo),
  askRpe: z.boolean(),
  bedtimeNights: z.enum(["training", "every"]),
  bedtimeLeadMinutes: z.number(),
  guardianConsent: z.nullable(z.object({ name: z.string(), at: z.string() })),
  policy,
  channels: knownMembers(profiles.TOPICS, knownChannels),
  restDayAt: z.enum(["evening", "morning"]),
  restDaysPerWeek: z.nullable(z.number()),
  restDayTexts: z.enum(["quiet", "always"]),
  phase: z.nullable(z.enum(["foundation", "combined"])),
  // Absent from profiles that were stored before athletes could say it.
  liftingExperience: orDefault(z.nullable(z.enum(profiles.LIFTING_EXPERIENCES)), null),
  events: z.array(z.string()),
  quietHours: z.nullable(fromTo),
} satisfies Shape<profiles.Profile>);

const consentSchema: z.ZodMiniType<profiles.Consent> = z.object({
  state: z.enum(["given", "withdrawn"]),
  at: z.string(),
  method: z.string(),
  by: z.string(),
} satisfies Shape<profiles.Consent>);

type SubscriptionIn<S extends profiles.EmailSubscription["state"]> = Extract<
  profiles.EmailSubscription,
  { readonly state: S }
>;

const subscriptionSchema: z.ZodMiniType<profiles.EmailSubscription> = z.discriminatedUnion("state", [
  z.object({
    state: z.literal("pending"),
    topicArn: z.string(),
    invitedAt: z.string(),
    invites: z.number(),
  } satisfies Shape<SubscriptionIn<"pending">>),
  z.object({
    state: z.literal("confirmed"),
    topicArn: z.string(),
    confirmedAt: z.exactOptional(z.string()),
  } satisfies Shape<SubscriptionIn<"confirmed">>),
  z.object({
    state: z.literal("lost"),
    topicArn: z.string(),
    lostAt: z.string(),
    why: z.enum(["unsubscribed", "never-confirmed"]),
  } satisfies Shape<SubscriptionIn<"lost">>),
]);

const invitationSchema: z.ZodMiniType<profiles.Invitation> = z.object({
  at: z.string(),
  by: z.string(),
  phone: z.string(),
} satisfies Shape<profiles.Invitation>);

export type StoredAthlete = Omit<profiles.Athlete, "athleteId">;

const undeliverableSchema: z.ZodMiniType<Undeliverable> = z.object({
  at: z.string(),
  // A reason of another release is as final.
  reason: z.pipe(
    z.string(),
    z.transform((name) => FINAL_REASONS.find((known) => known === name) ?? "invalid-number"),
  ),
} satisfies Shape<Undeliverable>);

const dataRequestSchema: z.ZodMiniType<DataRequest> = z.object({
  at: z.string(),
  about: z.enum(["copy", "deletion"]),
  done: z.nullable(z.object({ at: z.string(), by: z.string() })),
} satisfies Shape<DataRequest>);

const athleteSchema: z.ZodMiniType<StoredAthlete> = z.object({
  profile: profileSchema,
  consent: knownMembers(profiles.CHANNELS, consentSchema),
  emailSubscription: z.nullable(subscriptionSchema),
  redFlagAt: z.nullable(z.string()),
  redFlagTier: z.optional(z.enum(RED_FLAG_TIERS)),
  redFlagAgainAt: z.optional(z.string()),
  lastStatus: z.optional(z.object({ at: z.string(), day: z.string() })),
  coachPause: z.optional(
    z.object({
      at: z.string(),
      by: z.string(),
      until: z.string(),
      own: z.nullable(z.string()),
    } satisfies Shape<CoachPause>),
  ),
  redFlagLifted: z.optional(z.object({ at: z.string(), by: z.string() })),
  snoozedUntil: z.nullable(z.string()),
  pausedUntil: z.nullable(z.string()),
  frequency: z.enum(profiles.FREQUENCIES),
  carrierOptOutAt: z.nullable(z.string()),
  rpeAcknowledgedAt: z.nullable(z.string()),
  helpSentOn: z.nullable(z.string()),
  // What follows is absent from profiles that were stored before it was known.
  shortHelpSentOn: orDefault(z.nullable(z.string()), null),
  sickSpells: orDefault(
    z.array(z.object({ sickFrom: z.string(), sickUntil: z.string() } satisfies Shape<profiles.SickSpell>)),
    [],
  ),
  liftingSaidOn: orDefault(z.nullable(z.string()), null),
  notedTexts: orDefault(
    z.array(
      z.object({ at: z.string(), about: z.enum(["pain", "not-understood"]) } satisfies Shape<profiles.NotedText>),
    ),
    [],
  ),
  dataRequests: orDefault(z.array(dataRequestSchema), []),
  invitation: orDefault(z.nullable(invitationSchema), null),
  undeliverable: orDefault(z.nullable(undeliverableSchema), null),
} satisfies Shape<StoredAthlete>);

/** The attributes of a profile item beside its keys. */
export function athleteAttributes(athlete: profiles.Athlete): StoredAthlete {
  const { athleteId: _athleteId, ...attributes } = athlete;
  return attributes;
}

/** What a profile item says beside its keys; throws UnreadableItemError. */
export function parseAthlete(item: Attributes): StoredAthlete {
  return parseItem(athleteSchema, item);
}
