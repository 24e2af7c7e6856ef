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
    -0.499, -0.0975, 2.26, 1.07, 1.96, 1.68, 0.827, 0.361, 0.699, 0.334, -0.0205, 0.318, 0.485, -0.468, 1.31, -0.12,
    0.664, 0.364, 1.13, 0.133, 0.629, 0.645, 0.416, 0.0556, 0.696, 1.19, 0.59, 0.863, -0.118,
  ],
  step: 1.47,
  rows: 10904,
  entries: 26400,
};

/** How much of text-weights.bin are lists. */
export const listsBytes = 18875;
