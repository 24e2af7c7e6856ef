import type { Command } from "commander";
import { newDataKey } from "../../../lib/adapters/seal.ts";
import { createHttpVendorApi } from "../../../lib/adapters/vendors/http-api.ts";
import { requestStravaTokens } from "../../../lib/adapters/vendors/strava-oauth.ts";
import { VENDOR_URLS } from "../../../lib/adapters/vendors/vendor-urls.ts";
import { connectUser } from "../../../lib/app/connect-user.ts";
import type { VendorTrouble } from "../../../lib/app/vendor.ts";
import { CommandFailed } from "../errors.ts";
import { knownAthlete } from "../known-athlete.ts";
import { inWorld, type OperatorOptions, operatorCommand } from "../operator.ts";
import type { Terminal } from "../terminal.ts";
import { newSecret } from "../vendor-secret.ts";
import type { World } from "../world.ts";
import { type StravaApp, stravaApp, subscribe } from "./strava-app.ts";
import { authorizeUrl, codeOf } from "./strava-authorization.ts";

interface ConnectOptions extends OperatorOptions {
  readonly athlete: string;
}

const TIMEOUT_MS = 15_000;

/** `cooldown connect strava`: the team's application once, then an athlete's consent at Strava. */
export function stravaCommand(terminal: Terminal): Command {
  return operatorCommand(
    "strava",
    "connect an athlete's Strava: what it needs is asked for, or read from standard input",
  )
    .requiredOption("--athlete <id>", "whose Strava it is")
    .addHelpText("after", "\nExample:\n  cooldown connect strava --athlete ana --team riverside")
    .action(async ({ athlete: athleteId, ...options }: ConnectOptions) => {
      await inWorld(options, terminal, async (world) => {
        await knownAthlete(athleteId, world);
        const url = (terminal.env["STRAVA_URL"] ?? VENDOR_URLS.strava).replace(/\/$/, "");
        const app = { ...(await stravaApp(world, terminal)), api: createHttpVendorApi({ timeoutMs: TIMEOUT_MS }), url };
        const externalUserId = await connect(athleteId, { app, world, terminal });
        const subscriptionId = await subscribe(app, { world, terminal });
        const done = { athleteId, source: "strava", externalUserId, subscriptionId: subscriptionId ?? null };
        const said = `${athleteId} is linked to Strava's user ${externalUserId}.`;
        terminal.out(options.json ? `${JSON.stringify(done)}\n` : `${said}\n`);
      });
    });
}

async function connect(
  athleteId: string,
  { app, world, terminal }: { readonly app: StravaApp; readonly world: World; readonly terminal: Terminal },
): Promise<string> {
  const state = newSecret();
  terminal.err(
    `The athlete opens this and allows it:\n  ${authorizeUrl(app, state)}\n` +
      "The page it then leads to does not load; its address is what is needed here.\n",
  );
  const code = codeOf(await terminal.ask("Its address, or the code in it: "), state);
  const { secrets } = app;
  const grant = { grant_type: "authorization_code", code };
  const tokens = await requestStravaTokens(grant, { ...app, app: secrets, nowMs: world.clock() });
  if (tokens.kind !== "tokens") throw new CommandFailed(why(tokens));
  if (tokens.user === undefined) throw new CommandFailed("Strava did not say whose tokens these are");
  const link = { source: "strava", externalUserId: tokens.user, athleteId };
  const deps = { ...world.hooks, safe: world.credentials, newDataKey };
  const outcome = await connectUser({ ...link, credentials: tokens.credentials }, deps);
  if (outcome === "taken") throw new CommandFailed("this Strava user is another athlete's; a user is one athlete's");
  return tokens.user;
}

function why(trouble: VendorTrouble): string {
  switch (trouble.kind) {
    case "unauthorized":
      return "Strava does not take the code, or the client's id and secret: a code is good once and for a short time";
    case "limited":
      return "Strava takes no more requests for now: try again in a quarter of an hour";
    case "unavailable":
    case "refused":
      return trouble.reason;
  }
}
