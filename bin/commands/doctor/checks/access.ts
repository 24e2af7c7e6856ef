import type { Team } from "../../../../lib/team/team.ts";
import type { Caller, StackFacts } from "../ask-aws.ts";
import { advice, type Findings, formatDuration, ok, problem, type TeamCheck, unchecked } from "../check.ts";

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

/** Whether `aws ...` typed in this shell would go where the team is; our own commands always do. */
export const regionCheck: TeamCheck<string | undefined> = {
  name: "region",
  needs: [],
  ask: async ({ shellRegion }) => shellRegion,
  judge: (shellRegion, { slug, region }) => {
    if (shellRegion === undefined || shellRegion === region) return ok(`${region}, as teams/${slug}.json says.`);
    const seen = `The team is in ${region}; this shell's AWS_REGION is ${shellRegion}.`;
    const means = "cooldown goes to the team's region all the same, aws without --region does not.";
    const next = "Name the team's region before you follow the runbook.";
    return advice({ seen, means, next, command: `export AWS_REGION=${region}` });
  },
};

/** Whether the team's stack is there, whole, and guarded as its stage asks. */
export const stackCheck: TeamCheck<StackFacts | undefined> = {
  name: "stack",
  needs: ["cloudformation:DescribeStacks"],
  ask: ({ stack }) => stack(),
  judge: (stack, team) => {
    const name = `cooldown-${team.slug}`;
    if (stack !== undefined) {
      const found = [
        ...statusFindings(stack, team),
        ...outputFindings(stack, team),
        ...protectionFindings(stack, team),
      ];
      return found.length > 0 ? found : ok(`${name} is ${stack.status}.`);
    }
    const seen = `There is no stack ${name} in ${team.region}.`;
    return problem({ seen, means: "Nothing of the team runs.", next: "Deploy it.", command: deployCommand(team) });
  },
};

function deployCommand({ slug }: Team): string {
  return `npm run deploy -- --team ${slug}`;
}

function statusFindings({ status }: StackFacts, { slug, region }: Team): Findings {
  const command = `aws cloudformation describe-stack-events --stack-name cooldown-${slug} --region ${region}`;
  const seen = `The stack cooldown-${slug} is ${status}.`;
  if (status.endsWith("_IN_PROGRESS")) {
    const means = "Somebody deploys right now; what follows may change with it.";
    return advice({ seen, means, next: "Ask again when it is done.", command });
  }
  const next = "Read why, mend it, deploy again.";
  if (status === "UPDATE_ROLLBACK_COMPLETE") {
    return advice({ seen, means: "The last deployment failed; the version before it runs.", next, command });
  }
  return /FAILED|ROLLBACK|DELETE/.test(status) ? problem({ seen, means: "It is not whole.", next, command }) : [];
}

/** Outputs that the commands need, and the people who post workouts. */
function outputFindings({ outputs }: StackFacts, team: Team): Findings {
  const wanted = ["TableName", "WebhookUrl", ...(team.sms.origin.kind === "number" ? ["InboundTopicArn"] : [])];
  const missing = wanted.filter((name) => outputs[name] === undefined);
  if (missing.length === 0) return [];
  const seen = `The stack has no output ${missing.join(", no ")}.`;
  const means = "It was deployed by an older version, or from another team file.";
  return problem({ seen, means, next: "Redeploy it.", command: deployCommand(team) });
}

function protectionFindings({ isProtected }: StackFacts, { slug, region, stage }: Team): Findings {
  if (stage !== "production" || isProtected) return [];
  const seen = "The stack of a production team is not protected.";
  const what = "update-termination-protection --enable-termination-protection";
  const command = `aws cloudformation ${what} --stack-name cooldown-${slug} --region ${region}`;
  return advice({ seen, means: "One command removes it.", next: "Protect it again.", command });
}
