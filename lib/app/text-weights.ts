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
    -0.0163, -0.155, 2.74, 0.918, 1.76, 1.98, -0.302, 0.0761, 0.5, 0.425, 0.0232, 0.0296, 0.47, -0.509, 0.735, 0.228,
    0.278, 0.831, 0.586, 0.31, 0.708, 0.964, 0.0218, 0.218, 0.603, 0.584, 0.797, 0.542, 0.23,
  ],
  step: 1.7,
  rows: 10895,
  entries: 26600,
};

/** How much of text-weights.bin are lists. */
export const listsBytes = 18900;
