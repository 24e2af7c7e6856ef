import type { SourceSample } from "../../support/source-samples.ts";
import { proveSuunto } from "../../support/vendor-proof.ts";

const SECRET = "suunto-notification-secret";

export const sample: SourceSample = {
  fixtures: ["workout"],
  batch: null,
  secrets: { secret: SECRET },
  users: ["ana-runs"],
  prove: proveSuunto(SECRET),
  ids: /(?<="workoutKey": ?")[^"]+/g,
};
