import { DAY_MS, HOUR_MS, instantMs, isoInstant, MINUTE_MS } from "../../domain/local-time.ts";
import type { ClaimedErrand, Link, Links } from "../../ports/vendors.ts";
import type { Log, WorkoutLog } from "../../ports.ts";
import { type LogWorkoutsDeps, logWorkouts } from "../log-workouts.ts";
import { type CredentialDeps, withCredentials } from "./credentials.ts";
import type { FindVendor, Vendor, VendorError } from "./vendor.ts";

export interface PerformErrandDeps extends LogWorkoutsDeps, CredentialDeps {
  readonly workouts: Pick<WorkoutLog, "write" | "remove">;
  readonly links: Pick<Links, "find" | "hold" | "renew" | "unlink">;
  readonly findVendor: FindVendor;
  readonly log: Pick<Log, "info">;
}

/** What became of an errand once it was tried. */
export type ErrandOutcome =
  | { readonly kind: "done" }
  | { readonly kind: "limited"; readonly untilMs: number; readonly whose: Vendor["limits"] }
  /** The vendor knows of no such workout yet: it is asked again. */
  | { readonly kind: "absent"; readonly untilMs: number }
  | { readonly kind: "failed"; readonly reason: string }
  /** Never will be done; `record` is what was fetched, if anything was. */
  | { readonly kind: "hopeless"; readonly reason: string; readonly record?: unknown };

const DONE: ErrandOutcome = { kind: "done" };
/** When a vendor that knows nothing of a workout is asked again, after its event; Strava tells of some before it has them [choice]. */
const ASKED_AGAIN_AFTER_MS: readonly number[] = [5 * MINUTE_MS, HOUR_MS, DAY_MS];

/** Does what a thin webhook asked for: fetches a workout and stores it like one that was posted, or unlinks a user. */
export async function performErrand(errand: ClaimedErrand, deps: PerformErrandDeps): Promise<ErrandOutcome> {
  // A vendor whose webhook names no user is linked by the athlete's own id.
  const link = await deps.links.find(errand.source, errand.externalUserId ?? errand.athleteId);
  const isTheirs = link?.athleteId === errand.athleteId;
  switch (errand.task) {
    case "fetch":
      return isTheirs
        ? await fetchWorkout(errand, link, deps)
        : { kind: "hopeless", reason: "the athlete is not linked to this user: connect the athlete" };
    case "unlink":
      return isTheirs ? await unlink(link, deps) : DONE;
  }
}

async function fetchWorkout(errand: ClaimedErrand, link: Link, deps: PerformErrandDeps): Promise<ErrandOutcome> {
  const { athleteId, source, externalId } = errand;
  const vendor = deps.findVendor(source);
  if (vendor === undefined) return { kind: "hopeless", reason: `the API of ${source} is not read` };
  // The version of what is fetched: a later change may or may not be in it.
  const beganMs = deps.clock();
  const ask = (credentials: string) => vendor.fetchWorkout(externalId, credentials);
  const fetched = await withCredentials(link, { vendor, ask }, deps);
  switch (fetched.kind) {
    case "workout":
      await logWorkouts(athleteId, [fetched.workout], { ...deps, clock: () => beganMs, isFetched: true });
      if (fetched.leftOut !== undefined)
        deps.log.info("fields left out", { source, fields: fetched.leftOut.join(", ") });
      return DONE;
    case "gone": {
      const againMs = errand.saysDeleted === true ? undefined : askedAgainMs(errand, beganMs);
      if (againMs !== undefined) return { kind: "absent", untilMs: againMs };
      await deps.workouts.remove(athleteId, { source, externalId }, isoInstant(beganMs));
      return DONE;
    }
    case "no-training":
      await deps.workouts.remove(athleteId, { source, externalId }, isoInstant(beganMs));
      return DONE;
    case "not-understood":
      return { kind: "hopeless", reason: fetched.reason, record: fetched.record };
    case "unauthorized":
    case "limited":
    case "unavailable":
    case "refused":
      return troubled(fetched, vendor);
  }
}

/** When to ask again for what an event told of; undefined once a day has passed, and then it counts as deleted. */
function askedAgainMs({ requestedAt }: ClaimedErrand, nowMs: number): number | undefined {
  return ASKED_AGAIN_AFTER_MS.map((ms) => instantMs(requestedAt) + ms).find((ms) => ms > nowMs);
}

/** Whoever can post could say that a user left, so a vendor that can be asked is. */
async function unlink(link: Link, deps: PerformErrandDeps): Promise<ErrandOutcome> {
  const vendor = deps.findVendor(link.source);
  const ask = vendor?.check;
  const checked =
    vendor === undefined || ask === undefined ? undefined : await withCredentials(link, { vendor, ask }, deps);
  switch (checked?.kind) {
    case "valid":
      return DONE;
    case "limited":
    case "unavailable":
    case "refused":
      return vendor === undefined ? DONE : troubled(checked, vendor);
    case undefined:
    case "unauthorized":
      await deps.links.unlink(link.source, link.externalUserId);
      return DONE;
  }
}

function troubled(trouble: VendorError, vendor: Vendor): ErrandOutcome {
  switch (trouble.kind) {
    case "unauthorized":
      return { kind: "hopeless", reason: `${vendor.source} refuses the credentials: connect the athlete again` };
    case "limited":
      return { kind: "limited", untilMs: trouble.untilMs, whose: vendor.limits };
    case "unavailable":
      return { kind: "failed", reason: trouble.reason };
    case "refused":
      return { kind: "hopeless", reason: trouble.reason };
  }
}
