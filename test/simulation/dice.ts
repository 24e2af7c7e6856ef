import { seededRandom } from "../support/random.ts";

/** The randomness of one schedule: a stream of its own for each step, so that a step left out changes no other. */
export interface Dice {
  readonly random: () => number;
  readonly turnTo: (step: number) => void;
}

export function createDice(seed: number): Dice {
  const streamOf = (step: number): (() => number) =>
    seededRandom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(step, 0x85ebca6b));
  let current = streamOf(0);
  return {
    random: () => current(),
    turnTo: (step) => {
      current = streamOf(step + 1);
    },
  };
}
