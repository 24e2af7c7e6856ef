import type { SourceSample } from "../../support/source-samples.ts";
import { proveTerra } from "../../support/vendor-proof.ts";

const SECRET = "terra-signing-secret";

export const sample: SourceSample = {
  fixtures: ["activities"],
  batch: ["data"],
  secrets: { secret: SECRET },
  users: ["2f4b8a4e-1c7d-4a86-9c0e-5d1f2b3a4c5d"],
  prove: proveTerra(SECRET),
  ids: /(?<="summary_id": ?")[^"]+/g,
};
