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
    -0.061, 0.0342, 2.58, 0.937, 1.61, 2.21, 0.00829, 0.343, 0.604, 0.206, 0.249, 0.506, 0.729, 0.058, 1.33, 0.59,
    0.733, -0.0728, 0.917, 0.272, 0.34, 1, 1.13, 0.497, -0.0714, 0.487, 0.739, 0.129, -0.12,
  ],
  step: 1.63,
  rows: 11329,
  entries: 26400,
};

/** How much of text-weights.bin are lists. */
export const listsBytes = 18889;
