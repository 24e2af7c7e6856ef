import { CloudFormationClient, type Stack } from "@aws-sdk/client-cloudformation";
import { SNSClient } from "@aws-sdk/client-sns";
import { Command } from "commander";
import { emailTopicPrefix } from "../../../lib/team/stack-names.ts";
import type { Team } from "../../../lib/team/team.ts";
import { helpExample, jsonOption } from "../options.ts";
import { teamNamed } from "../read-inputs.ts";
import { confirm, type Terminal } from "../terminal.ts";
import { deleteTopics, topicsOf } from "./athlete-topics.ts";
import { findStack, refuseProtected, removeStack } from "./stack-removal.ts";

const POLL_MS = 5_000;

interface Gone {
  readonly slug: string;
  readonly stack: string | null;
  readonly emailTopics: number;
}

/** `cooldown team destroy`: the stack, and the athletes' topics, which no stack knows of. */
export function destroyCommand(terminal: Terminal, pollMs: number = POLL_MS): Command {
  return new Command("destroy")
    .description("remove a team's stack and its athletes' e-mail topics; a protected stack is refused")
    .argument("<slug>", "the team, from teams/<slug>.json")
    .option("--yes", "do not ask")
    .addOption(jsonOption())
    .addHelpText("after", helpExample("cooldown team destroy demo --yes"))
    .action(async (slug: string, { yes, json }: { readonly yes?: true; readonly json?: true }) => {
      const team = teamNamed(slug, terminal, "slug");
      const cloudFormation = new CloudFormationClient({ region: team.region });
      const sns = new SNSClient({ region: team.region });
      try {
        const stack = await findStack(team, cloudFormation);
        if (stack !== undefined) refuseProtected(stack);
        const topics = await topicsOf(emailTopicPrefix(team), sns);
        await confirm(whatGoes(team, stack, topics.length), yes, terminal);
        if (stack !== undefined) await removeStack(stack, { client: cloudFormation, pollMs });
        await deleteTopics(topics, sns);
        const gone = { slug, stack: stack?.StackName ?? null, emailTopics: topics.length };
        terminal.out(json ? `${JSON.stringify(gone)}\n` : inWords(gone));
      } finally {
        cloudFormation.destroy();
        sns.destroy();
      }
    });
}

function inWords({ slug, stack, emailTopics }: Gone): string {
  return `${slug} is gone: ${stack === null ? "no stack" : "its stack"}, ${counted(emailTopics)}.\n`;
}

function whatGoes({ slug, account, region, stage }: Team, stack: Stack | undefined, topics: number): string {
  const what = stack === undefined ? `no stack cooldown-${slug}, but` : `the stack cooldown-${slug} with`;
  const data = stage === "sandbox" ? " and all its athletes' data" : "";
  return `This removes ${what} ${counted(topics)}${data} in account ${account}, ${region}.`;
}

function counted(topics: number): string {
  return `${topics} e-mail topic${topics === 1 ? "" : "s"}`;
}
