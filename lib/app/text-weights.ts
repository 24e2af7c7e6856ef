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
    -0.348, 0.666, 2.55, 1.22, 1.93, 1.43, -0.245, 0.254, 0.0143, 0.731, 0.626, 1.2, 1.24, -0.53, 0.719, 0.497, 0.701,
    0.686, 0.911, 0.242, 0.41, 0.834, 0.0039, 0.378, 0.664, 0.891, 0.547, 0.949, -0.141,
  ],
  step: 1.5,
  rows: 11275,
  entries: 26400,
};

/** How much of text-weights.bin are lists. */
export const listsBytes = 18875;
