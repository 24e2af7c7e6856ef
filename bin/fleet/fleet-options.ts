/** What `npm run deploy|diff -- --all ...` was asked for; other words go to cdk as they are. */
export interface FleetOptions {
  /** One wave alone. */
  readonly wave: number | undefined;
  /** The slug of the first team of production. */
  readonly canary: string | undefined;
  /** Teams of a wave that are deployed side by side. */
  readonly atOnce: number;
  /** Prints the waves as JSON and deploys nothing. */
  readonly isList: boolean;
  readonly others: readonly string[];
}

const MOST_AT_ONCE = 10;
const MOST_WAVES = 1_000;

/** The options after `--all`, or a sentence about the one that is wrong. */
export function fleetOptions(words: readonly string[]): FleetOptions | string {
  return optionsIn(
    words.filter((word) => word !== "--all"),
    { wave: undefined, canary: undefined, atOnce: 1, isList: false, others: [] },
  );
}

function optionsIn([word, ...rest]: readonly string[], before: FleetOptions): FleetOptions | string {
  const [value, ...more] = rest;
  switch (word) {
    case undefined:
      return before;
    case "--list":
      return optionsIn(rest, { ...before, isList: true });
    case "--canary":
      return optionsIn(more, { ...before, canary: value });
    case "--wave": {
      const wave = countIn(word, value, MOST_WAVES);
      return typeof wave === "string" ? wave : optionsIn(more, { ...before, wave });
    }
    case "--at-once": {
      const atOnce = countIn(word, value, MOST_AT_ONCE);
      return typeof atOnce === "string" ? atOnce : optionsIn(more, { ...before, atOnce });
    }
    default:
      return optionsIn(rest, { ...before, others: [...before.others, word] });
  }
}

function countIn(option: string, value: string | undefined, most: number): number | string {
  const count = Number(value);
  if (Number.isInteger(count) && count >= 1 && count <= most) return count;
  return `${option}: came ${value ?? "nothing"}; allowed: a whole number from 1 to ${most}`;
}
