import * as z from "zod/mini";

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
export interface GivenTokens {
  readonly credentials: OAuthCredentials;
  /** Whose they are, where the answer says: Strava's (`athlete`) and Polar's (`x_user_id`) to a code do. */
  readonly user: string | undefined;
}

/** Reads the answer of a token endpoint (RFC 6749 section 5.1); undefined when there are no tokens in it. */
export function givenTokens(body: unknown, nowMs: number): GivenTokens | undefined {
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
