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
    -0.3189, -0.02698, 2.364, 1.471, 1.945, 1.742, 0.3536, 0.4433, 0.4948, 0.2013, -0.01148, 0.1165, 0.539, -0.03223,
    1.116, 0.8837, 0.5648, 0.2904, 0.4946, 0.4445, 1.286, 0.8171, 1.139, 0.5989, 0.7646, 1.152, 0.2763, 0.6018, 0.07018,
  ],
  step: 1.41,
  rows: 11587,
  entries: 28300,
};

/** How much of text-weights.bin are lists. */
export const listsBytes = 18523;
