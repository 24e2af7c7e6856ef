import { readFileSync } from "node:fs";
import { hashToken } from "../../lib/app/api-tokens.ts";
import { setVendorSecrets } from "../../lib/app/secrets.ts";
import { localDayAt, localDayAtOffset } from "../../lib/domain/local-time.ts";
import type { LoggedWorkout } from "../../lib/domain/log/workout.ts";
import type { Errand } from "../../lib/ports/vendors.ts";
import type { Prove } from "./vendor-proof.ts";
import { aWebhook, type Webhook } from "./webhook.ts";

/** 2026-11-22 at 12:00 in New York. */
const NOW_MS = Date.parse("2026-11-22T17:00:00Z");

/** A JSON object. */
type Json = Readonly<Record<string, unknown>>;

/** What a source's answer says became of its records. */
export interface HookAnswer {
  readonly workouts: readonly { readonly id: string; readonly status: string }[];
  readonly deleted: readonly { readonly id: string }[];
  readonly errands: readonly { readonly id: string }[];
  readonly ignored: readonly { readonly reason: string }[];
  readonly quarantined: readonly { readonly reason: string }[];
}

export interface HookAtHand {
  readonly webhook: Webhook;
  /** Posts a body to the source, by Ana's token in `Authorization` unless told otherwise; text goes as it is. */
  readonly post: (body: unknown, over?: PostedTo) => Promise<Response>;
  readonly answer: (body: unknown, over?: PostedTo) => Promise<HookAnswer>;
  readonly log: (athleteId: string) => Promise<readonly LoggedWorkout[]>;
  /** What Ana's errand for a workout of the source asks for. */
  readonly errand: (externalId: string) => Promise<Errand | undefined>;
  readonly quarantined: (athleteId: string | null) => Promise<readonly string[]>;
}

/** A log is read in no particular order. */
function byStart(a: LoggedWorkout, b: LoggedWorkout): number {
  return a.report.startedAt.localeCompare(b.report.startedAt);
}

interface PostedTo {
  /** What follows the source in the path. */
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string | null>>;
}

interface Options {
  /** In `Authorization`; null sends none. */
  readonly token: string | null;
  /** Follows the source in the path. */
  readonly path?: string;
  readonly secrets?: Readonly<Record<string, string>>;
  /** Vendor's users by athlete. */
  readonly links?: Readonly<Record<string, string>>;
}

/** Ana's token of a source. */
export function tokenOf(source: string): string {
  return `cd_ana_${source}-0123456789abcdefghij`;
}

/** The webhook with one source at hand, on 2026-11-22 at 12:00 in New York. */
export async function aHook(slug: string, options: Options): Promise<HookAtHand> {
  const webhook = await aWebhook();
  const { hooks } = webhook.deps;
  const { directory, log } = webhook.world.store;
  const [sha256, createdAt] = [hashToken(tokenOf(slug)), "2026-11-01T12:00:00.000Z"];
  await directory.addToken({ athleteId: "ana", sha256, lastFour: "ghij", source: slug, createdAt });
  if (options.secrets !== undefined) await setVendorSecrets(slug, options.secrets, hooks.secrets);
  for (const [athleteId, externalUserId] of Object.entries(options.links ?? {})) {
    await hooks.links.link({ source: slug, externalUserId, athleteId, credentials: null });
  }
  const authorization = options.token === null ? null : `Bearer ${options.token}`;
  const post: HookAtHand["post"] = (body, { path = options.path ?? "", headers = {} } = {}) =>
    webhook.send("POST", `/v1/hooks/${slug}${path}`, {
      body: typeof body === "string" ? body : JSON.stringify(body),
      headers: { authorization, ...headers },
    });
  return {
    webhook,
    post,
    answer: async (body, over) => (await (await post(body, over)).json()) as HookAnswer,
    log: async (athleteId) => (await log.read(athleteId)).toSorted(byStart),
    errand: (externalId) => hooks.errands.find({ athleteId: "ana", source: slug, externalId }),
    quarantined: async (athleteId) => {
      const kept = await hooks.quarantine.list(athleteId === null ? { day: "2026-11-22" } : { athleteId });
      return kept.map(({ payload }) => payload);
    },
  };
}

/** Posts that a vendor proves at the hook's instant. */
export function provenBy(prove: Prove): {
  readonly send: (hook: HookAtHand, body: unknown) => Promise<Response>;
  readonly answer: (hook: HookAtHand, body: unknown) => Promise<HookAnswer>;
} {
  const proof = (body: unknown): PostedTo => ({ headers: prove(JSON.stringify(body), NOW_MS) });
  return {
    send: (hook, body) => hook.post(body, proof(body)),
    answer: (hook, body) => hook.answer(body, proof(body)),
  };
}

/** A realistic payload of a source, of invented data. */
export function fixture(source: string, name: string): Json {
  return JSON.parse(readFileSync(new URL(`../fixtures/sources/${source}/${name}.json`, import.meta.url), "utf8"));
}

/** The local date of a logged workout, of an athlete at home in New York. */
export function localDateOf({ report }: LoggedWorkout): string {
  const ms = Date.parse(report.startedAt);
  const { zone, offsetMinutes } = report;
  const day =
    zone !== undefined || offsetMinutes === undefined
      ? localDayAt(ms, zone ?? "America/New_York")
      : localDayAtOffset(ms, offsetMinutes);
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
