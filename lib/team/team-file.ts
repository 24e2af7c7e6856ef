import * as z from "zod/mini";
import { LANGUAGES } from "../domain/language.ts";
import { fieldsOf, flag, oneOf, orElse, text, timeZone } from "./fields.ts";
import { policyOverrides } from "./policy.ts";
import { inWords, type Problem, problemsOf } from "./problem.ts";
import { smsFile } from "./sms-file.ts";
import type { Team } from "./team.ts";
import { isSlug, retentionDays, SLUG_ALLOWED, STAGES, shards, teamName } from "./team-fields.ts";

export type TeamFile =
  | { readonly kind: "team"; readonly team: Team }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] };

const REGION =
  /^(af|ap|ca|eu|il|me|mx|sa|us)-(central|north|south|east|west|northeast|northwest|southeast|southwest)-\d$/;

const fields = {
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
  retentionDays: orElse(retentionDays(), 800),
  stage: oneOf(STAGES),
};
const teamFile = z.strictObject(fields, { error: fieldsOf(Object.keys(fields)) });

/** A team from the text of its file, whose name is the slug; or everything that is wrong with it. */
export function parseTeamFile(fileName: string, source: string): TeamFile {
  const slug = fileName.replace(/^.*[/\\]/, "").replace(/\.json$/, "");
  const misnamed = isSlug(slug) ? [] : [whole(fileName, `the name ${inWords(slug)}`, `a name of ${SLUG_ALLOWED}`)];
  const input = jsonIn(source);
  if (input === undefined) return refused([...misnamed, whole(fileName, "text that is no JSON", "a JSON object")]);
  const result = teamFile.safeParse(input);
  if (!result.success) return refused([...misnamed, ...problemsOf(fileName, result.error, input)]);
  return misnamed.length === 0 ? { kind: "team", team: { slug, ...result.data } } : refused(misnamed);
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
