import { SOURCE_SLUGS } from "../../lib/vendors/registry.ts";
import type { Prove } from "./vendor-proof.ts";

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
  /** What in the first payload names its workouts. */
  readonly ids: RegExp;
}

/** Every source of the registry, as `test/vendors/<slug>/sample.ts` tries it out. */
export const SOURCE_SAMPLES: Readonly<Record<string, SourceSample>> = Object.fromEntries(
  await Promise.all(SOURCE_SLUGS.map(async (slug) => [slug, await readSample(slug)] as const)),
);

/** The sample of a source of the registry. */
export function sampleOf(slug: string): SourceSample {
  const sample = SOURCE_SAMPLES[slug];
  if (sample === undefined) throw new Error(`lib/vendors/registry.ts has no source ${slug}`);
  return sample;
}

async function readSample(slug: string): Promise<SourceSample> {
  const file = new URL(`../vendors/${slug}/sample.ts`, import.meta.url).href;
  return ((await import(file)) as { readonly sample: SourceSample }).sample;
}
