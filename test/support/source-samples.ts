import {
  type Prove,
  proveOpenWearables,
  proveOura,
  provePolar,
  proveSuunto,
  proveTerra,
  proveWhoop,
} from "./vendor-proof.ts";
import { SIGNING_SECRETS } from "./vendor-signatures.ts";

/** What a source is tried out with: realistic payloads, and the proof they are let in by. */
export interface SourceSample {
  /** Names of files under test/fixtures/sources/<slug>. */
  readonly fixtures: readonly [string, ...string[]];
  /** Where in a payload its records stand; null when one body holds one record. */
  readonly batch: readonly string[] | null;
  /** The team's secrets; none when an athlete's token is the proof. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** The vendor's users in the fixtures. */
  readonly users?: readonly string[];
  /** What follows the source in the path. */
  readonly path?: string;
  /** The headers of a proof that is none of path and body. */
  readonly prove?: Prove;
}

const SUUNTO_SECRET = "suunto-notification-secret";
const TERRA_SECRET = "terra-signing-secret";
const OPEN_WEARABLES_SECRET = "whsec_C2FVsBQIhrscChlQIMV+b5ND9vAIBZaM7ZqtLnNYGDA=";

/** Every source of the registry. */
export const SOURCE_SAMPLES: Readonly<Record<string, SourceSample>> = {
  cooldown: { fixtures: ["batch"], batch: ["workouts"] },
  garmin: {
    fixtures: ["push"],
    batch: ["activities"],
    secrets: { pathSecret: "push-0123456789" },
    users: ["8f3c1c2e-ana", "1d0be7aa-bea"],
    path: "/push-0123456789",
  },
  "health-auto-export": { fixtures: ["v2", "v1"], batch: ["data", "workouts"] },
  hevy: { fixtures: ["workout-id", "nested"], batch: null },
  "intervals-icu": {
    fixtures: ["analyzed"],
    batch: ["events"],
    secrets: { secret: "icu-webhook-secret" },
    users: ["i12345"],
  },
  "open-wearables": {
    fixtures: ["workout"],
    batch: null,
    secrets: { secret: OPEN_WEARABLES_SECRET },
    users: ["550e8400-e29b-41d4-a716-446655440000"],
    prove: proveOpenWearables(OPEN_WEARABLES_SECRET),
  },
  oura: {
    fixtures: ["workout-create"],
    batch: null,
    secrets: SIGNING_SECRETS.oura,
    users: ["8f9a5221-639e-4a85-81cb-4065ef23f979"],
    prove: proveOura(SIGNING_SECRETS.oura.clientSecret),
  },
  polar: {
    fixtures: ["exercise-event"],
    batch: null,
    secrets: SIGNING_SECRETS.polar,
    users: ["475"],
    prove: provePolar(SIGNING_SECRETS.polar.signatureSecret),
  },
  shortcuts: { fixtures: ["run"], batch: null },
  strava: {
    fixtures: ["create"],
    batch: null,
    secrets: { pathSecret: "push-0123456789", subscriptionId: "120475" },
    users: ["134815"],
    path: "/push-0123456789",
  },
  suunto: {
    fixtures: ["workout"],
    batch: null,
    secrets: { secret: SUUNTO_SECRET },
    users: ["ana-runs"],
    prove: proveSuunto(SUUNTO_SECRET),
  },
  terra: {
    fixtures: ["activities"],
    batch: ["data"],
    secrets: { secret: TERRA_SECRET },
    users: ["2f4b8a4e-1c7d-4a86-9c0e-5d1f2b3a4c5d"],
    prove: proveTerra(TERRA_SECRET),
  },
  wahoo: {
    fixtures: ["summary"],
    batch: null,
    secrets: { webhookToken: "wahoo-webhook-token" },
    users: ["60462"],
  },
  whoop: {
    fixtures: ["workout-updated"],
    batch: null,
    secrets: SIGNING_SECRETS.whoop,
    users: ["10129"],
    prove: proveWhoop(SIGNING_SECRETS.whoop.clientSecret),
  },
};

/** The sample of a source of the registry. */
export function sampleOf(slug: string): SourceSample {
  const sample = SOURCE_SAMPLES[slug];
  if (sample === undefined) throw new Error(`test/support/source-samples.ts has no row ${slug}`);
  return sample;
}
