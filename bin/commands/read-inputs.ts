import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import * as z from "zod/mini";
import type { SourceWorkout } from "../../lib/app/log-workouts.ts";
import type { LanguageCode } from "../../lib/domain/language.ts";
import { isoInstant } from "../../lib/domain/local-time.ts";
import { type Athlete, newAthlete, type Profile } from "../../lib/domain/profile.ts";
import { profileFile } from "../../lib/files/profile-file.ts";
import { timeZone } from "../../lib/team/fields.ts";
import { describeProblem, problemsOf } from "../../lib/team/problem.ts";
import type { Team } from "../../lib/team/team.ts";
import { parseTeamFile } from "../../lib/team/team-file.ts";
import { CommandFailed } from "./errors.ts";
import { fileFailure } from "./file-failure.ts";

/** The profile of a file; without one an adult whose home is where the log's first named zone is, else UTC. `language`: the team's. */
export async function readProfile(
  path: string | undefined,
  workouts: readonly SourceWorkout[],
  { nowMs, language = "en" }: { readonly nowMs: number; readonly language?: LanguageCode | undefined },
): Promise<Profile> {
  const json = path === undefined ? { timeZone: namedZone(workouts) ?? "UTC" } : await readJson(path);
  const result = z.safeParse(profileFile(nowMs, language), json);
  if (result.success) return reachable(result.data);
  const problems = problemsOf(basename(path ?? "profile"), result.error, json);
  throw new CommandFailed(problems.map(describeProblem).join("\n"));
}

/** The first IANA zone that a log names; undefined when it names none. */
export function namedZone(workouts: readonly SourceWorkout[]): string | undefined {
  return workouts.find(({ report }) => report.zone !== undefined)?.report.zone;
}

/** The home zone of a profile file as far as it can be read; the rest of it is `readProfile`'s to judge. */
export async function homeZoneOf(path: string): Promise<string | undefined> {
  const home = z.safeParse(z.object({ timeZone: timeZone() }), await readJson(path));
  return home.success ? home.data.timeZone : undefined;
}

/** The team of a file, or undefined without one. */
export async function readTeam(path: string | undefined): Promise<Team | undefined> {
  if (path === undefined) return undefined;
  const result = parseTeamFile(basename(path), await readText(path));
  if (result.kind === "team") return result.team;
  throw new CommandFailed(result.problems.map(describeProblem).join("\n"));
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

/** A trial run needs somewhere to send to. */
function reachable(profile: Profile): Profile {
  if (profile.phone !== null || profile.email !== null) return profile;
  const channels = Object.fromEntries(Object.keys(profile.channels).map((topic) => [topic, ["sms"] as const]));
  return { ...profile, phone: "+12025550100", channels };
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw fileFailure(path, error);
  }
}

/** The JSON of a file. */
export async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readText(path));
  } catch (error) {
    if (error instanceof CommandFailed) throw error;
    throw new CommandFailed(`${basename(path)} is not JSON`, { cause: error });
  }
}
