import { connectUser } from "../../../lib/app/connect-user.ts";
import type { VendorError } from "../../../lib/app/errands/vendor.ts";
import { newDataKey } from "../../../lib/table/seal.ts";
import { askWhose, credentialsText, type OAuthApp, requestTokens } from "../../../lib/vendors/oauth.ts";
import { CommandFailed } from "../errors.ts";
import { newSecret } from "../vendor-secrets.ts";
import { authorizeUrl, codeOf, REDIRECT } from "./oauth-authorization.ts";
import type { Desk, OAuthConnection } from "./oauth-connection.ts";

interface Connecting {
  readonly app: OAuthApp;
  readonly connection: OAuthConnection;
  readonly desk: Desk;
}

/** Walks an athlete through a vendor's consent and links them; answers the vendor's user. */
export async function connectAthlete(athleteId: string, { app, connection, desk }: Connecting): Promise<string> {
  const { source, name, isLasting = false } = app.oauth;
  const grant = { grant_type: "authorization_code", code: await askForCode(app, desk), redirect_uri: REDIRECT };
  const nowMs = desk.world.clock();
  const tokens = await requestTokens(grant, app, nowMs);
  if (tokens.kind !== "tokens") throw new CommandFailed(why(tokens, name));
  const { accessToken, refreshToken } = tokens.credentials;
  if (refreshToken === undefined && !isLasting) {
    throw new CommandFailed(`${name} gave no refresh token, without which the team is let in for a short time only`);
  }
  const externalUserId = tokens.user ?? (await askWhose(accessToken, app, nowMs));
  if (externalUserId === undefined) throw new CommandFailed(`${name} did not say whose tokens these are`);
  await connection.admit?.({ id: externalUserId, accessToken }, app);
  const link = { source, externalUserId, athleteId, credentials: credentialsText(tokens.credentials) };
  const { hooks, credentials: safe } = desk.world;
  const outcome = await connectUser(link, { ...hooks, safe, newDataKey });
  if (outcome === "taken") throw new CommandFailed(`this ${name} user is another athlete's; a user is one athlete's`);
  return externalUserId;
}

async function askForCode({ oauth, url, secrets }: OAuthApp, { terminal }: Desk): Promise<string> {
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
