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

/** The teams whose files are sound, and everything that is wrong with the others. */
export function soundTeams(sources: readonly TeamSource[]): {
  readonly teams: readonly Team[];
  readonly problems: readonly Problem[];
} {
  const parsed = sources.map(({ file, source }) => ({ file, result: parseTeamFile(file, source) }));
  const entries = parsed.flatMap(({ file, result }) => (result.kind === "team" ? [{ file, team: result.team }] : []));
  const shared = sharedNumbers(entries);
  const second = new Set(shared.map(({ file }) => file));
  return {
    teams: entries.flatMap(({ file, team }) => (second.has(file) ? [] : [team])),
    problems: [...parsed.flatMap(({ result }) => (result.kind === "problems" ? result.problems : [])), ...shared],
  };
}

interface Entry {
  readonly file: string;
  readonly team: Team;
}

function sharedNumbers(entries: readonly Entry[]): readonly Problem[] {
  return entries.flatMap(({ file, team }, at) => {
    const { origin } = team.sms;
    const first = entries.slice(0, at).find((other) => originKey(other.team) === originKey(team));
    if (origin.kind !== "number" || first === undefined) return [];
    const expected = `a number of its own in ${team.account} ${team.region}; ${first.file} has this one`;
    return [{ file, path: "sms.originationNumber", came: formatValue(origin.number), expected }];
  });
}

function originKey({ account, region, sms }: Team): string {
  return JSON.stringify([account, region, sms.origin]);
}
