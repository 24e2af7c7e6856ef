import type { OAuthVendor } from "../../../lib/vendors/oauth.ts";
import { vendorUrl } from "../../../lib/vendors/vendor-api.ts";
import { CommandFailed, UsageError } from "../cli.ts";

/** A page of nobody's: what matters is the address the vendor leads to. */
export const REDIRECT = "http://localhost/cooldown";

/** Where an athlete lets the team read their workouts. */
export function authorizeUrl(
  oauth: OAuthVendor,
  url: string,
  { clientId, state }: { readonly clientId: string; readonly state: string },
): string {
  const query = new URLSearchParams({
    client_id: clientId,
    redirect_uri: REDIRECT,
    response_type: "code",
    ...oauth.asking,
    scope: oauth.scope,
    state,
  });
  return `${vendorUrl(oauth.source, url, oauth.authorize)}?${query.toString()}`;
}

/**
 * The code in the address that the vendor led to, or a code by itself.
 *
 * @throws UsageError when it is neither; CommandFailed when the athlete refused, or allowed too little.
 */
export function codeOf(line: string, { name, needed }: OAuthVendor, state: string): string {
  const text = line.trim();
  if (/^[0-9A-Za-z._~-]{8,512}$/.test(text)) return text;
  if (!/^https?:\/\/\S+\?/.test(text)) throw new UsageError(`expected the address ${name} led to, or the code in it`);
  const query = new URLSearchParams(text.slice(text.indexOf("?") + 1).replace(/#.*$/, ""));
  if (query.get("error") !== null) throw new CommandFailed("the athlete did not allow it");
  if (query.get("state") !== state) throw new CommandFailed("this address answers another call of the command");
  const allowed = query.get("scope");
  if (allowed !== null && !needed.test(allowed)) {
    throw new CommandFailed("the athlete did not allow to read workouts: ask again, with that box ticked");
  }
  const code = query.get("code");
  if (code === null) throw new UsageError("there is no code in this address");
  return code;
}
