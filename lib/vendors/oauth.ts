import * as z from "zod/mini";
import type { VendorError } from "../app/errands/vendor.ts";
import type { VendorAnswer, VendorApi, VendorCall } from "../ports/vendors.ts";
import { type NextWindow, type VendorName, type VendorPlace, vendorErrorIn, vendorUrl } from "./vendor-api.ts";
import { vendorId } from "./vendor-fields.ts";

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

type Tokens = ({ readonly kind: "tokens" } & GivenTokens) | VendorError;

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
  const trouble = vendorErrorIn(answer, { source, nowMs, nextWindowMs });
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
function refusalOf(answer: VendorAnswer, source: string): VendorError | undefined {
  if (answer.kind !== "answered" || (answer.status !== 400 && answer.status !== 401)) return undefined;
  const { data } = z.safeParse(fault, answer.body);
  const isOfClient =
    CLIENT_FAULTS.includes(data?.error) || data?.errors?.some(({ resource }) => resource === "Application") === true;
  const isOfGrant = answer.status === 400 || data?.error === "invalid_grant";
  if (isOfGrant && !isOfClient) return { kind: "unauthorized" };
  return { kind: "refused", reason: `${source} refuses the team's client id and secret` };
}

/** An athlete's tokens, as the link keeps them under seal. */
export interface OAuthCredentials {
  readonly accessToken: string;
  /** Absent where the vendor gives none, as its access tokens last. */
  readonly refreshToken?: string | undefined;
  /** Epoch seconds; absent where the vendor does not say. */
  readonly expiresAt?: number | undefined;
}

const LONGEST_TOKEN = 4096;
/** What can stand in a header. */
const token = () =>
  z.string({ error: "a token" }).check(z.regex(/^[!-~]+$/, { error: "a token" }), z.maxLength(LONGEST_TOKEN));

export const oauthCredentials: z.ZodMiniType<OAuthCredentials> = z.strictObject({
  accessToken: token(),
  refreshToken: z.optional(token()),
  expiresAt: z.optional(z.number({ error: "epoch seconds" })),
});

const tokens = z.object({
  access_token: token(),
  refresh_token: z.optional(token()),
  expires_at: z.optional(z.number()),
  expires_in: z.optional(z.number()),
  athlete: z.optional(z.object({ id: z.int() })),
  x_user_id: z.optional(z.int()),
});

/** What a vendor's token endpoint gave. */
interface GivenTokens {
  readonly credentials: OAuthCredentials;
  /** Whose they are, where the answer says: Strava's (`athlete`) and Polar's (`x_user_id`) to a code do. */
  readonly user: string | undefined;
}

/** Reads the answer of a token endpoint (RFC 6749 section 5.1); undefined when there are no tokens in it. */
function givenTokens(body: unknown, nowMs: number): GivenTokens | undefined {
  const read = z.safeParse(tokens, body);
  if (!read.success) return undefined;
  const { access_token: accessToken, refresh_token: refreshToken, expires_at, expires_in } = read.data;
  const lasts = expires_in === undefined ? undefined : Math.floor(nowMs / 1000) + expires_in;
  const user = read.data.athlete?.id ?? read.data.x_user_id;
  return {
    credentials: { accessToken, refreshToken, expiresAt: expires_at ?? lasts },
    user: user === undefined ? undefined : String(user),
  };
}

/** Them as the link keeps them. */
export function credentialsText(credentials: OAuthCredentials): string {
  return JSON.stringify(credentials);
}

/** @throws Error when they are no tokens; it does not quote them. */
export function readOAuthCredentials(text: string): OAuthCredentials {
  const read = z.safeParse(oauthCredentials, JSON.parse(text));
  if (!read.success) throw new Error("The credentials of a link are no OAuth tokens.");
  return read.data;
}

/** Asks a vendor whose tokens these are, where its token endpoint does not say; of the answer the id alone is read. */
export async function askWhose(
  accessToken: string,
  { oauth, api, url }: OAuthApp,
  nowMs: number,
): Promise<string | undefined> {
  if (oauth.whose === undefined) return undefined;
  const { path, field } = oauth.whose;
  const headers = { authorization: `Bearer ${accessToken}` };
  const answer = await api.call({ method: "GET", url: `${url}${path}`, headers });
  if (answer.kind !== "answered" || vendorErrorIn(answer, { ...oauth, nowMs }) !== undefined) return undefined;
  const read = z.safeParse(z.object({ [field]: vendorId() }), answer.body);
  return read.success ? read.data[field] : undefined;
}
