import { setVendorSecrets } from "../../../lib/app/secrets.ts";
import { askFor } from "../vendor-secrets.ts";
import { REDIRECT } from "./oauth-authorization.ts";
import type { Desk, OAuthConnection } from "./oauth-connection.ts";

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
export async function appSecrets(
  { oauth, madeAt, clientId: form, ownSecrets = () => ({}) }: OAuthConnection,
  { world, terminal }: Desk,
  isAsked: boolean,
): Promise<Secrets> {
  const { source, name } = oauth;
  const known = (await world.hooks.secrets.read()).secrets.vendors[source] ?? {};
  const { clientId: before, clientSecret: secretBefore } = known;
  if (before !== undefined && secretBefore !== undefined && !isAsked) return known;
  terminal.err(`The team's application at ${name} (${madeAt}) must allow ${REDIRECT} to be led back to.\n`);
  const clientId = await askFor({ question: "Its client ID: ", ...form }, terminal.ask);
  const clientSecret = await askFor(CLIENT_SECRET, terminal.askSecret);
  const own = ownSecrets();
  const kept = before === undefined || before === clientId ? known : namedLike(own, known);
  const secrets = { ...own, ...kept, clientId, clientSecret };
  await setVendorSecrets(source, secrets, world.hooks.secrets);
  return secrets;
}

function namedLike(names: Secrets, secrets: Secrets): Secrets {
  return Object.fromEntries(Object.entries(secrets).filter(([name]) => Object.hasOwn(names, name)));
}
