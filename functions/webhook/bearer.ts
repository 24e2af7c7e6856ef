import type { Context, MiddlewareHandler } from "hono";
import type { AdmitToken } from "../../lib/app/admit-token.ts";
import type { TokenRecord } from "../../lib/ports.ts";
import { tooMany, unauthorized } from "./problem.ts";

export interface BearerEnv {
  readonly Variables: { readonly token: TokenRecord };
}

const SOURCE = "cooldown";
export const WHO_MAY = "an athlete's token as Bearer cd_..., or the team's signature (Standard Webhooks)";

/** The token of `Authorization: Bearer ...`; undefined when there is none. */
function bearerOf(context: Context): string | undefined {
  return /^Bearer (\S+)$/i.exec(context.req.header("authorization") ?? "")?.[1];
}

/** Lets a request in by a bearer token that may log in Cooldown's own format; a refusal never says what was wrong. */
export function requireBearer(admit: AdmitToken): MiddlewareHandler<BearerEnv> {
  return async (context, next) => {
    const token = bearerOf(context);
    const admission = token === undefined ? ({ kind: "refused" } as const) : await admit(token);
    if (admission.kind === "limited") return tooMany(context, admission.retryAfterSeconds);
    if (admission.kind === "refused" || !isForOurFormat(admission.record)) return unauthorized(context, WHO_MAY);
    context.set("token", admission.record);
    await next();
    return undefined;
  };
}

/** A token for a vendor's hooks may have stood in a URL, so it opens nothing else. */
function isForOurFormat({ source }: TokenRecord): boolean {
  return source === null || source === SOURCE;
}
