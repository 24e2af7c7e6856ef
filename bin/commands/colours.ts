import { randomInt } from "node:crypto";
import { isatty } from "node:tty";
import pc from "picocolors";
import { printable } from "../../lib/local/printable.ts";

/** Colours a text in each way that commands use. */
export type Colours = Readonly<Record<"bold" | "dim" | "red" | "green" | "yellow" | "cyan", (text: string) => string>>;

const STANDARD_OUTPUT = 1;
const ESCAPE = String.fromCodePoint(0x1b);
const CODE = new RegExp(`${ESCAPE}\\[(\\d{1,2})m`, "g");
/** Stands in each colour of this process, so that no text of anybody else can hold one. */
const MARK = randomInt(2 ** 47);
const OWN_CODE = new RegExp(`${ESCAPE}\\[${MARK};(\\d{1,2})m`);

/** Colours that `shown` knows as this process's own. */
export function ownColours(isColoured: boolean): Colours {
  const plain = pc.createColors(isColoured);
  return {
    bold: marked(plain.bold),
    dim: marked(plain.dim),
    red: marked(plain.red),
    green: marked(plain.green),
    yellow: marked(plain.yellow),
    cyan: marked(plain.cyan),
  };
}

function marked(colour: (text: string) => string): (text: string) => string {
  const [open = "", close = ""] = colour("\n").replaceAll(CODE, `${ESCAPE}[${MARK};$1m`).split("\n");
  return (text) => `${open}${text}${close}`;
}

/** Colours on a terminal only: never in a pipe, nor where NO_COLOR asks for none. */
export const colours: Colours = ownColours(isatty(STANDARD_OUTPUT) && process.env["NO_COLOR"] === undefined);

/** A text as a terminal may get it: of all that a terminal acts on, line breaks, tabs and own colours stay. */
export function shown(text: string): string {
  return text
    .split(OWN_CODE)
    .map((part, at) => (at % 2 === 0 ? printable(part) : `${ESCAPE}[${part}m`))
    .join("");
}
