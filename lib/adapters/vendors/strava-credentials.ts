import * as z from "zod/mini";

/** An athlete's tokens, as the link keeps them under seal. */
export interface StravaCredentials {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Epoch seconds. */
  readonly expiresAt: number;
}

const LONGEST_TOKEN = 4096;
/** What can stand in a header. */
const token = () =>
  z.string({ error: "a token" }).check(z.regex(/^[!-~]+$/, { error: "a token" }), z.maxLength(LONGEST_TOKEN));

export const stravaCredentials: z.ZodMiniType<StravaCredentials> = z.strictObject({
  accessToken: token(),
  refreshToken: token(),
  expiresAt: z.number({ error: "epoch seconds" }),
});

interface StravaTokens {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly expires_at: number;
  readonly athlete?: { readonly id: number } | undefined;
}

/** What `/oauth/token` answers to a code (with the athlete) and to a refresh token (without). */
export const stravaTokens: z.ZodMiniType<StravaTokens> = z.object({
  access_token: token(),
  refresh_token: token(),
  expires_at: z.number(),
  athlete: z.optional(z.object({ id: z.int() })),
});

/** Them as the link keeps them. */
export function credentialsOf(tokens: StravaTokens): string {
  const { access_token: accessToken, refresh_token: refreshToken, expires_at: expiresAt } = tokens;
  return JSON.stringify({ accessToken, refreshToken, expiresAt } satisfies StravaCredentials);
}

/** @throws Error when they are not Strava's; it does not quote them. */
export function readStravaCredentials(text: string): StravaCredentials {
  const read = z.safeParse(stravaCredentials, JSON.parse(text));
  if (!read.success) throw new Error("The credentials of a link are not Strava's tokens.");
  return read.data;
}
