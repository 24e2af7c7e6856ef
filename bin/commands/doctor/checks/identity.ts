import { formatDuration } from "../../layout.ts";
import type { Caller } from "../ask-aws.ts";
import { advice, ok, problem, unchecked } from "../check.ts";
import type { TeamCheck } from "../team-view.ts";

/** Whether the credentials belong to the team's account. */
export const credentialsCheck: TeamCheck<Caller["identity"]> = {
  name: "credentials",
  needs: [],
  ask: async ({ caller }) => (await caller()).identity,
  judge: (identity, { slug, account }) => {
    const command = `AWS_PROFILE="<profile>" npx cooldown doctor --team ${slug}`;
    if (identity.kind === "unknown") {
      const seen = `AWS does not say who you are: ${identity.why}.`;
      const means = "Nothing in AWS can be looked at, and no command can work on the team.";
      const next = `Put that right, with credentials of account ${account}; then ask again.`;
      return problem({ seen, means, next, command });
    }
    if (identity.account === account) return ok(`Account ${account}, as ${formatCaller(identity.arn)}.`);
    const seen = `The credentials are of account ${identity.account}; teams/${slug}.json names ${account}.`;
    const means = "The team is not in that account, so nothing else was looked at.";
    return problem({ seen, means, next: `Sign in to account ${account}, then ask again.`, command });
  },
};

/** A role without its session, which is often named after somebody's address. */
function formatCaller(arn: string): string {
  const [kind = "", name = ""] = arn.slice(arn.lastIndexOf(":") + 1).split("/");
  if (kind === "root") return "its root user";
  return `${kind === "assumed-role" ? "role" : kind} ${name}`;
}

/** AWS refuses what is signed five minutes off. */
const REFUSED_SECONDS = 300;
/** Beyond what a slow answer and a Date in whole seconds can make. */
const NOTICED_SECONDS = 30;

/** Whether this computer knows the time: consents are recorded by it, and requests signed. */
export const clockCheck: TeamCheck<Pick<Caller, "aheadSeconds">> = {
  name: "clock",
  needs: [],
  ask: ({ caller }) => caller(),
  judge: ({ aheadSeconds }) => {
    if (aheadSeconds === undefined) return unchecked("No answer of AWS said what time it is.");
    const off = Math.abs(aheadSeconds);
    if (off < NOTICED_SECONDS) return ok("This computer's clock agrees with AWS's.");
    const seen = `This computer's clock is ${formatDuration(off)} ${aheadSeconds > 0 ? "ahead of" : "behind"} AWS's.`;
    const wrong = "Consents and imports are recorded at the wrong time";
    const next = "Let the system set its clock by itself; on Linux: timedatectl set-ntp true.";
    return off < REFUSED_SECONDS
      ? advice({ seen, means: `${wrong}.`, next, command: null })
      : problem({ seen, means: `${wrong}, and AWS refuses what is signed 5 minutes off.`, next, command: null });
  },
};
