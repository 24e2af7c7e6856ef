import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { Terminal } from "../../bin/commands/cli.ts";
import { runCommandLine } from "../../bin/commands/command-line.ts";

/** What a call of `cooldown` printed, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface TerminalOptions extends Partial<Terminal> {
  /** The lines that are typed or piped in, one for each question. */
  readonly answers?: Iterable<string>;
  /** What a person at the terminal answers to every question that is left. */
  readonly answer?: string;
}

/** A terminal that keeps what is printed; nobody is there to answer unless `answer` or `isInteractive` says so. */
export function aTerminal({ answer, answers = [], ...over }: TerminalOptions = {}): {
  readonly terminal: Terminal;
  readonly printed: { out: string; err: string };
} {
  const printed = { out: "", err: "" };
  const lines = [...answers];
  const ask = async (question: string): Promise<string> => {
    printed.err += question;
    return lines.shift() ?? answer ?? "";
  };
  const terminal: Terminal = {
    out: (text) => void (printed.out += text),
    err: (text) => void (printed.err += text),
    isInteractive: answer !== undefined,
    ask,
    askSecret: ask,
    env: {},
    now: Date.now,
    teamsFolder: "test/fixtures/teams",
    ...over,
  };
  return { terminal, printed };
}

const answers: { readonly $defs: Readonly<Record<string, object>> } = JSON.parse(
  readFileSync("docs/answers.schema.json", "utf8"),
);
const ajv = new Ajv2020({ allowUnionTypes: true });

/** Every answer of every test is held to docs/answers.schema.json. */
function expectDocumented(words: readonly string[], out: string): void {
  if (out === "") return;
  const said = words.filter((word) => !word.startsWith("--")).join(" ");
  const [name] = Object.keys(answers.$defs)
    .filter((each) => said === each || said.startsWith(`${each} `))
    .toSorted((a, b) => b.length - a.length);
  const schema = answers.$defs[name ?? ""];
  if (schema === undefined) throw new Error(`docs/answers.schema.json does not say what ${said} answers.`);
  if (!ajv.validate(schema, JSON.parse(out))) throw new Error(`${name}: ${ajv.errorsText()}`);
}

/** Runs one call of `cooldown` in this process. */
export async function runCommand(words: readonly string[], over: TerminalOptions = {}): Promise<Ran> {
  const { terminal, printed } = aTerminal(over);
  const code = await runCommandLine(words, terminal);
  if (words.includes("--json")) expectDocumented(words, code === 0 ? printed.out : "");
  return { code, ...printed };
}
