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
    -0.0968, 0.485, 2.59, 0.837, 1.44, 1.64, 0.181, 0.156, 0.809, 0.372, 0.348, 0.395, 0.782, 0.493, 0.969, 0.333,
    0.308, 1.1, 1.24, 0.305, 0.0744, 0.439, 0.14, 0.544, 0.00546, 0.87, 0.46, 0.521, -0.535,
  ],
  step: 1.46,
  rows: 11172,
  entries: 26399,
};

/** How much of text-weights.bin are lists. */
export const listsBytes = 18875;
