import type { Command } from "commander";
import { createToken } from "../../../lib/app/api-tokens.ts";
import { connectUser } from "../../../lib/app/connect-user.ts";
import { newDataKey } from "../../../lib/table/seal.ts";
import { getAthlete } from "../athletes.ts";
import { paragraph } from "../layout.ts";
import { helpExample, type OperatorOptions, operatorCommand, withServices } from "../options.ts";
import type { Terminal } from "../terminal.ts";
import { askFor, newSecret } from "../vendor-secrets.ts";

interface ConnectOptions extends OperatorOptions {
  readonly athlete: string;
}

const API_KEY = {
  question: "The athlete's Hevy API key (hevy.com, Settings, Developer; needs Hevy Pro): ",
  pattern: /^[!-~]{8,256}$/,
  expected: "an API key, 8 to 256 characters without spaces",
};

/** `cooldown connect hevy`: keeps the athlete's key and makes what the athlete types into Hevy. */
export function hevyCommand(terminal: Terminal): Command {
  return operatorCommand("hevy", "connect an athlete's Hevy by their API key, asked for or from standard input")
    .requiredOption("--athlete <id>", "whose Hevy it is")
    .addHelpText("after", helpExample("cooldown connect hevy --athlete ana --team riverside"))
    .action(async ({ athlete: athleteId, ...options }: ConnectOptions) => {
      await withServices(options, terminal, async (world) => {
        await getAthlete(athleteId, world);
        const apiKey = await askFor(API_KEY, terminal.askSecret);
        // Hevy's webhook names no user, so the link is by the athlete's own id.
        const link = { source: "hevy", externalUserId: athleteId, athleteId };
        const deps = { ...world.hooks, safe: world.credentials, newDataKey };
        await connectUser({ ...link, credentials: JSON.stringify({ apiKey }) }, deps);
        const token = await createToken({ athleteId, source: "hevy", secret: newSecret() }, world);
        const webhook = {
          url: `${world.webhookUrl.replace(/\/$/, "")}/v1/hooks/hevy`,
          authorization: `Bearer ${token}`,
        };
        terminal.out(`${JSON.stringify({ athleteId, source: "hevy", ...webhook })}\n`);
        if (!options.json) terminal.err(hint(webhook));
      });
    });
}

function hint({ url, authorization }: { readonly url: string; readonly authorization: string }): string {
  return (
    paragraph(
      "The athlete pastes both into Hevy's webhook settings (hevy.com, Settings, Developer). They are not shown again.",
    ) + `  URL            ${url}\n  Authorization  ${authorization}\n`
  );
}
