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
    -0.372, 0.243, 2.77, 0.833, 1.52, 1.98, 0.118, 0.277, 0.243, 0.404, 0.487, 0.983, 1.03, 0.321, 1.23, -0.0831, 1.11,
    0.417, 0.905, 0.0641, 0.349, 0.726, 0.437, 0.412, 0.393, 1.1, 0.909, 0.592, -0.0834,
  ],
  step: 1.72,
  rows: 10955,
  entries: 26600,
};

/** How much of text-weights.bin are lists. */
export const listsBytes = 18471;
