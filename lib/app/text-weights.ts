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
    -0.479, -0.0701, 2.27, 1.09, 1.98, 1.7, 0.832, 0.393, 0.726, 0.367, -0.00983, 0.335, 0.513, -0.445, 1.33, -0.0932,
    0.685, 0.379, 1.16, 0.142, 0.649, 0.664, 0.421, 0.0229, 0.734, 1.21, 0.606, 0.878, -0.0892,
  ],
  step: 1.45,
  rows: 11179,
  entries: 27200,
};

/** How much of text-weights.bin are lists. */
export const listsBytes = 18875;
