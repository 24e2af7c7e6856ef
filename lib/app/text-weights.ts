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
    -0.4789, -0.07009, 2.274, 1.094, 1.976, 1.699, 0.8321, 0.3933, 0.7255, 0.3674, -0.009835, 0.3346, 0.5129, -0.4447,
    1.331, -0.09324, 0.6848, 0.3792, 1.156, 0.1417, 0.6493, 0.6645, 0.4206, 0.02288, 0.7339, 1.205, 0.6057, 0.8777,
    -0.08923,
  ],
  step: 1.45,
  rows: 11179,
  entries: 27200,
};

/** How much of text-weights.bin are lists. */
export const listsBytes = 18875;
