import type { Team } from "../../../../lib/team/team.ts";
import { advice, type Finding, ok, problem } from "../finding.ts";

/** A stack as CloudFormation describes it. */
export interface StackFacts {
  readonly status: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly isProtected: boolean;
}

type StackTeam = Pick<Team, "slug" | "region" | "stage" | "sms">;

/** Whether the team's stack is there, whole, and guarded as its stage asks. */
export function stackFindings(stack: StackFacts | undefined, team: StackTeam): readonly Finding[] {
  const name = `cooldown-${team.slug}`;
  const deploy = `npm run deploy -- --team ${team.slug}`;
  if (stack === undefined) {
    const seen = `There is no stack ${name} in ${team.region}.`;
    return [problem({ seen, means: "Nothing of the team runs.", next: "Deploy it.", command: deploy })];
  }
  const found = [...statusFindings(stack, team), ...outputFindings(stack, team), ...protection(stack, team)];
  return found.length > 0 ? found : [ok(`${name} is ${stack.status}.`)];
}

function statusFindings({ status }: StackFacts, { slug, region }: StackTeam): readonly Finding[] {
  const command = `aws cloudformation describe-stack-events --stack-name cooldown-${slug} --region ${region}`;
  const seen = `The stack cooldown-${slug} is ${status}.`;
  if (status.endsWith("_IN_PROGRESS")) {
    const means = "Somebody deploys right now; what follows may change with it.";
    return [advice({ seen, means, next: "Ask again when it is done.", command })];
  }
  if (status === "UPDATE_ROLLBACK_COMPLETE") {
    const means = "The last deployment failed; the version before it runs.";
    return [advice({ seen, means, next: "Read why, mend it, deploy again.", command })];
  }
  if (!/FAILED|ROLLBACK|DELETE/.test(status)) return [];
  return [problem({ seen, means: "It is not whole.", next: "Read why, mend it, deploy again.", command })];
}

/** What the commands and whoever posts workouts need to know. */
function outputFindings({ outputs }: StackFacts, { slug, sms }: StackTeam): readonly Finding[] {
  const wanted = ["TableName", "WebhookUrl", ...(sms.origin.kind === "number" ? ["InboundTopicArn"] : [])];
  const missing = wanted.filter((name) => outputs[name] === undefined);
  if (missing.length === 0) return [];
  return [
    problem({
      seen: `The stack says no ${missing.join(", no ")}.`,
      means: "It was deployed by an older version, or from another team file.",
      next: "Deploy it anew.",
      command: `npm run deploy -- --team ${slug}`,
    }),
  ];
}

function protection({ isProtected }: StackFacts, { slug, region, stage }: StackTeam): readonly Finding[] {
  if (stage !== "production" || isProtected) return [];
  return [
    advice({
      seen: "The stack of a production team is not protected.",
      means: "One command removes it.",
      next: "Protect it again.",
      command: `aws cloudformation update-termination-protection --enable-termination-protection --stack-name cooldown-${slug} --region ${region}`,
    }),
  ];
}
