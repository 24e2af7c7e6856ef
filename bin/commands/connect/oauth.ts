import type { Command } from "commander";
import { connectUser } from "../../../lib/app/errands/credentials.ts";
import type { VendorError } from "../../../lib/app/errands/vendor.ts";
import { setVendorSecrets } from "../../../lib/app/secrets.ts";
import { newDataKey } from "../../../lib/table/sealed-credentials.ts";
import type { ConnectServices, OAuthConnection } from "../../../lib/vendors/connection.ts";
import { askWhose, credentialsText, type OAuthApp, requestTokens } from "../../../lib/vendors/oauth.ts";
import { createHttpVendorApi, VENDOR_URLS } from "../../../lib/vendors/vendor-api.ts";
import * as cli from "../cli.ts";
import type { OperatorServices } from "../operator-services.ts";
import { askFor, newSecret } from "../vendor-secrets.ts";
import { authorizeUrl, codeOf, REDIRECT } from "./oauth-consent.ts";

/** Where a command works. */
interface Place {
  readonly world: OperatorServices;
  readonly terminal: cli.Terminal;
}

interface ConnectOptions extends cli.OperatorOptions {
  readonly athlete: string;
  readonly app?: boolean;
}

const TIMEOUT_MS = 15_000;

/** `cooldown connect <vendor>`: the team's application once, an athlete's consent, and that the vendor sends its events. */
export function oauthCommand(connection: OAuthConnection, terminal: cli.Terminal): Command {
  const { source, name } = connection.oauth;
  return cli
    .operatorCommand(source, `connect an athlete's ${name}: what it needs is asked for, or read from standard input`)
    .requiredOption("--athlete <id>", `whose ${name} it is`)
    .option("--app", `ask for the team's application at ${name} anew`)
    .addHelpText("after", cli.helpExample(`cooldown connect ${source} --athlete ana --team riverside`))
    .action(async ({ athlete: athleteId, app: isAsked = false, ...options }: ConnectOptions) => {
      await cli.withServices(options, terminal, async (world) => {
        await cli.getAthlete(athleteId, world);
        const place = { world, terminal };
        const secrets = await appSecrets(connection, place, isAsked);
        const app: OAuthApp = { oauth: connection.oauth, secrets, ...apiOf(connection, terminal) };
        const externalUserId = await connectAthlete(athleteId, { app, connection, place });
        const subscribed = await connection.subscribe(app, servicesFor(source, place));
        const done = { athleteId, source, externalUserId, ...subscribed };
        const said = `${athleteId} is linked to ${name}'s user ${externalUserId}.`;
        cli.printAnswer({ json: done, text: `${said}\n` }, options.json, terminal);
      });
    });
}

/** The vendor's API; for tries one of one's own, by environment: `STRAVA_URL`. */
function apiOf({ oauth }: OAuthConnection, { env }: cli.Terminal): Pick<OAuthApp, "api" | "url"> {
  const url = env[`${oauth.source.toUpperCase()}_URL`] ?? VENDOR_URLS[oauth.source];
  return { api: createHttpVendorApi({ timeoutMs: TIMEOUT_MS }), url: url.replace(/\/$/, "") };
}

function servicesFor(source: string, { world, terminal }: Place): ConnectServices {
  return {
    callbackUrl: (rest = "") => `${world.webhookUrl.replace(/\/$/, "")}/v1/hooks/${source}${rest}`,
    readSecrets: async () => (await world.hooks.secrets.read()).secrets,
    saveSecrets: (secrets) => setVendorSecrets(source, secrets, world.hooks.secrets),
    clock: world.clock,
    tell: (text) => terminal.err(cli.paragraph(text)),
    show: (lines) => terminal.err(lines),
  };
}

const CLIENT_SECRET = {
  question: "Its client secret: ",
  pattern: /^[!-~]{8,256}$/,
  expected: "a client secret, 8 to 256 characters without spaces",
};

type Secrets = Readonly<Record<string, string>>;

/**
 * The team's secrets for a vendor; its application is asked for the first time, and when `isAsked`, then kept. Of another
 * application's nothing stays but what is of the team's own making.
 */
async function appSecrets(
  { oauth, madeAt, clientId: form, ownSecrets = () => ({}) }: OAuthConnection,
  { world, terminal }: Place,
  isAsked: boolean,
): Promise<Secrets> {
  const { source, name } = oauth;
  const known = (await world.hooks.secrets.read()).secrets.vendors[source] ?? {};
  const { clientId: before, clientSecret: secretBefore } = known;
  if (before !== undefined && secretBefore !== undefined && !isAsked) return known;
  terminal.err(`The team's application at ${name} (${madeAt}) must allow ${REDIRECT} to be led back to.\n`);
  const clientId = await askFor({ question: "Its client ID: ", ...form }, terminal.ask);
  const clientSecret = await askFor(CLIENT_SECRET, terminal.askSecret);
  const own = ownSecrets(newSecret);
  const kept = before === undefined || before === clientId ? known : namedLike(own, known);
  const secrets = { ...own, ...kept, clientId, clientSecret };
  await setVendorSecrets(source, secrets, world.hooks.secrets);
  return secrets;
}

function namedLike(names: Secrets, secrets: Secrets): Secrets {
  return Object.fromEntries(Object.entries(secrets).filter(([name]) => Object.hasOwn(names, name)));
}

interface Connecting {
  readonly app: OAuthApp;
  readonly connection: OAuthConnection;
  readonly place: Place;
}

/** Walks an athlete through a vendor's consent and links them; answers the vendor's user. */
async function connectAthlete(athleteId: string, { app, connection, place }: Connecting): Promise<string> {
  const { source, name, isLasting = false } = app.oauth;
  const grant = { grant_type: "authorization_code", code: await askForCode(app, place), redirect_uri: REDIRECT };
  const nowMs = place.world.clock();
  const tokens = await requestTokens(grant, app, nowMs);
  if (tokens.kind !== "tokens") throw new cli.CommandFailed(why(tokens, name));
  const { accessToken, refreshToken } = tokens.credentials;
  if (refreshToken === undefined && !isLasting) {
    throw new cli.CommandFailed(
      `${name} gave no refresh token, without which the team is let in for a short time only`,
    );
  }
  const externalUserId = tokens.user ?? (await askWhose(accessToken, app, nowMs));
  if (externalUserId === undefined) throw new cli.CommandFailed(`${name} did not say whose tokens these are`);
  const refusal = await connection.admit?.({ id: externalUserId, accessToken }, app);
  if (refusal !== undefined) throw new cli.CommandFailed(refusal);
  const link = { source, externalUserId, athleteId, credentials: credentialsText(tokens.credentials) };
  const { hooks, credentials: safe } = place.world;
  const outcome = await connectUser(link, { ...hooks, safe, newDataKey });
  if (outcome === "taken")
    throw new cli.CommandFailed(`this ${name} user is another athlete's; a user is one athlete's`);
  return externalUserId;
}

async function askForCode({ oauth, url, secrets }: OAuthApp, { terminal }: Place): Promise<string> {
  const state = newSecret();
  const page = authorizeUrl(oauth, url, { clientId: secrets["clientId"] ?? "", state });
  terminal.err(
    `The athlete opens this and allows it:\n  ${page}\n` +
      "The page it then leads to does not load; its address is what is needed here.\n",
  );
  return codeOf(await terminal.ask("Its address, or the code in it: "), oauth, state);
}

function why(trouble: VendorError, name: string): string {
  switch (trouble.kind) {
    case "unauthorized":
      return `${name} does not take the code: one is good once and for a short time`;
    case "limited":
      return `${name} takes no more requests for now: try again in a quarter of an hour`;
    case "unavailable":
    case "refused":
      return trouble.reason;
  }
}
