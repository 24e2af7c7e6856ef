import { type Terminal } from "../../bin/commands/cli.ts";
import { runCommandLine } from "../../bin/commands/command-line.ts";

/** What a call of `cooldown` printed, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one call of `cooldown` in this process; nobody sits at the terminal unless `answer` is given. */
export async function runAtDesk(
  words: readonly string[],
  over: Partial<Terminal> & { readonly answer?: string; readonly answers?: Iterable<string> } = {},
): Promise<Ran> {
  let out = "";
  let err = "";
  const { answer, answers = [], ...rest } = over;
  const lines = [...answers];
  const ask = async (question: string): Promise<string> => {
    err += question;
    return lines.shift() ?? answer ?? "";
  };
  const code = await runCommandLine(words, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    isInteractive: answer !== undefined,
    ask,
    askSecret: ask,
    env: {},
    now: Date.now,
    teamsFolder: "teams",
    ...rest,
  });
  return { code, out, err };
}
