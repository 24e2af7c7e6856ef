import { createInterface } from "node:readline/promises";

/** Where a command's words come from and go to. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether a person sits at it who can be asked. */
  readonly isInteractive: boolean;
  readonly ask: (question: string) => Promise<string>;
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
    ask: async (question) => {
      const lines = createInterface({ input: process.stdin, output: process.stderr });
      try {
        return await lines.question(question);
      } finally {
        lines.close();
      }
    },
    env: process.env,
    now: Date.now,
    teamsFolder: "teams",
  };
}
