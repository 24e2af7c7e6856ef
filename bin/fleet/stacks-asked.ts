import { accountStackName } from "../../lib/team/accounts.ts";
import { describeProblem, type Problem } from "../../lib/team/problem.ts";
import type { Team } from "../../lib/team/team.ts";
import { soundTeams, type TeamSource } from "../../lib/team/team-files.ts";
import { didYouMean } from "../commands/failures.ts";

export const ACCOUNTS_STAY = "What accounts share stays as it is deployed until every team file is sound.\n";

/** The stacks that were asked for by slug, or the reason why there are none. */
export type StacksAsked =
  | {
      readonly kind: "stacks";
      readonly names: readonly string[];
      /** Whether what accounts share was asked for and stays as it is deployed, as not every file is sound. */
      readonly withoutAccounts: boolean;
      /** What is wrong with files of other teams, which wait. */
      readonly leftOut: readonly Problem[];
    }
  | { readonly kind: "refused"; readonly why: string };

/**
 * The stacks of teams, and those of the accounts and regions of teams. A broken file stops its own team alone, and the stack of
 * an account, which names every team: beside teams that were asked for too it is left out, alone it is refused.
 */
export function stacksAsked(
  { team, accountOf }: { readonly team: readonly string[]; readonly accountOf: readonly string[] },
  sources: readonly TeamSource[],
): StacksAsked {
  const { teams, problems } = soundTeams(sources);
  const names: string[] = [];
  const withoutAccounts = accountOf.length > 0 && problems.length > 0;
  for (const { option, slug, nameOf } of [
    ...team.map((each) => ({ option: "--team", slug: each, nameOf: teamStackName })),
    ...accountOf.map((each) => ({ option: "--account-of", slug: each, nameOf: accountStackName })),
  ]) {
    const found = teams.find((each) => each.slug === slug);
    if (found === undefined) return { kind: "refused", why: whyNot(option, slug, { sources, problems }) };
    if (!withoutAccounts || option === "--team") names.push(nameOf(found));
  }
  if (withoutAccounts && team.length === 0) {
    const why = `--account-of: what accounts share names every team, so every file has to be sound:\n${linesOf(problems)}`;
    return { kind: "refused", why };
  }
  return { kind: "stacks", names, withoutAccounts, leftOut: problems };
}

function teamStackName({ slug }: Team): string {
  return `cooldown-${slug}`;
}

interface Files {
  readonly sources: readonly TeamSource[];
  readonly problems: readonly Problem[];
}

/** Either the team's file is broken, or there is none. */
function whyNot(option: string, slug: string, { sources, problems }: Files): string {
  const own = problems.filter(({ file }) => slugOf(file) === slug);
  if (own.length > 0) return linesOf(own);
  const slugs = sources.map(({ file }) => slugOf(file));
  const known = slugs.length === 0 ? "there is none" : `there are ${slugs.join(", ")}`;
  return `${option}: there is no team ${slug}: ${known}${didYouMean(slug, slugs)}`;
}

export function slugOf(file: string): string {
  return file.replace(/^.*\//u, "").replace(/\.json$/u, "");
}

function linesOf(problems: readonly Problem[]): string {
  return problems.map(describeProblem).join("\n");
}
