import type { Team } from "../../../../lib/team/team.ts";
import type { StackFacts } from "../ask-aws.ts";
import { advice, type Findings, ok, problem } from "../check.ts";
import type { TeamCheck } from "../team-view.ts";

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
