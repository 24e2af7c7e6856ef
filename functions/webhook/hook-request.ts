import type { Context } from "hono";
import type { AdmitToken } from "../../lib/app/api-tokens.ts";
import type { LogWorkoutsDeps } from "../../lib/app/log-workouts.ts";
import type { ReadSecrets } from "../../lib/app/secrets.ts";
import type { HookIntake } from "../../lib/ports/vendors.ts";
import type { Log, TokenRecord } from "../../lib/ports.ts";
import { COOLDOWN_SOURCE } from "../../lib/vendors/cooldown/workouts.ts";
import { readHookJson } from "../../lib/vendors/hook-json.ts";
import type { FindSource } from "../../lib/vendors/registry.ts";
import type { HookContext, HookRequest, Source, Speaker } from "../../lib/vendors/source.ts";

/** What the routes of vendors' hooks need. */
export interface HookDeps extends LogWorkoutsDeps {
  readonly hooks: HookIntake;
  readonly findSource: FindSource;
  readonly log: Log;
  /** Whether a token for every source is good in a path, too. */
  readonly anyTokenInPaths?: boolean;
  readonly admit: AdmitToken;
  readonly readSecrets: ReadSecrets;
}

/** A request with what its body is when it is no JSON. */
interface ReadRequest {
  readonly request: HookRequest;
  readonly unreadable: string | undefined;
}

/** A request as its source sees it. */
export async function readHookRequest({ req }: Context): Promise<ReadRequest> {
  const body = new Uint8Array(await req.arrayBuffer());
  const json = readHookJson(body);
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
export function hookContext({ slug }: Source, request: HookRequest, deps: HookDeps): HookContext {
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
  const { record } = admission;
  const isGood = pathToken === undefined ? isForSource(record, slug) : isForPath(record, slug, deps);
  return isGood ? { kind: "athlete", athleteId: record.athleteId } : { kind: "refused" };
}

function isForSource({ source }: TokenRecord, slug: string): boolean {
  return source === null || source === slug;
}

/** What stands in a URL may be read by others, so it serves one source, and no token that opens more than its hook. */
function isForPath({ source }: TokenRecord, slug: string, { anyTokenInPaths = false }: HookDeps): boolean {
  return source === null ? anyTokenInPaths : source === slug && slug !== COOLDOWN_SOURCE;
}
