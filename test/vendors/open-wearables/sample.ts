import type { SourceSample } from "../../support/source-samples.ts";
import { proveOpenWearables } from "../../support/vendor-proof.ts";

const SECRET = "whsec_C2FVsBQIhrscChlQIMV+b5ND9vAIBZaM7ZqtLnNYGDA=";

export const sample: SourceSample = {
  fixtures: ["workout"],
  batch: null,
  secrets: { secret: SECRET },
  users: ["550e8400-e29b-41d4-a716-446655440000"],
  prove: proveOpenWearables(SECRET),
  ids: /(?<="id": ?")[^"]+/g,
};
