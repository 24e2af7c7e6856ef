import type { Command } from "commander";
import { createToken } from "../../../lib/app/api-tokens.ts";
import { connectUser } from "../../../lib/app/errands/credentials.ts";
import { newDataKey } from "../../../lib/table/sealed-credentials.ts";
import type { ApiKeyConnection } from "../../../lib/vendors/connection.ts";
import { API_KEY_CONNECTIONS, OAUTH_CONNECTIONS } from "../../../lib/vendors/connections.ts";
import * as cli from "../cli.ts";
import { askFor, newSecret } from "../vendor-secrets.ts";
import { linkCommand, unlinkCommand } from "./link.ts";
import { oauthCommand } from "./oauth.ts";

/** `cooldown connect`: whose workouts a vendor tells of, with what its API is asked by where it only says that there is one. */
export const connectCommands: cli.FillCommand = (command, terminal) => {
  for (const connection of OAUTH_CONNECTIONS) command.addCommand(oauthCommand(connection, terminal));
  for (const connection of API_KEY_CONNECTIONS) command.addCommand(apiKeyCommand(connection, terminal));
  command.addCommand(linkCommand(terminal)).addCommand(unlinkCommand(terminal));
};

interface ConnectOptions extends cli.OperatorOptions {
  readonly athlete: string;
}

/** `cooldown connect <vendor>`: keeps the athlete's key and makes what the athlete types into the vendor's settings. */
function apiKeyCommand({ source, name, ...connection }: ApiKeyConnection, terminal: cli.Terminal): Command {
  return cli
    .operatorCommand(source, `connect an athlete's ${name} by their API key, asked for or from standard input`)
    .requiredOption("--athlete <id>", `whose ${name} it is`)
    .addHelpText("after", cli.helpExample(`cooldown connect ${source} --athlete ana --team riverside`))
    .action(async ({ athlete: athleteId, ...options }: ConnectOptions) => {
      await cli.withServices(options, terminal, async (world) => {
        await cli.getAthlete(athleteId, world);
        const apiKey = await askFor(connection.apiKey, terminal.askSecret);
        // Such a webhook names no user, so the link is by the athlete's own id.
        const link = { source, externalUserId: athleteId, athleteId };
        const deps = { ...world.hooks, safe: world.credentials, newDataKey };
        await connectUser({ ...link, credentials: connection.credentials(apiKey) }, deps);
        const token = await createToken({ athleteId, source, secret: newSecret() }, world);
        const webhook = {
          url: `${world.webhookUrl.replace(/\/$/, "")}/v1/hooks/${source}`,
          authorization: `Bearer ${token}`,
        };
        const json = { athleteId, source, ...webhook };
        cli.printAnswer({ json, hint: hint(connection.next, webhook) }, options.json, terminal);
      });
    });
}

function hint(next: string, { url, authorization }: { readonly url: string; readonly authorization: string }): string {
  return `${cli.paragraph(next)}  URL            ${url}\n  Authorization  ${authorization}\n`;
}
