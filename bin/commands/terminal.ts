import { createLineReader, type LineReader } from "./line-reader.ts";

/** Where a command's words come from and go to. */
export interface Terminal extends LineReader {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether a person sits at it who can be asked. */
  readonly isInteractive: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Real time [epoch milliseconds]. */
  readonly now: () => number;
  /** Where the team files lie. */
  readonly teamsFolder: string;
}

/** The terminal this process was started at. */
export function processTerminal(): Terminal {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    isInteractive: process.stdin.isTTY && process.stderr.isTTY,
    ...createLineReader(process.stdin, process.stderr),
    env: process.env,
    now: Date.now,
    teamsFolder: "teams",
  };
}
