import { runCommandLine } from "../../bin/commands/command-line.ts";
import type { Terminal } from "../../bin/commands/terminal.ts";

/** What a call of `cooldown` printed, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one call of `cooldown` in this process; nobody sits at the terminal unless `answer` is given. */
export async function runAtDesk(
  words: readonly string[],
  over: Partial<Terminal> & { readonly answer?: string } = {},
): Promise<Ran> {
  let out = "";
  let err = "";
  const { answer, ...rest } = over;
  const code = await runCommandLine(words, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    isInteractive: answer !== undefined,
    ask: async (question) => {
      err += question;
      return answer ?? "";
    },
    env: {},
    now: Date.now,
    teamsFolder: "teams",
    ...rest,
  });
  return { code, out, err };
}
