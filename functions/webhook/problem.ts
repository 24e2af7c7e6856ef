import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

/** One bad field of a request: what came and what was expected. */
interface FieldError {
  readonly field: string;
  readonly came: string;
  readonly expected: string;
}

interface Problem {
  readonly status: ContentfulStatusCode;
  readonly title: string;
  readonly detail: string;
  readonly errors?: readonly FieldError[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error answer as `application/problem+json` (RFC 9457). */
export function problem(context: Context, { headers, ...body }: Problem): Response {
  return context.body(JSON.stringify({ type: "about:blank", ...body }), body.status, {
    "content-type": "application/problem+json",
    ...headers,
  });
}
