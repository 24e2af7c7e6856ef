import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

/** One bad field of a request: what came and what was expected. */
interface FieldError {
  readonly field: string;
  readonly came: string;
  readonly expected: string;
}

export interface ProblemDetails {
  readonly status: ContentfulStatusCode;
  readonly title: string;
  readonly detail: string;
  readonly errors?: readonly FieldError[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error answer as `application/problem+json` (RFC 9457). */
export function problemResponse(context: Context, { headers, ...body }: ProblemDetails): Response {
  return context.body(JSON.stringify({ type: "about:blank", ...body }), body.status, {
    "content-type": "application/problem+json",
    ...headers,
  });
}

/** 401, which never says which part was wrong. */
export function unauthorized(context: Context, expected: string): Response {
  return problemResponse(context, {
    status: 401,
    title: "Unauthorized",
    detail: "Nothing was read or stored: the request does not prove who sends it.",
    errors: [{ field: "authorization", came: "nothing that is valid here", expected }],
    headers: { "www-authenticate": "Bearer" },
  });
}

/** 429: the sender must wait. */
export function tooMany(context: Context, retryAfterSeconds: number): Response {
  return problemResponse(context, {
    status: 429,
    title: "Too many requests",
    detail: `Nothing was read or stored: send it again in ${retryAfterSeconds} s. One request takes up to 100 workouts.`,
    headers: { "retry-after": String(retryAfterSeconds) },
  });
}

/** 415: a body in our own format without a JSON content type. */
export function unsupported(contentType: string | undefined): ProblemDetails {
  const came = contentType === undefined ? "nothing" : JSON.stringify(contentType.slice(0, 60));
  return {
    status: 415,
    title: "Unsupported media type",
    detail: "Nothing was stored: send JSON.",
    errors: [{ field: "content-type", came, expected: "application/json" }],
  };
}

/** 400: a body in our own format that is not JSON. */
export function notJson(came: string): ProblemDetails {
  return {
    status: 400,
    title: "Not JSON",
    detail: "Nothing was stored: the body could not be read.",
    errors: [{ field: "body", came, expected: "JSON in UTF-8" }],
  };
}

/** Lambda answers at most 6 MB, and a body of 256 KB holds tens of thousands of fields [choice]. */
const MOST_ERRORS = 50;
const LONGEST_FIELD = 200;

/** 422: a body in our own format with invalid fields, the first of them named and all of them counted. */
export function unprocessable(
  problems: readonly { readonly path: string; readonly came: string; readonly expected: string }[],
): ProblemDetails {
  const counted = `There are ${problems.length} such fields; the first ${MOST_ERRORS} are named.`;
  const detail = "Nothing was stored: every field below must be put right first.";
  return {
    status: 422,
    title: "Invalid workout",
    detail: problems.length > MOST_ERRORS ? `${detail} ${counted}` : detail,
    errors: problems.slice(0, MOST_ERRORS).map(({ path, came, expected }) => ({
      field: path.slice(0, LONGEST_FIELD) || "body",
      came,
      expected,
    })),
  };
}
