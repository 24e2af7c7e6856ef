import * as z from "zod/mini";
import { LANGUAGES } from "../domain/language.ts";
import { isReservedSlug } from "./accounts.ts";
import { domainFile } from "./domain-file.ts";
import { fieldsOf, flag, oneOf, orElse, text, timeZone } from "./fields.ts";
import { policyOverrides } from "./policy.ts";
import { inWords, type Problem, problemsOf } from "./problem.ts";
import { smsFile } from "./sms-file.ts";
import type { Team, TeamDomain } from "./team.ts";
import {
  DEFAULT_RETENTION_DAYS,
  isSlug,
  monthlyBudgetUsd,
  retentionDays,
  SLUG_ALLOWED,
  STAGES,
  shards,
  teamName,
} from "./team-fields.ts";

export type TeamFile =
  | { readonly kind: "team"; readonly team: Team }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] };

const REGION =
  /^(af|ap|ca|eu|il|me|mx|sa|us)-(central|north|south|east|west|northeast|northwest|southeast|southwest)-\d$/;

const fields = {
  $schema: z.exactOptional(z.string({ error: "the path of docs/team.schema.json, for editors" })),
  name: teamName(),
  account: text("12 digits in quotes", /^\d{12}$/),
  region: text('an AWS region such as "us-east-1"', REGION),
  timeZone: timeZone(),
  language: orElse(oneOf(LANGUAGES), "en"),
  policy: orElse(policyOverrides, {}),
  shards: orElse(shards(), 1),
  sms: smsFile,
  email: orElse(flag(), true),
  alarmEmail: text("an e-mail address", /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/),
  retentionDays: orElse(retentionDays(), DEFAULT_RETENTION_DAYS),
  monthlyBudgetUsd: orElse(monthlyBudgetUsd(), 25),
  domain: z.exactOptional(domainFile),
  stage: oneOf(STAGES),
};
type TeamFileFields = Omit<Team, "slug" | "domain"> & {
  readonly $schema?: string;
  readonly domain?: TeamDomain;
};

/** What a team file may hold; docs/team.schema.json is made from it. */
export const teamFile: z.ZodMiniType<TeamFileFields> = z.strictObject(fields, { error: fieldsOf(Object.keys(fields)) });

/** A team from the text of its file, whose name is the slug; or everything that is wrong with it. */
export function parseTeamFile(fileName: string, source: string): TeamFile {
  const slug = fileName.replace(/^.*[/\\]/, "").replace(/\.json$/, "");
  const misnamed = namedWrong(fileName, slug);
  const input = jsonIn(source);
  if (input === undefined) return refused([...misnamed, whole(fileName, "text that is no JSON", "a JSON object")]);
  const result = teamFile.safeParse(input);
  if (!result.success) return refused([...misnamed, ...problemsOf(fileName, result.error, input)]);
  const problems = [...misnamed, ...foreignCertificate(fileName, result.data)];
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
  return [{ file, path: "domain.certificateArn", came: inWords(domain.certificateArn), expected }];
}

function namedWrong(file: string, slug: string): readonly Problem[] {
  if (!isSlug(slug)) return [whole(file, `the name ${inWords(slug)}`, `a name of ${SLUG_ALLOWED}`)];
  return isReservedSlug(slug)
    ? [whole(file, `the name ${inWords(slug)}`, 'a name that does not begin "account-"')]
    : [];
}

function refused(problems: readonly Problem[]): TeamFile {
  return { kind: "problems", problems };
}

/** A problem of the file as a whole. */
function whole(file: string, came: string, expected: string): Problem {
  return { file, path: "", came, expected };
}

function jsonIn(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}
