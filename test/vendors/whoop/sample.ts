import type { SourceSample } from "../../support/source-samples.ts";
import { proveWhoop } from "../../support/vendor-proof.ts";
import { SIGNING_SECRETS } from "../../support/vendor-signatures.ts";

export const sample: SourceSample = {
  fixtures: ["workout-updated"],
  batch: null,
  secrets: SIGNING_SECRETS.whoop,
  users: ["10129"],
  prove: proveWhoop(SIGNING_SECRETS.whoop.clientSecret),
  ids: /(?<="id": ?"[\da-f-]{27})[\da-f]{9}/g,
};
