import * as z from "zod/mini";
import { LANGUAGES } from "../domain/language.ts";
import { isReservedSlug } from "./accounts.ts";
import { fieldsOf, flag, oneOf, orElse, text, timeZone } from "./fields.ts";
import { withNearestFields } from "./nearest-field.ts";
import { policyOverrides } from "./policy-bounds.ts";
import { formatValue, type Problem, problemsOf } from "./problem.ts";
import type { SmsOrigin, Team, TeamDomain, TeamSms } from "./team.ts";
import * as team from "./team-fields.ts";

const smsFields = {
  originationNumber: z.exactOptional(team.phoneNumber()),
  senderId: z.exactOptional(team.senderId()),
  optOutContact: z.exactOptional(team.optOutContact()),
  type: orElse(oneOf(team.SMS_TYPES), "transactional"),
  maxPriceUsd: z.exactOptional(team.maxPriceUsd()),
  ratePerSecond: orElse(team.ratePerSecond(), team.DEFAULT_SMS_RATE_PER_SECOND),
  monthlySpendCapUsd: z.exactOptional(team.monthlySpendCapUsd()),
  pricePerPartUsd: orElse(team.pricePerPartUsd(), team.DEFAULT_PRICE_PER_PART_USD),
};
const smsAsWritten = z.strictObject(smsFields, { error: fieldsOf(Object.keys(smsFields)) });
type SmsAsWritten = z.output<typeof smsAsWritten>;
type Refuse = (path: keyof SmsAsWritten, message: string) => never;

/** The `sms` part of a team file: a number, or a sender id with a contact because nobody can answer it STOP. */
const smsSchema: z.ZodMiniType<TeamSms> = z.pipe(
  smsAsWritten,
  z.transform((sms, context) => {
    const refuse: Refuse = (path, message) => {
      context.issues.push({ code: "custom", path: [path], message, input: sms[path] });
      return z.NEVER;
    };
    const { type, ratePerSecond, pricePerPartUsd, maxPriceUsd = null, monthlySpendCapUsd = null } = sms;
    return { origin: originOf(sms, refuse), type, maxPriceUsd, ratePerSecond, monthlySpendCapUsd, pricePerPartUsd };
  }),
);

function originOf(sms: SmsAsWritten, refuse: Refuse): SmsOrigin {
  if (sms.originationNumber !== undefined) {
    if (sms.senderId !== undefined) return refuse("senderId", "none beside an originationNumber");
    if (sms.optOutContact !== undefined) return refuse("optOutContact", "none beside an originationNumber");
    return { kind: "number", number: sms.originationNumber };
  }
  if (sms.senderId === undefined) return refuse("originationNumber", "a phone number in E.164, or else a senderId");
  if (sms.optOutContact === undefined) return refuse("optOutContact", "how to opt out: nobody can answer a senderId");
  return { kind: "sender-id", senderId: sms.senderId, optOutContact: sms.optOutContact };
}

const domainFields = {
  name: text(
    'a domain name in lower case such as "hooks.example.com"',
    /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/,
  ),
  certificateArn: text(
    'the ARN of a certificate, "arn:aws:acm:<region>:<account>:certificate/<id>"',
    /^arn:aws:acm:[a-z0-9-]+:\d{12}:certificate\/[0-9a-f-]{36}$/,
  ),
};

const reservedFields = {
  webhook: z.exactOptional(team.reservedExecutions()),
  assess: z.exactOptional(team.reservedExecutions()),
  deliver: z.exactOptional(team.reservedExecutions()),
  inbound: z.exactOptional(team.reservedExecutions()),
} satisfies Readonly<Record<(typeof team.RESERVABLE)[number], unknown>>;

const REGION =
  /^(af|ap|ca|eu|il|me|mx|sa|us)-(central|north|south|east|west|northeast|northwest|southeast|southwest)-\d$/;

function emailAddress(): z.ZodMiniType<string> {
  return text("an e-mail address", /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/);
}

const fields = {
  $schema: z.exactOptional(z.string({ error: "the path of docs/team.schema.json, for editors" })),
  name: team.teamName(),
  account: text("12 digits in quotes", /^\d{12}$/),
  region: text('an AWS region such as "us-east-1"', REGION),
  timeZone: timeZone(),
  language: orElse(oneOf(LANGUAGES), "en"),
  policy: orElse(policyOverrides, {}),
  shards: orElse(team.shards(), 1),
  sms: smsSchema,
  joinCode: z.exactOptional(team.joinCode()),
  email: orElse(flag(), true),
  alarmEmail: emailAddress(),
  coachEmail: z.exactOptional(emailAddress()),
  weeklyDigest: orElse(flag(), false),
  syntheticAthlete: orElse(flag(), false),
  retentionDays: orElse(team.retentionDays(), team.DEFAULT_RETENTION_DAYS),
  packedWorkouts: orElse(flag(), false),
  monthlyBudgetUsd: orElse(team.monthlyBudgetUsd(), 25),
  requestsPerSecond: orElse(team.requestsPerSecond(), team.DEFAULT_REQUESTS_PER_SECOND),
  reservedConcurrency: z.exactOptional(
    z.strictObject(reservedFields, { error: fieldsOf(Object.keys(reservedFields)) }),
  ),
  domain: z.exactOptional(z.strictObject(domainFields, { error: fieldsOf(Object.keys(domainFields)) })),
  stage: oneOf(team.STAGES),
};
type TeamFileFields = Omit<Team, "slug" | "domain"> & {
  readonly $schema?: string;
  readonly domain?: TeamDomain;
};

/** What a team file may hold; docs/team.schema.json is made from it. */
export const teamFile: z.ZodMiniType<TeamFileFields> = z.strictObject(fields, { error: fieldsOf(Object.keys(fields)) });

export type TeamFile =
  | { readonly kind: "team"; readonly team: Team }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] };

/** A team from the text of its file, whose name is the slug; or everything that is wrong with it. */
export function parseTeamFile(fileName: string, source: string): TeamFile {
  const slug = fileName.replace(/^.*[/\\]/, "").replace(/\.json$/, "");
  const misnamed = misnamedFile(fileName, slug);
  const input = jsonIn(source);
  if ("fault" in input) {
    const came = `text that is no JSON (${input.fault})`;
    return refused([...misnamed, wholeFile(fileName, came, "a JSON object")]);
  }
  const result = teamFile.safeParse(input.value);
  if (!result.success)
    return refused([...misnamed, ...withNearestFields(problemsOf(fileName, result.error, input.value))]);
  const checks = [foreignCertificate, starvedShards, unansweredCode];
  const problems = [...misnamed, ...checks.flatMap((check) => check(fileName, result.data))];
  return problems.length === 0 ? { kind: "team", team: teamOf(slug, result.data) } : refused(problems);
}

function teamOf(slug: string, written: TeamFileFields): Team {
  const { $schema: _, domain, ...rest } = written;
  return { slug, ...rest, domain: domain ?? null };
}

/** A certificate serves an API of its own account and region alone. */
function foreignCertificate(file: string, { account, region, domain }: TeamFileFields): readonly Problem[] {
  if (domain === undefined || domain.certificateArn.startsWith(`arn:aws:acm:${region}:${account}:`)) return [];
  const expected = `a certificate of ${account} in ${region}`;
  return [{ file, path: "domain.certificateArn", came: formatValue(domain.certificateArn), expected }];
}

/** A sweep of each shard begins in the same minute. */
function starvedShards(file: string, { shards, reservedConcurrency = {} }: TeamFileFields): readonly Problem[] {
  const { deliver = shards } = reservedConcurrency;
  if (deliver >= shards) return [];
  const expected = `at least ${shards}, one for each shard`;
  return [{ file, path: "reservedConcurrency.deliver", came: formatValue(deliver), expected }];
}

/** Nobody can text JOIN to a sender id. */
function unansweredCode(file: string, { joinCode, sms }: TeamFileFields): readonly Problem[] {
  if (joinCode === undefined || sms.origin.kind === "number") return [];
  return [{ file, path: "joinCode", came: formatValue(joinCode), expected: "none beside a senderId" }];
}

function misnamedFile(file: string, slug: string): readonly Problem[] {
  if (!team.isSlug(slug)) return [wholeFile(file, `the name ${formatValue(slug)}`, `a name of ${team.SLUG_ALLOWED}`)];
  return isReservedSlug(slug)
    ? [wholeFile(file, `the name ${formatValue(slug)}`, 'a name that does not begin "account-"')]
    : [];
}

function refused(problems: readonly Problem[]): TeamFile {
  return { kind: "problems", problems };
}

/** A problem of the file as a whole. */
function wholeFile(file: string, came: string, expected: string): Problem {
  return { file, path: "", came, expected };
}

function jsonIn(source: string): { readonly value: unknown } | { readonly fault: string } {
  const json = source.replace(/^\uFEFF/, "");
  try {
    return { value: JSON.parse(json) };
  } catch (error) {
    return { fault: error instanceof Error ? faultIn(json, error.message) : "unknown" };
  }
}

/** Where it stops to be JSON, or else the parser's own words. */
function faultIn(json: string, message: string): string {
  const [, position] = / position (\d+)/.exec(message) ?? [];
  if (position === undefined) return message;
  const before = json.slice(0, Number(position)).split("\n");
  return `look at line ${before.length}, column ${(before.at(-1) ?? "").length + 1}`;
}
