import type { SourceSample } from "../../support/source-samples.ts";

export const sample: SourceSample = {
  fixtures: ["create"],
  batch: null,
  secrets: { pathSecret: "push-0123456789", subscriptionId: "120475" },
  users: ["134815"],
  path: "/push-0123456789",
  ids: /(?<="object_id": ?)\d+/g,
};
