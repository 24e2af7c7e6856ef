import type { SourceSample } from "../../support/source-samples.ts";
import { provePolar } from "../../support/vendor-proof.ts";
import { SIGNING_SECRETS } from "../../support/vendor-signatures.ts";

export const sample: SourceSample = {
  fixtures: ["exercise-event"],
  batch: null,
  secrets: SIGNING_SECRETS.polar,
  users: ["475"],
  prove: provePolar(SIGNING_SECRETS.polar.signatureSecret),
  ids: /(?<="entity_id": ?")[^"]+/g,
};
