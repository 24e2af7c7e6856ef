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
    -0.182, -0.000613, 2.58, 1.18, 1.43, 1.55, -0.272, 0.108, 0.362, 1.17, 0.487, 0.373, 0.171, 0.536, 1.24, -0.000469,
    0.551, 0.531, 0.654, 0.146, 0.813, 0.821, 0.183, -0.185, 0.103, 0.419, 0.485, 0.2, -0.47,
  ],
  step: 1.67,
  rows: 11303,
  entries: 26400,
};

/** How much of text-weights.bin are lists. */
export const listsBytes = 18889;
