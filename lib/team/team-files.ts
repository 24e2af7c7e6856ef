import { existsSync, readdirSync, readFileSync } from "node:fs";
import { formatValue, type Problem } from "./problem.ts";
import type { Team } from "./team.ts";
import { parseTeamFile } from "./team-file.ts";

export interface TeamSource {
  readonly file: string;
  readonly source: string;
}

export type TeamFiles =
  | { readonly kind: "teams"; readonly teams: readonly Team[] }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] };

/** The text of every `*.json` of a folder, in order of name; none when there is no folder. */
export function readTeamFolder(folder: string): readonly TeamSource[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];
  return names
    .toSorted()
    .map((name) => ({ file: `${folder}/${name}`, source: readFileSync(`${folder}/${name}`, "utf8") }));
}

/** All teams, or everything that is wrong with any file; two teams of an account and region never text from one number. */
export function parseTeamFiles(sources: readonly TeamSource[]): TeamFiles {
  const { teams, problems } = soundTeams(sources);
  return problems.length > 0 ? { kind: "problems", problems } : { kind: "teams", teams };
}

/**
 * The teams whose files are sound, and everything that is wrong with the others. No file tells which of two teams with one
 * number was there first, so neither is sound, and nothing of a deployed one changes.
 */
export function soundTeams(sources: readonly TeamSource[]): {
  readonly teams: readonly Team[];
  readonly problems: readonly Problem[];
} {
  const parsed = sources.map(({ file, source }) => ({ file, result: parseTeamFile(file, source) }));
  const entries = parsed.flatMap(({ file, result }) => (result.kind === "team" ? [{ file, team: result.team }] : []));
  const shared = sharedNumbers(entries);
  const sharing = new Set(shared.map(({ file }) => file));
  return {
    teams: entries.flatMap(({ file, team }) => (sharing.has(file) ? [] : [team])),
    problems: [...parsed.flatMap(({ result }) => (result.kind === "problems" ? result.problems : [])), ...shared],
  };
}

interface Entry {
  readonly file: string;
  readonly team: Team;
}

function sharedNumbers(entries: readonly Entry[]): readonly Problem[] {
  const byOrigin = new Map<string, readonly string[]>();
  for (const { file, team } of entries) byOrigin.set(originKey(team), [...(byOrigin.get(originKey(team)) ?? []), file]);
  return entries.flatMap(({ file, team }) => {
    const { origin } = team.sms;
    const others = byOrigin.get(originKey(team))?.filter((other) => other !== file) ?? [];
    if (origin.kind !== "number" || others.length === 0) return [];
    const expected = `a number of its own in ${team.account} ${team.region}; ${others.join(", ")} ${others.length === 1 ? "has" : "have"} it too`;
    return [{ file, path: "sms.originationNumber", came: formatValue(origin.number), expected }];
  });
}

function originKey({ account, region, sms }: Team): string {
  return JSON.stringify([account, region, sms.origin]);
}
