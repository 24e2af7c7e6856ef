import { instantMs } from "../domain/local-time.ts";
import type { Quarantine, QuarantinedPayload } from "../ports/vendors.ts";
import { type HookRecord } from "./hook-record.ts";
import { parseJson } from "./json.ts";
import { type ReceiveHookDeps, type RecordOutcome, receiveHook } from "./receive-hook.ts";

export interface ReplayQuarantinedDeps extends ReceiveHookDeps {
  readonly quarantine: Pick<Quarantine, "put" | "remove">;
  /** What the payload's source reads in it. */
  readonly parse: (body: unknown) => readonly HookRecord[];
}

export type Replayed =
  | { readonly kind: "replayed"; readonly settled: readonly RecordOutcome[] }
  | { readonly kind: "kept"; readonly reason: string };

/**
 * Reads a payload of quarantine once more, as of the instant it came, so that it undoes nothing newer. It leaves quarantine
 * once everything in it is understood.
 */
export async function replayQuarantined(kept: QuarantinedPayload, deps: ReplayQuarantinedDeps): Promise<Replayed> {
  const payload = Buffer.from(kept.payload, kept.encoding);
  const json = parseJson(payload.toString("utf8"));
  if (json === undefined) return { kind: "kept", reason: "body: not JSON" };
  // Where many bad records came at once, their payloads were gathered in a list.
  const records = (Array.isArray(json) ? json : [json]).flatMap(deps.parse);
  const { source, athleteId } = kept;
  const quarantine = { put: async () => undefined };
  const clock = () => instantMs(kept.receivedAt);
  const settled = await receiveHook({ source, athleteId, payload, records }, { ...deps, quarantine, clock });
  const bad = settled.find((one) => one.kind === "quarantined");
  if (bad !== undefined) return { kind: "kept", reason: bad.reason };
  await deps.quarantine.remove(kept);
  return { kind: "replayed", settled };
}
