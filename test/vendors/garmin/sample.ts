import type { SourceSample } from "../../support/source-samples.ts";

export const sample: SourceSample = {
  fixtures: ["push"],
  batch: ["activities"],
  secrets: { pathSecret: "push-0123456789" },
  users: ["8f3c1c2e-ana", "1d0be7aa-bea"],
  path: "/push-0123456789",
  ids: /(?<="summaryId": ?")[^"]+/g,
};
