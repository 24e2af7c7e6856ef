import type { Team } from "../../../../lib/team/team.ts";
import { type Finding, ok, problem } from "../finding.ts";

/** Who gives the command, as AWS sees it. */
export type Identity =
  | { readonly kind: "known"; readonly account: string; readonly arn: string }
  /** Nobody AWS knows, or AWS could not be asked. */
  | { readonly kind: "unknown"; readonly why: string };

/** Whether the credentials are somebody's of the team's account. */
export function credentialsFindings(
  identity: Identity,
  { slug, account }: Pick<Team, "slug" | "account">,
): readonly Finding[] {
  const command = `AWS_PROFILE="<profile>" npx cooldown doctor --team ${slug}`;
  if (identity.kind === "unknown") {
    const means = "Nothing in AWS can be looked at, and no command can work on the team.";
    return [
      problem({
        seen: `AWS does not say who you are: ${identity.why}.`,
        means,
        next: `Put that right, with credentials of account ${account}; then ask again.`,
        command,
      }),
    ];
  }
  if (isOwn(identity, account)) return [ok(`Account ${account}, as ${who(identity.arn)}.`)];
  const seen = `The credentials are of account ${identity.account}; teams/${slug}.json names ${account}.`;
  const means = "The team is not in that account, so nothing else was looked at.";
  return [problem({ seen, means, next: `Sign in to account ${account}, then ask again.`, command })];
}

/** Whether these credentials show the team at all. */
export function isOwn(identity: Identity, account: string): boolean {
  return identity.kind === "known" && identity.account === account;
}

/** A role without its session, which is often named by somebody's address. */
function who(arn: string): string {
  const [kind = "", name = ""] = arn.slice(arn.lastIndexOf(":") + 1).split("/");
  if (kind === "root") return "its root user";
  return `${kind === "assumed-role" ? "role" : kind} ${name}`;
}
