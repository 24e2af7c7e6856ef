import type { SourceSample } from "../../support/source-samples.ts";
import { proveOura } from "../../support/vendor-proof.ts";
import { SIGNING_SECRETS } from "../../support/vendor-signatures.ts";

export const sample: SourceSample = {
  fixtures: ["workout-create"],
  batch: null,
  secrets: SIGNING_SECRETS.oura,
  users: ["8f9a5221-639e-4a85-81cb-4065ef23f979"],
  prove: proveOura(SIGNING_SECRETS.oura.clientSecret),
  ids: /(?<="object_id": ?")[^"]+/g,
};
