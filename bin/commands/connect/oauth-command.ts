import type { Command } from "commander";
import type { OAuthApp } from "../../../lib/vendors/oauth.ts";
import { createHttpVendorApi, VENDOR_URLS } from "../../../lib/vendors/vendor-api.ts";
import { getAthlete } from "../athletes.ts";
import { helpExample, type OperatorOptions, operatorCommand, withServices } from "../options.ts";
import type { Terminal } from "../terminal.ts";
import { appSecrets } from "./oauth-app.ts";
import { connectAthlete } from "./oauth-athlete.ts";
import type { OAuthConnection } from "./oauth-connection.ts";

interface ConnectOptions extends OperatorOptions {
  readonly athlete: string;
  readonly app?: boolean;
}

const TIMEOUT_MS = 15_000;

/** `cooldown connect <vendor>`: the team's application once, an athlete's consent, and that the vendor sends its events. */
export function oauthCommand(connection: OAuthConnection, terminal: Terminal): Command {
  const { source, name } = connection.oauth;
  return operatorCommand(
    source,
    `connect an athlete's ${name}: what it needs is asked for, or read from standard input`,
  )
    .requiredOption("--athlete <id>", `whose ${name} it is`)
    .option("--app", `ask for the team's application at ${name} anew`)
    .addHelpText("after", helpExample(`cooldown connect ${source} --athlete ana --team riverside`))
    .action(async ({ athlete: athleteId, app: isAsked = false, ...options }: ConnectOptions) => {
      await withServices(options, terminal, async (world) => {
        await getAthlete(athleteId, world);
        const desk = { world, terminal };
        const secrets = await appSecrets(connection, desk, isAsked);
        const app: OAuthApp = { oauth: connection.oauth, secrets, ...apiOf(connection, terminal) };
        const externalUserId = await connectAthlete(athleteId, { app, connection, desk });
        const subscribed = await connection.subscribe(app, desk);
        const done = { athleteId, source, externalUserId, ...subscribed };
        const said = `${athleteId} is linked to ${name}'s user ${externalUserId}.`;
        terminal.out(options.json ? `${JSON.stringify(done)}\n` : `${said}\n`);
      });
    });
}

/** The vendor's API; for tries one of one's own, by environment: `STRAVA_URL`. */
function apiOf({ oauth }: OAuthConnection, { env }: Terminal): Pick<OAuthApp, "api" | "url"> {
  const url = env[`${oauth.source.toUpperCase()}_URL`] ?? VENDOR_URLS[oauth.source];
  return { api: createHttpVendorApi({ timeoutMs: TIMEOUT_MS }), url: url.replace(/\/$/, "") };
}
