import type { SourceSample } from "../../support/source-samples.ts";

export const sample: SourceSample = {
  fixtures: ["analyzed"],
  batch: ["events"],
  secrets: { secret: "icu-webhook-secret" },
  users: ["i12345"],
  ids: /(?<="id": ?"i)\d+/g,
};
