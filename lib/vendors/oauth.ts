import * as z from "zod/mini";
import type { VendorTrouble } from "../app/vendor.ts";
import type { VendorAnswer, VendorApi, VendorCall } from "../ports/vendors.ts";
import { type GivenTokens, givenTokens } from "./oauth-credentials.ts";
import { type NextWindow, troubleOf } from "./trouble.ts";
import { type VendorName, type VendorPlace, vendorUrl } from "./vendor-urls.ts";

/** How a vendor's users let a team's application in by OAuth 2.0 (RFC 6749): what differs from one vendor to the next. */
export interface OAuthVendor {
  readonly source: VendorName;
  /** As people write it. */
  readonly name: string;
  readonly authorize: VendorPlace;
  readonly token: VendorPlace;
  /** What is asked for, in the vendor's own spelling. */
  readonly scope: string;
  /** What must be among what the athlete allowed, where the vendor says what that was. */
  readonly needed: RegExp;
  /** What the page of consent is told besides. */
  readonly asking?: Readonly<Record<string, string>>;
  /**
   * Whether its access tokens last, so that it gives no refresh tokens.
   * @default false
   */
  readonly isLasting?: boolean;
  /** What goes along with a refresh token. */
  readonly refreshing?: Readonly<Record<string, string>>;
  /** Where the client's id and secret go (RFC 6749 section 2.3.1). */
  readonly client: "form" | "basic";
  /** Where a vendor tells whose tokens they are, when its token endpoint does not: a path of the API, and the field. */
  readonly whose?: { readonly path: string; readonly field: string };
  readonly nextWindowMs: NextWindow;
}

/** The team's application at a vendor. */
export interface OAuthApp {
  readonly oauth: OAuthVendor;
  readonly api: VendorApi;
  /** Where the vendor's API is. */
  readonly url: string;
  /** The vendor secrets; `clientId` and `clientSecret` among them. */
  readonly secrets: Readonly<Record<string, string>>;
}

type Tokens = ({ readonly kind: "tokens" } & GivenTokens) | VendorTrouble;

/** Exchanges a grant (a code or a refresh token) for tokens; unauthorized when the vendor no longer takes it. */
export async function requestTokens(
  grant: Readonly<Record<string, string>>,
  app: OAuthApp,
  nowMs: number,
): Promise<Tokens> {
  const { source, name, nextWindowMs } = app.oauth;
  const { clientId, clientSecret } = app.secrets;
  if (clientId === undefined || clientSecret === undefined) {
    const reason = `the team's secrets name no client of ${name}: cooldown connect ${source} asks for it`;
    return { kind: "refused", reason };
  }
  const answer = await app.api.call(tokenCall(grant, app, { clientId, clientSecret }));
  const refusal = refusalOf(answer, source);
  if (refusal !== undefined) return refusal;
  const trouble = troubleOf(answer, { source, nowMs, nextWindowMs });
  if (trouble !== undefined) return trouble;
  const given = givenTokens(answer.kind === "answered" ? answer.body : undefined, nowMs);
  return given === undefined
    ? { kind: "unavailable", reason: `${source} answered no tokens` }
    : { kind: "tokens", ...given };
}

interface Client {
  readonly clientId: string;
  readonly clientSecret: string;
}

function tokenCall(
  grant: Readonly<Record<string, string>>,
  { oauth, url }: OAuthApp,
  { clientId, clientSecret }: Client,
): VendorCall {
  const place = { method: "POST" as const, url: vendorUrl(oauth.source, url, oauth.token) };
  if (oauth.client === "basic") return { ...place, headers: basicAuth({ clientId, clientSecret }), form: grant };
  return { ...place, headers: {}, form: { client_id: clientId, client_secret: clientSecret, ...grant } };
}

/** The client's id and secret in a header (RFC 7617). */
export function basicAuth({ clientId, clientSecret }: Client): { readonly authorization: string } {
  return { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString("base64")}` };
}

/** What RFC 6749 section 5.2 and Strava say is wrong. */
const fault = z.object({
  error: z.optional(z.string()),
  errors: z.optional(z.array(z.object({ resource: z.string() }))),
});
const CLIENT_FAULTS: readonly (string | undefined)[] = ["invalid_client", "unauthorized_client"];

/** Whether the team's client is refused, which tells nothing of the athlete, or the grant. */
function refusalOf(answer: VendorAnswer, source: string): VendorTrouble | undefined {
  if (answer.kind !== "answered" || (answer.status !== 400 && answer.status !== 401)) return undefined;
  const { data } = z.safeParse(fault, answer.body);
  const isOfClient =
    CLIENT_FAULTS.includes(data?.error) || data?.errors?.some(({ resource }) => resource === "Application") === true;
  const isOfGrant = answer.status === 400 || data?.error === "invalid_grant";
  if (isOfGrant && !isOfClient) return { kind: "unauthorized" };
  return { kind: "refused", reason: `${source} refuses the team's client id and secret` };
}
