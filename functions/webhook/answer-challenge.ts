import type { Handler } from "hono";
import { type HookDeps, hookContext, readHookRequest } from "./hook-request.ts";
import { NO_SOURCE } from "./post-hook.ts";
import { problem, unauthorized } from "./problems.ts";

/** `GET /v1/hooks/{source}...`: what a vendor asks before it sends anything. */
export function answerChallenge(deps: HookDeps): Handler {
  return async (context) => {
    const source = await deps.findSource(context.req.param("source") ?? "");
    if (source === undefined) return problem(context, NO_SOURCE);
    if (source.challenge === undefined) return problem(context, NO_CHALLENGE);
    const { request } = await readHookRequest(context);
    const answer = await source.challenge(request, hookContext(source, request, deps));
    return answer === undefined ? unauthorized(context, "the vendor's own proof") : context.json(answer);
  };
}

const NO_CHALLENGE = {
  status: 404,
  title: "Not found",
  detail: "This source asks nothing before it sends; it posts here.",
} as const;
