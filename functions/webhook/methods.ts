import type { MiddlewareHandler } from "hono";
import { problemResponse } from "./problems.ts";

/** The methods of each path; HEAD goes with GET. */
const METHODS: readonly { readonly path: RegExp; readonly allowed: readonly string[] }[] = [
  { path: /^\/v1\/workouts$/, allowed: ["POST"] },
  { path: /^\/v1\/workouts\/[^/]+$/, allowed: ["DELETE"] },
  { path: /^\/v1\/(?:recovery|openapi\.json)$/, allowed: ["GET", "HEAD"] },
  { path: /^\/v1\/hooks\/[^/]+(?:\/[^/]+)?$/, allowed: ["GET", "HEAD", "POST"] },
];

/** 405 with `Allow` to a method that a path does not have, before anybody is asked who they are (RFC 9110, 15.5.6). */
export const knownMethods: MiddlewareHandler = async (context, next) => {
  const { path, method } = context.req;
  const allowed = METHODS.find((each) => each.path.test(path))?.allowed;
  if (allowed === undefined || allowed.includes(method)) return await next();
  const allow = allowed.join(", ");
  return problemResponse(context, {
    status: 405,
    title: "Method not allowed",
    detail: `This path takes ${allow}, and came by ${method}. Nothing was stored.`,
    headers: { allow },
  });
};
