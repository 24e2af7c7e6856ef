import { basename } from "node:path";
import { accountStackName } from "../lib/team/accounts.ts";
import { describeProblem } from "../lib/team/problem.ts";
import type { Team } from "../lib/team/team.ts";
import { parseTeamFiles, readTeamFolder } from "../lib/team/team-files.ts";

/**
 * The words for cdk, or what is wrong with those that came: `--team SLUG` is a team's stack, `--account-of SLUG` that of
 * its account and region; what else is said goes to cdk as it is, so names of stacks do too.
 */
export function cdkWords([word, slug, ...rest]: readonly string[]): readonly string[] | string {
  if (word === undefined) return [];
  if (word !== "--team" && word !== "--account-of") {
    const others = slug === undefined ? [] : cdkWords([slug, ...rest]);
    return typeof others === "string" ? others : [word, ...others];
  }
  const team = findTeam(slug);
  if (typeof team === "string") return team;
  const others = cdkWords(rest);
  if (typeof others === "string") return others;
  return [word === "--team" ? `cooldown-${team.slug}` : accountStackName(team), ...others];
}

function findTeam(slug: string | undefined): Team | string {
  const files = parseTeamFiles(readTeamFolder("teams"));
  if (files.kind === "problems") return files.problems.map(describeProblem).join("\n");
  const slugs = files.teams.map((team) => team.slug).join(", ");
  const found = files.teams.find((team) => team.slug === slug);
  return found ?? `--team: came ${slug === undefined ? "nothing" : basename(slug)}; allowed: ${slugs}`;
}
