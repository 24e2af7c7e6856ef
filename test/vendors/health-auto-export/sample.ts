import type { SourceSample } from "../../support/source-samples.ts";

export const sample: SourceSample = { fixtures: ["v2", "v1"], batch: ["data", "workouts"], ids: /(?<="id": ?")[^"]+/g };
