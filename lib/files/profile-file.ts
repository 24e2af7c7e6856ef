import * as z from "zod/mini";
import { LANGUAGES, type LanguageCode } from "../domain/language.ts";
import { epochDay, isIsoDate, isoInstant, type WEEKDAYS } from "../domain/local-time.ts";
import * as profiles from "../domain/profile.ts";
import { fieldsOf, flag, number, oneOf, text, timeOfDay, timeZone, whole } from "../team/fields.ts";
import { policyOverrides } from "../team/policy-bounds.ts";
import { profilePhone } from "./profile-phone.ts";

const YOUNGEST = 13;
/** No control character, and none that turns the order of letters around. */
const PRINTABLE_NAME = /^[^\p{Cc}\u2028-\u202e\u2066-\u2069]{1,60}$/u;

/**
 * A profile file read into a profile with every default filled in; unknown fields are refused
 * by name. Nobody under 13, and nobody under 18 without a guardian's recorded consent (docs/rules.md 9). Who names no
 * `language` speaks their team's.
 */
export function profileFile(nowMs: number, language: LanguageCode = "en"): z.ZodMiniType<profiles.Profile> {
  const shape = z.strictObject(fields, { error: fieldsOf(Object.keys(fields)) });
  const today = isoInstant(nowMs).slice(0, 10);
  const grownUp = shape.check((context) => {
    const problem = ageProblem(context.value, today);
    if (problem !== undefined) {
      context.issues.push({ code: "custom", input: context.value, ...problem });
    }
  });
  return z.pipe(
    grownUp,
    z.transform((file) => withDefaults({ ...file, language: file.language ?? language })),
  );
}

type ProfileFile = z.output<z.ZodMiniObject<typeof fields>>;

function may<Value>(schema: z.ZodMiniType<Value>): z.ZodMiniExactOptional<z.ZodMiniNullable<z.ZodMiniType<Value>>> {
  return z.exactOptional(z.nullable(schema));
}

function object<Shape extends z.core.$ZodShape>(shape: Shape): z.ZodMiniObject<Shape, z.core.$strict> {
  return z.strictObject(shape, { error: fieldsOf(Object.keys(shape)) });
}

function list<Value>(item: z.ZodMiniType<Value>, most: number): z.ZodMiniType<Value[]> {
  const error = `a list of at most ${most}`;
  return z.array(item, { error }).check(z.maxLength(most, { error }));
}

const anyTime = timeOfDay("00:00", "23:59");
const DATE_ALLOWED = "a date such as 2026-10-11";
const isoDateText = z
  .string({ error: DATE_ALLOWED })
  .check(z.refine((date) => isIsoDate(date), { error: DATE_ALLOWED }));
const wake = object({
  default: z.exactOptional(anyTime),
  ...wakeByWeekday(),
});
const channels = object({
  "rest-day": z.exactOptional(list(oneOf(profiles.CHANNELS), profiles.CHANNELS.length)),
  meal: z.exactOptional(list(oneOf(profiles.CHANNELS), profiles.CHANNELS.length)),
  bedtime: z.exactOptional(list(oneOf(profiles.CHANNELS), profiles.CHANNELS.length)),
} satisfies Record<(typeof profiles.TOPICS)[number], unknown>);

const fields = {
  name: may(text("1 to 60 characters, no control characters", PRINTABLE_NAME)),
  timeZone: timeZone(),
  phone: may(profilePhone),
  email: may(z.email({ error: "an e-mail address" })),
  language: may(oneOf(LANGUAGES)),
  birthYear: may(whole(1900, 2100)),
  bodyMassKg: may(number(25, 300)),
  maxHeartRate: may(number(100, 240)),
  wake: may(wake),
  sleepNeedHours: may(number(5, 12)),
  diet: may(oneOf(profiles.DIETS)),
  allergens: may(list(oneOf(profiles.ALLERGENS), profiles.ALLERGENS.length)),
  avoid: may(list(text("a food, 1 to 40 characters", /^[^\r\n]{1,40}$/), 50)),
  noFoodAdvice: may(flag()),
  wantsGrams: may(flag()),
  fasting: may(object({ from: anyTime, to: anyTime })),
  askRpe: may(flag()),
  bedtimeNights: may(oneOf(["training", "every"])),
  bedtimeLeadMinutes: may(whole(30, 120)),
  guardianConsent: may(
    object({ name: text("1 to 60 characters, no control characters", PRINTABLE_NAME), at: isoDateText }),
  ),
  policy: may(policyOverrides),
  channels: may(channels),
  restDayAt: may(oneOf(["evening", "morning"])),
  restDaysPerWeek: may(whole(0, 3)),
  restDayTexts: may(oneOf(["quiet", "always"])),
  phase: may(oneOf(["foundation", "combined"])),
  liftingExperience: may(oneOf(profiles.LIFTING_EXPERIENCES)),
  events: may(list(isoDateText, 100)),
  quietHours: may(object({ from: anyTime, to: anyTime })),
};

function wakeByWeekday() {
  const day = z.exactOptional(anyTime);
  return { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day } satisfies Record<
    (typeof WEEKDAYS)[number],
    unknown
  >;
}

interface AgeProblem {
  readonly path: [string];
  readonly message: string;
}

function ageProblem({ birthYear, guardianConsent }: ProfileFile, today: string): AgeProblem | undefined {
  if (birthYear === undefined || birthYear === null) return undefined;
  if (profiles.ageOn(today, birthYear) < YOUNGEST)
    return { path: ["birthYear"], message: `an athlete who is ${YOUNGEST} or older` };
  if (!profiles.isMinorOn(epochDay(today), birthYear) || (guardianConsent ?? null) !== null) return undefined;
  return { path: ["guardianConsent"], message: '{"name","at"}: an athlete under 18 needs a guardian\'s consent' };
}

type Spoken = ProfileFile & { readonly language: LanguageCode };

function withDefaults(file: Spoken): profiles.Profile {
  return {
    ...contactOf(file),
    ...bodyOf(file),
    ...foodOf(file),
    ...rhythmOf(file),
    guardianConsent: file.guardianConsent ?? null,
    policy: file.policy ?? {},
  };
}

function contactOf(file: Spoken) {
  const reachable = file.phone ?? null;
  const preferred = reachable === null ? (["email"] as const) : (["sms"] as const);
  return {
    name: file.name ?? null,
    timeZone: file.timeZone,
    phone: reachable,
    email: file.email ?? null,
    language: file.language,
    channels: file.channels ?? { "rest-day": preferred, meal: preferred },
  };
}

function bodyOf(file: ProfileFile) {
  return {
    birthYear: file.birthYear ?? null,
    bodyMassKg: file.bodyMassKg ?? null,
    maxHeartRate: file.maxHeartRate ?? null,
    sleepNeedHours: file.sleepNeedHours ?? null,
  };
}

function foodOf(file: ProfileFile) {
  return {
    diet: file.diet ?? "omnivore",
    allergens: file.allergens ?? [],
    avoid: file.avoid ?? [],
    noFoodAdvice: file.noFoodAdvice ?? false,
    wantsGrams: file.wantsGrams ?? false,
    fasting: file.fasting ?? null,
  };
}

function rhythmOf(file: ProfileFile) {
  return {
    wake: file.wake ?? {},
    askRpe: file.askRpe ?? true,
    bedtimeNights: file.bedtimeNights ?? "training",
    bedtimeLeadMinutes: file.bedtimeLeadMinutes ?? 60,
    restDayAt: file.restDayAt ?? "evening",
    restDaysPerWeek: file.restDaysPerWeek ?? null,
    restDayTexts: file.restDayTexts ?? "quiet",
    phase: file.phase ?? null,
    liftingExperience: file.liftingExperience ?? null,
    events: file.events ?? [],
    quietHours: file.quietHours ?? null,
  };
}
