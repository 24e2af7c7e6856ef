import type { Handler } from "hono";
import type { HookRecord } from "../../lib/app/hook-record.ts";
import { receiveHook, type Settled } from "../../lib/app/receive-hook.ts";
import type { HookRequest, Source } from "../../lib/vendors/source.ts";
import { type HookDeps, hookContext, readHookRequest } from "./hook-request.ts";
import { problem, tooMany, unauthorized } from "./problems.ts";
import { writeStatus } from "./workout-routes.ts";

/** `POST /v1/hooks/{source}` and `.../{token}`: 2xx once every record is stored, left as an errand or quarantined (I1). */
export function postHook(deps: HookDeps): Handler {
  return async (context) => {
    const source = await deps.findSource(context.req.param("source") ?? "");
    if (source === undefined) return problem(context, NO_SOURCE);
    const { request, unreadable } = await readHookRequest(context);
    const asked = hookContext(source, request, deps);
    const speaker = await source.authenticate(request, asked);
    switch (speaker.kind) {
      case "refused":
        return unauthorized(context, WHO_MAY);
      case "limited":
        return tooMany(context, speaker.retryAfterSeconds);
      case "athlete":
      case "vendor": {
        const unproven = speaker.kind === "vendor" && speaker.unproven === true;
        const parsing = { nowMs: asked.nowMs, unproven };
        const read = unreadable === undefined ? source.parse(request.json, parsing) : notRead(unreadable);
        const records = read.length === 0 ? NOTHING : read;
        const settled = await receiveHook(received(source, request, { speaker, records }), { ...deps, ...deps.hooks });
        return context.json(answerOf(settled), statusOf(settled, source));
      }
    }
  };
}

export const NO_SOURCE = { status: 404, title: "Not found", detail: "There is no such source." } as const;
const NOTHING: readonly HookRecord[] = [{ kind: "ignored", reason: "there is nothing in it" }];
const WHO_MAY = "a token for this source, or the vendor's own proof";

function received(
  { slug }: Source,
  { body }: HookRequest,
  {
    speaker,
    records,
  }: {
    readonly speaker: { readonly kind: "athlete"; readonly athleteId: string } | { readonly kind: "vendor" };
    readonly records: readonly HookRecord[];
  },
) {
  return { source: slug, athleteId: speaker.kind === "athlete" ? speaker.athleteId : null, payload: body, records };
}

function notRead(problemWithBody: string): readonly HookRecord[] {
  return [{ kind: "not-understood", reason: `body: ${problemWithBody}; expected JSON in UTF-8` }];
}

/** Every record by what became of it, so that who tries it out sees it. */
function answerOf(settled: readonly Settled[]) {
  const of = <Kind extends Settled["kind"]>(kind: Kind) =>
    settled.filter((one): one is Extract<Settled, { readonly kind: Kind }> => one.kind === kind);
  return {
    workouts: of("workout").map(({ id, outcome }) => ({ id, status: writeStatus(outcome) })),
    deleted: of("deleted").map(({ id }) => ({ id })),
    errands: of("errand").map(({ id }) => ({ id })),
    ignored: of("ignored").map(({ reason }) => ({ reason })),
    quarantined: of("quarantined").map(({ reason }) => ({ reason })),
  };
}

/** 202 for a payload that nobody understood, whatever the vendor knows. */
function statusOf(settled: readonly Settled[], { acceptedStatus }: Source): 200 | 202 {
  const isBad = settled.length > 0 && settled.every(({ kind }) => kind === "quarantined");
  if (isBad) return 202;
  return acceptedStatus ?? (settled.some(isNew) ? 202 : 200);
}

function isNew(one: Settled): boolean {
  if (one.kind === "workout") return one.outcome === "created" || one.outcome === "updated";
  return one.kind !== "ignored";
}
