import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { isoInstant } from "../../lib/domain/local-time.ts";
import { type Athlete, newAthlete, type Profile } from "../../lib/domain/profile.ts";
import { jsonFault } from "../../lib/files/json-fault.ts";
import { profileFile } from "../../lib/files/profile-file.ts";
import { isTimeZone } from "../../lib/team/fields.ts";
import { withNearestFields } from "../../lib/team/nearest-field.ts";
import { describeProblem, type Problem, problemsOf } from "../../lib/team/problem.ts";
import type { Team } from "../../lib/team/team.ts";
import { isSlug, SLUG_ALLOWED } from "../../lib/team/team-fields.ts";
import { parseTeamFile } from "../../lib/team/team-file.ts";
import { CommandFailed, didYouMean, fileFailure, UsageError } from "./failures.ts";

/** The JSON of a file. */
export function readJson(path: string): unknown {
  const text = readText(path);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CommandFailed(`${basename(path)} is not JSON: look at ${jsonFault(text) ?? "its end"}`, { cause: error });
  }
}

export function readText(path: string): string {
  return readBytes(path).toString("utf8");
}

export function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw fileFailure(path, error);
  }
}

/** Everything that is wrong with a file, a line for each problem. */
export function refused(problems: readonly Problem[]): CommandFailed {
  return new CommandFailed(problems.map(describeProblem).join("\n"));
}

/** When a profile is read, and the language and zone of an athlete who names none. */
export interface ProfileDefaults {
  readonly nowMs: number;
  readonly language?: Team["language"] | undefined;
  readonly timeZone?: string | null;
}

/** @throws CommandFailed with everything that is wrong with the profile; `name` names it there. */
export function parseProfile(
  name: string,
  json: unknown,
  { nowMs, language = "en", timeZone = null }: ProfileDefaults,
): Profile {
  const written = timeZone === null ? json : withZone(json, timeZone);
  const result = profileFile(nowMs, language).safeParse(written);
  if (result.success) return result.data;
  throw refused(withNearestFields(problemsOf(name, result.error, json)));
}

/** The profile as written, with the zone where it names none. */
function withZone(json: unknown, timeZone: string): unknown {
  return typeof json === "object" && json !== null && !Array.isArray(json) ? { timeZone, ...json } : json;
}

/** The profile of a trial run: that of a file, else an adult at home in a zone (IANA). */
export function trialProfile(path: string | undefined, homeZone: string, defaults: ProfileDefaults): Profile {
  const json = path === undefined ? { timeZone: homeZone } : readJson(path);
  const profile = parseProfile(basename(path ?? "profile"), json, defaults);
  if (profile.phone !== null || profile.email !== null) return profile;
  const channels = Object.fromEntries(Object.keys(profile.channels).map((topic) => [topic, ["sms"] as const]));
  return { ...profile, phone: "+12025550100", channels };
}

/** An athlete of a trial run: every channel is consented and works. */
export function trialAthlete(profile: Profile, nowMs: number): Athlete {
  const given = { state: "given", at: isoInstant(nowMs), method: "trial run", by: "command line" } as const;
  return newAthlete({
    athleteId: "athlete",
    profile,
    consent: { sms: given, email: given },
    emailSubscription: profile.email === null ? null : { state: "confirmed", topicArn: "trial" },
  });
}

/** The home zone of a profile file, or undefined; `parseProfile` judges the rest of the file. */
export function homeZoneIn(path: string): string | undefined {
  const json = readJson(path);
  const zone = typeof json === "object" && json !== null && "timeZone" in json ? json.timeZone : undefined;
  return typeof zone === "string" && isTimeZone(zone) ? zone : undefined;
}

/** The team of a file. */
export function readTeam(path: string): Team {
  const result = parseTeamFile(basename(path), readText(path));
  if (result.kind === "team") return result.team;
  throw refused(result.problems);
}

/** @throws UsageError when it is no slug; CommandFailed when there is no such team, or its file is wrong. */
export function teamNamed(slug: string, { teamsFolder }: { readonly teamsFolder: string }, label = "--team"): Team {
  if (!isSlug(slug)) throw new UsageError(`${label}: found ${JSON.stringify(slug)}; expected ${SLUG_ALLOWED}`);
  const path = join(teamsFolder, `${slug}.json`);
  if (existsSync(path)) return readTeam(path);
  const files = existsSync(teamsFolder) ? readdirSync(teamsFolder).filter((name) => name.endsWith(".json")) : [];
  const slugs = files.map((name) => name.slice(0, -".json".length)).toSorted();
  const others = slugs.length === 0 ? "" : ` there are ${slugs.join(", ")}${didYouMean(slug, slugs)};`;
  throw new CommandFailed(
    `there is no team file ${path}:${others} run this in the folder that holds ${teamsFolder}/, or write it with cooldown team init ${slug}`,
  );
}
