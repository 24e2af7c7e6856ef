import type { SourceSample } from "../../support/source-samples.ts";

export const sample: SourceSample = { fixtures: ["run"], batch: null, ids: /(?<="id": ?")[^"]+/g };
