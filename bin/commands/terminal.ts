import { createInterface, type Interface } from "node:readline/promises";
import { Writable } from "node:stream";
import type { LineReader, Terminal } from "./cli.ts";
import { shown } from "./colours.ts";
import { CommandFailed } from "./failures.ts";

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

/** A terminal that nothing stored or read from a file can command: names, titles and payloads come from anybody. */
export function shielded(terminal: Terminal): Terminal {
  return {
    ...terminal,
    out: (text) => terminal.out(shown(text)),
    err: (text) => terminal.err(shown(text)),
    ask: (question) => terminal.ask(shown(question)),
    askSecret: (question) => terminal.askSecret(shown(question)),
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
