import type { SourceSample } from "../../support/source-samples.ts";

export const sample: SourceSample = {
  fixtures: ["summary"],
  batch: null,
  secrets: { webhookToken: "wahoo-webhook-token" },
  users: ["60462"],
  ids: /(?<="workout_summary": ?\{"id": ?)\d+/g,
};
