import type { SourceSample } from "../../support/source-samples.ts";

export const sample: SourceSample = { fixtures: ["batch"], batch: ["workouts"], ids: /(?<="id": ?")[^"]+/g };
