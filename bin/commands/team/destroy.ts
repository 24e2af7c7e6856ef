import { join } from "node:path";
import { CloudFormationClient, type Stack } from "@aws-sdk/client-cloudformation";
import { SNSClient } from "@aws-sdk/client-sns";
import { Command } from "commander";
import { emailTopicPrefix } from "../../../lib/team/email-topics.ts";
import type { Team } from "../../../lib/team/team.ts";
import { isSlug, SLUG_ALLOWED } from "../../../lib/team/team-fields.ts";
import { confirm } from "../confirm.ts";
import { CommandFailed, UsageError } from "../errors.ts";
import { readTeam } from "../read-inputs.ts";
import type { Terminal } from "../terminal.ts";
import { deleteTopics, topicsOf } from "./athlete-topics.ts";
import { findStack, refuseProtected, removeStack } from "./stack-removal.ts";

const POLL_MS = 5_000;

/** `cooldown team destroy`: the stack, and the athletes' topics, which no stack knows of. */
export function destroyCommand(terminal: Terminal, pollMs: number = POLL_MS): Command {
  return new Command("destroy")
    .description("remove a team's stack and its athletes' e-mail topics; a protected stack is refused")
    .argument("<slug>", "the team, from teams/<slug>.json")
    .option("--yes", "do not ask")
    .addHelpText("after", "\nExample:\n  cooldown team destroy demo --yes")
    .action(async (slug: string, { yes }: { readonly yes?: true }) => {
      const team = await knownTeam(slug, terminal);
      const cloudFormation = new CloudFormationClient({ region: team.region });
      const sns = new SNSClient({ region: team.region });
      try {
        const stack = await findStack(team, cloudFormation);
        if (stack !== undefined) refuseProtected(stack);
        const topics = await topicsOf(emailTopicPrefix(team), sns);
        await confirm(whatGoes(team, stack, topics.length), yes, terminal);
        if (stack !== undefined) await removeStack(stack, { client: cloudFormation, pollMs });
        await deleteTopics(topics, sns);
        terminal.out(
          `${slug} is gone: ${stack === undefined ? "no stack" : "its stack"}, ${counted(topics.length)}.\n`,
        );
      } finally {
        cloudFormation.destroy();
        sns.destroy();
      }
    });
}

async function knownTeam(slug: string, { teamsFolder }: Terminal): Promise<Team> {
  if (!isSlug(slug)) throw new UsageError(`slug: came ${JSON.stringify(slug)}; allowed: ${SLUG_ALLOWED}`);
  const team = await readTeam(join(teamsFolder, `${slug}.json`));
  if (team === undefined) throw new CommandFailed(`there is no team file ${slug}.json`);
  return team;
}

function whatGoes({ slug, account, region, stage }: Team, stack: Stack | undefined, topics: number): string {
  const what = stack === undefined ? `no stack cooldown-${slug}, but` : `the stack cooldown-${slug} with`;
  const data = stage === "sandbox" ? " and all its athletes' data" : "";
  return `This removes ${what} ${counted(topics)}${data} in account ${account}, ${region}.`;
}

function counted(topics: number): string {
  return `${topics} e-mail topic${topics === 1 ? "" : "s"}`;
}
