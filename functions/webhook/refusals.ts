import type { RecordProblem } from "../../lib/vendors/record.ts";
import type { Problem } from "./problem.ts";

/** Why a body in our own format is refused. */

export function isJson(contentType: string | undefined): boolean {
  return /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(contentType ?? "");
}

export function unsupported(contentType: string | undefined): Problem {
  const came = contentType === undefined ? "nothing" : JSON.stringify(contentType.slice(0, 60));
  return {
    status: 415,
    title: "Unsupported media type",
    detail: "Nothing was stored: send JSON.",
    errors: [{ field: "content-type", came, expected: "application/json" }],
  };
}

export function notJson(came: string): Problem {
  return {
    status: 400,
    title: "Not JSON",
    detail: "Nothing was stored: the body could not be read.",
    errors: [{ field: "body", came, expected: "JSON in UTF-8" }],
  };
}

export function unprocessable(problems: readonly RecordProblem[]): Problem {
  return {
    status: 422,
    title: "Invalid workout",
    detail: "Nothing was stored: every field below must be put right first.",
    errors: problems.map(({ path, came, expected }) => ({ field: path || "body", came, expected })),
  };
}
