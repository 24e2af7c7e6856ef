import { Command, CommanderError } from "commander";
import { CommandFailed, UsageError } from "../../../bin/commands/errors.ts";
import { teamCommand } from "../../../bin/commands/team/team.ts";
import type { Terminal } from "../../../bin/commands/terminal.ts";

/** What a call of `cooldown team` printed, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

type Seated = Partial<Terminal> & { readonly answers?: readonly string[] };

interface Seat {
  readonly terminal: Terminal;
  readonly printed: { out: string; err: string };
}

/** A terminal that keeps what is printed; a person sits at it when there are answers. */
export function terminalAt({ answers, ...over }: Seated): Seat {
  const printed = { out: "", err: "" };
  const left = [...(answers ?? [])];
  const terminal: Terminal = {
    out: (text) => void (printed.out += text),
    err: (text) => void (printed.err += text),
    isInteractive: answers !== undefined,
    ask: async (question) => {
      printed.err += question;
      return left.shift() ?? "";
    },
    env: {},
    now: Date.now,
    teamsFolder: "teams",
    ...over,
  };
  return { terminal, printed };
}

/** Runs one call of `cooldown team`. */
export async function atTerminal(words: readonly string[], over: Seated): Promise<Ran> {
  const { terminal, printed } = terminalAt(over);
  const code = await codeOf(words, terminal, printed);
  return { code, ...printed };
}

async function codeOf(words: readonly string[], terminal: Terminal, printed: { err: string }): Promise<number> {
  const root = new Command("cooldown").exitOverride().addCommand(teamCommand(terminal));
  try {
    await root.parseAsync(words, { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return 2;
    if (!(error instanceof UsageError || error instanceof CommandFailed)) throw error;
    printed.err += error.message;
    return error instanceof UsageError ? 2 : 1;
  }
}
