import type { Context, Handler } from "hono";
import type { AdmitToken } from "../../lib/app/api-tokens.ts";
import type { DailyLimits } from "../../lib/app/daily-limits.ts";
import { countOf, type HookRecord } from "../../lib/app/hook-record.ts";
import { readJson } from "../../lib/app/json.ts";
import type { LogWorkoutsDeps } from "../../lib/app/log-workouts.ts";
import { type RecordOutcome, receiveHook } from "../../lib/app/receive-hook.ts";
import type { ReadSecrets } from "../../lib/app/secrets.ts";
import type { HookIntake } from "../../lib/ports/vendors.ts";
import type { Log, TokenRecord } from "../../lib/ports.ts";
import { COOLDOWN_SOURCE } from "../../lib/vendors/cooldown/workout-fields.ts";
import type { FindSource } from "../../lib/vendors/registry.ts";
import type { HookContext, HookRequest, Source, Speaker } from "../../lib/vendors/source.ts";
import { overLimits } from "./hook-limits.ts";
import { problemResponse, tooMany, unauthorized } from "./problems.ts";
import { writeStatus } from "./workout-routes.ts";

/** What the routes of vendors' hooks need. */
export interface HookDeps extends LogWorkoutsDeps {
  readonly hooks: HookIntake;
  readonly findSource: FindSource;
  readonly log: Log;
  /** Whether a token for every source is good in a path, too. */
  readonly anyTokenInPaths?: boolean;
  readonly admit: AdmitToken;
  readonly dailyLimits: DailyLimits;
  readonly readSecrets: ReadSecrets;
}

/** `POST /v1/hooks/{source}` and `.../{token}`: 2xx once every record is stored, left as an errand or quarantined (I1). */
export function postHook(deps: HookDeps): Handler {
  return async (context) => {
    const source = await deps.findSource(context.req.param("source") ?? "");
    if (source === undefined) return problemResponse(context, NO_SOURCE);
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
        if (speaker.kind === "athlete") {
          speaker.spend(countOf(records));
          const over = await overLimits(speaker.athleteId, records, deps.dailyLimits);
          if (over !== undefined) return problemResponse(context, over);
        }
        const { takesErrand } = deps.dailyLimits;
        const receiving = { ...deps, ...deps.hooks, takesErrand };
        const settled = await receiveHook(received(source, request, { speaker, records }), receiving);
        return context.json(answerOf(settled), statusOf(settled, source));
      }
    }
  };
}

const NO_SOURCE = { status: 404, title: "Not found", detail: "There is no such source." } as const;
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

/** Lambda answers at most 6 MB, and a body of 256 KB holds thousands of records [choice]. */
const MOST_EXPLAINED = 50;
const NOT_NAMED = [`named of the first ${MOST_EXPLAINED} such workouts alone`];

/** Every record by what became of it, so that whoever tries it out sees it; why is said of the first ones. */
function answerOf(settled: readonly RecordOutcome[]) {
  const of = <Kind extends RecordOutcome["kind"]>(kind: Kind) =>
    settled.filter((one): one is Extract<RecordOutcome, { readonly kind: Kind }> => one.kind === kind);
  const workouts = of("workout");
  const remarked = workouts.filter(({ remarks }) => remarks !== undefined);
  const explained = new Set(remarked.slice(0, MOST_EXPLAINED));
  return {
    workouts: workouts.map((workout) => ({
      id: workout.id,
      status: writeStatus(workout.outcome),
      ...(workout.remarks && { leftOut: explained.has(workout) ? workout.remarks : NOT_NAMED }),
    })),
    deleted: of("deleted").map(({ id }) => ({ id })),
    errands: of("errand").map(({ id }) => ({ id })),
    ignored: firstReasons(of("ignored")),
    quarantined: firstReasons(of("quarantined")),
  };
}

function firstReasons(records: readonly { readonly reason: string }[]): readonly { readonly reason: string }[] {
  const first = records.slice(0, MOST_EXPLAINED).map(({ reason }) => ({ reason }));
  return first.length === records.length ? first : [...first, { reason: `${records.length - first.length} more` }];
}

/** 202 for a payload that nobody understood, whatever the vendor knows. */
function statusOf(settled: readonly RecordOutcome[], { acceptedStatus }: Source): 200 | 202 {
  const isBad = settled.length > 0 && settled.every(({ kind }) => kind === "quarantined");
  if (isBad) return 202;
  return acceptedStatus ?? (settled.some(isNew) ? 202 : 200);
}

function isNew(one: RecordOutcome): boolean {
  if (one.kind === "workout") return one.outcome === "created" || one.outcome === "updated";
  return one.kind !== "ignored";
}

/** `GET /v1/hooks/{source}...`: what a vendor asks before it sends anything. */
export function answerChallenge(deps: HookDeps): Handler {
  return async (context) => {
    const source = await deps.findSource(context.req.param("source") ?? "");
    if (source === undefined) return problemResponse(context, NO_SOURCE);
    if (source.challenge === undefined) return problemResponse(context, NO_CHALLENGE);
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

/** A request with what its body is when it is no JSON. */
interface ReadRequest {
  readonly request: HookRequest;
  readonly unreadable: string | undefined;
}

/** A request as its source sees it. */
async function readHookRequest({ req }: Context): Promise<ReadRequest> {
  const body = new Uint8Array(await req.arrayBuffer());
  const json = readJson(body);
  return {
    request: {
      header: (name) => req.header(name),
      query: (name) => req.query(name),
      pathToken: req.param("token"),
      body,
      json: json.value,
    },
    unreadable: "problem" in json ? json.problem : undefined,
  };
}

/** What the source may ask about it. */
function hookContext({ slug }: Source, request: HookRequest, deps: HookDeps): HookContext {
  return {
    nowMs: deps.clock(),
    bearer: () => bearer(slug, request, deps),
    vendorSecrets: async () => (await deps.readSecrets()).vendors[slug] ?? {},
  };
}

async function bearer(slug: string, { pathToken, header }: HookRequest, deps: HookDeps): Promise<Speaker> {
  const token = pathToken ?? /^(?:Bearer )?(\S+)$/i.exec(header("authorization") ?? "")?.[1];
  if (token === undefined) return { kind: "refused" };
  const admission = await deps.admit(token);
  if (admission.kind !== "admitted") return admission;
  const { record, spend } = admission;
  const isGood = pathToken === undefined ? isForSource(record, slug) : isForPath(record, slug, deps);
  return isGood ? { kind: "athlete", athleteId: record.athleteId, spend } : { kind: "refused" };
}

function isForSource({ source }: TokenRecord, slug: string): boolean {
  return source === null || source === slug;
}

/** What stands in a URL may be read by others, so it serves one source, and no token that opens more than its hook. */
function isForPath({ source }: TokenRecord, slug: string, { anyTokenInPaths = false }: HookDeps): boolean {
  return source === null ? anyTokenInPaths : source === slug && slug !== COOLDOWN_SOURCE;
}
