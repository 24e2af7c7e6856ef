import { createInterface, type Interface } from "node:readline/promises";
import { Writable } from "node:stream";

/** Asks for one line after the other, of a person or of what is piped in. */
export interface LineReader {
  readonly ask: (question: string) => Promise<string>;
  /** The same, without showing what is typed. */
  readonly askSecret: (question: string) => Promise<string>;
}

/** Lines of a stream; piped ones are read through one interface, as a second would miss what the first read ahead. */
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
    ask: (question) => answered(createInterface({ input, output }), question),
    askSecret: async (question) => {
      output.write(question);
      const line = await answered(createInterface({ input, output: silence(), terminal: true }), "");
      output.write("\n");
      return line;
    },
  };
}

async function answered(lines: Interface, question: string): Promise<string> {
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}

function silence(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}
