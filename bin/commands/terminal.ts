import { createInterface, type Interface } from "node:readline/promises";
import { Writable } from "node:stream";
import { CommandFailed, UsageError } from "./errors.ts";

/** Asks for one line after the other, from a person or from what is piped in. */
export interface LineReader {
  readonly ask: (question: string) => Promise<string>;
  /** The same, without showing what is typed. */
  readonly askSecret: (question: string) => Promise<string>;
}

/** Where a command's words come from and go to. */
export interface Terminal extends LineReader {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether a person is there to answer. */
  readonly isInteractive: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Real time [epoch milliseconds]. */
  readonly now: () => number;
  /** The folder of the team files. */
  readonly teamsFolder: string;
}

/** The terminal this process was started from. */
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

/** Reads lines of a stream. Piped lines share one interface: a second one would miss what the first has read ahead. */
export function createLineReader(input: NodeJS.ReadStream, output: NodeJS.WritableStream): LineReader {
  let piped: AsyncIterator<string> | undefined;
  const nextLine = async (question: string): Promise<string> => {
    output.write(question);
    piped ??= createInterface({ input })[Symbol.asyncIterator]();
    const { done, value } = await piped.next();
    output.write("\n");
    return done === true ? "" : value;
  };
  if (!input.isTTY) return { ask: nextLine, askSecret: nextLine };
  return {
    ask: (question) => answerOf(createInterface({ input, output }), question),
    askSecret: async (question) => {
      output.write(question);
      const silence = new Writable({ write: (_chunk, _encoding, done) => done() });
      const line = await answerOf(createInterface({ input, output: silence, terminal: true }), "");
      output.write("\n");
      return line;
    },
  };
}

/** @throws CommandFailed when the person presses Ctrl+C or Ctrl+D instead. */
async function answerOf(lines: Interface, question: string): Promise<string> {
  try {
    return await lines.question(question);
  } catch (error) {
    throw new CommandFailed("cancelled", { cause: error });
  } finally {
    lines.close();
  }
}

/** Goes on when `--yes` was given or a person says yes; refused when nobody can be asked. */
export async function confirm(question: string, yes: true | undefined, terminal: Terminal): Promise<void> {
  if (yes) return;
  if (!terminal.isInteractive) throw new UsageError(`${question} Not a terminal: pass --yes to continue.`);
  const answer = await terminal.ask(`${question} Go on? [y/N] `);
  if (!/^y(es)?$/i.test(answer.trim())) throw new CommandFailed("nothing was changed");
}
