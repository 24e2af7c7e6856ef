import { setVendorSecrets } from "../../../lib/app/rotate-secrets.ts";
import { askFor } from "../vendor-secret.ts";
import { REDIRECT } from "./oauth-authorization.ts";
import type { Desk, OAuthConnection } from "./oauth-connection.ts";

const CLIENT_SECRET = {
  question: "Its client secret: ",
  pattern: /^[!-~]{8,256}$/,
  expected: "a client secret, 8 to 256 characters without spaces",
};

/** The team's secrets for a vendor; its application is asked for the first time, and when `isNew`, then kept. */
export async function appSecrets(
  { oauth, console, clientId: form, ownSecrets = () => ({}) }: OAuthConnection,
  { world, terminal }: Desk,
  isNew: boolean,
): Promise<Readonly<Record<string, string>>> {
  const { source, name } = oauth;
  const known = isNew ? {} : ((await world.hooks.secrets.read()).secrets.vendors[source] ?? {});
  if (known["clientId"] !== undefined && known["clientSecret"] !== undefined) return known;
  terminal.err(`The team's application at ${name} (${console}) must allow ${REDIRECT} to be led back to.\n`);
  const clientId = await askFor({ question: "Its client ID: ", ...form }, terminal.ask);
  const clientSecret = await askFor(CLIENT_SECRET, terminal.askSecret);
  const secrets = { ...ownSecrets(), ...known, clientId, clientSecret };
  await setVendorSecrets(source, secrets, world.hooks.secrets);
  return secrets;
}
