import type { SourceSample } from "../../support/source-samples.ts";

export const sample: SourceSample = {
  fixtures: ["workout-id", "nested"],
  batch: null,
  ids: /(?<="workoutId": ?")[^"]+/g,
};
