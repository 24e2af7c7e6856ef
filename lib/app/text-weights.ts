// Written by `npm run train-reader`.
import type { TextWeights } from "../domain/conversation/text-classifier.ts";

export const textWeights: TextWeights = {
  labels: [
    "bedtime-off",
    "bedtime-on",
    "chat",
    "crisis",
    "doctor",
    "emergency",
    "food-off",
    "food-on",
    "help",
    "less",
    "lifter",
    "more",
    "new",
    "no",
    "pain",
    "pause",
    "race",
    "race-cancel",
    "rating",
    "rest",
    "resume",
    "sick",
    "snooze",
    "start",
    "status",
    "stop",
    "thanks",
    "why",
    "yes",
  ],
  biases: [
    0.251, -0.376, 2.78, 1, 1.75, 2.21, 0.145, 0.178, 0.388, 0.458, 0.871, 0.285, 1.12, 0.024, 0.714, 0.77, 0.411,
    0.503, 0.8, 0.421, 0.31, 0.7, 0.171, 0.141, 0.172, 0.684, 0.432, 0.696, -0.297,
  ],
  step: 1.55,
  rows: 11327,
  entries: 26400,
};

/** How much of text-weights.bin are lists. */
export const listsBytes = 18875;
