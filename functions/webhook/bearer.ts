import type { Context, MiddlewareHandler } from "hono";
import type { AuthenticateToken } from "../../lib/app/authenticate-token.ts";
import type { TokenRecord } from "../../lib/ports.ts";
import { problem } from "./problem.ts";

export interface BearerEnv {
  readonly Variables: { readonly token: TokenRecord };
}

const SOURCE = "cooldown";

/** Lets a request in by a bearer token that may log in Cooldown's own format; a refusal never says what was wrong. */
export function requireBearer(authenticate: AuthenticateToken): MiddlewareHandler<BearerEnv> {
  return async (context, next) => {
    const token = /^Bearer (\S+)$/i.exec(context.req.header("authorization") ?? "")?.[1];
    const record = token === undefined ? undefined : await authenticate(token);
    if (record === undefined || (record.source !== null && record.source !== SOURCE)) return unauthorized(context);
    context.set("token", record);
    await next();
    return undefined;
  };
}

function unauthorized(context: Context): Response {
  return problem(context, {
    status: 401,
    title: "Unauthorized",
    detail: "Nothing was read or stored: the request needs an athlete's token.",
    errors: [{ field: "authorization", came: "no token that is valid here", expected: "Bearer cd_..." }],
    headers: { "www-authenticate": "Bearer" },
  });
}
