import { type Terminal } from "../../../bin/commands/cli.ts";
import { runCommandLine } from "../../../bin/commands/command-line.ts";
import type { Ran } from "../../support/desk.ts";

type Seated = Partial<Terminal> & { readonly answers?: readonly string[] };

interface Seat {
  readonly terminal: Terminal;
  readonly printed: { out: string; err: string };
}

/** A terminal that keeps what is printed; a person sits at it when there are answers. */
export function terminalAt({ answers, ...over }: Seated): Seat {
  const printed = { out: "", err: "" };
  const left = [...(answers ?? [])];
  const ask = async (question: string): Promise<string> => {
    printed.err += question;
    return left.shift() ?? "";
  };
  const terminal: Terminal = {
    out: (text) => void (printed.out += text),
    err: (text) => void (printed.err += text),
    isInteractive: answers !== undefined,
    ask,
    askSecret: ask,
    env: {},
    now: Date.now,
    teamsFolder: "teams",
    ...over,
  };
  return { terminal, printed };
}

/** Runs one call of `cooldown`. */
export async function atTerminal(words: readonly string[], over: Seated): Promise<Ran> {
  const { terminal, printed } = terminalAt(over);
  const code = await runCommandLine(words, terminal);
  return { code, ...printed };
}
