import type { Context } from "hono";
import { problemResponse } from "../../functions/webhook/problems.ts";
import type { Problem } from "../team/problem.ts";

/** The body as JSON, or undefined. */
export async function readBody(context: Context): Promise<unknown> {
  try {
    return await context.req.json();
  } catch {
    return undefined;
  }
}

/** 422 with one entry per bad field. */
export function invalidBody(context: Context, problems: readonly Problem[]): Response {
  const errors = problems.map(({ path, came, expected }) => ({ field: path || "body", came, expected }));
  return problemResponse(context, { status: 422, title: "Invalid request", detail: "Nothing was changed.", errors });
}
