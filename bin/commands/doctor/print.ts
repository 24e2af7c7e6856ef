import { isoInstant } from "../../../lib/domain/local-time.ts";
import { colours } from "../colours.ts";
import { wrapped } from "../wrapped.ts";
import { type Examined, numberOf } from "./examined.ts";
import type { Finding, Named } from "./finding.ts";
import { counted, minuteOf } from "./in-words.ts";

const KIND_WIDTH = 11;
const CHECK_WIDTH = 14;
const INDENT = KIND_WIDTH + CHECK_WIDTH;
const COLUMNS = 80;

const COLOUR = {
  ok: colours.green,
  advice: colours.yellow,
  problem: colours.red,
  unchecked: colours.dim,
} as const satisfies Readonly<Record<Finding["kind"], (text: string) => string>>;

/** What was found as a list of at most 80 columns: what was seen, what it means, what to do, what to type. */
export function inLines(examined: Examined): string {
  const { name, at, findings } = examined;
  const lines = [
    `${name} at ${minuteOf(isoInstant(at))}`,
    "",
    ...findings.flatMap(findingLines),
    "",
    summary(examined),
  ];
  return `${lines.join("\n")}\n`;
}

function findingLines(finding: Named): readonly string[] {
  const [first = "", ...rest] = wrapped(finding.seen, INDENT, INDENT).flatMap(cutHard);
  const head = `${COLOUR[finding.kind](finding.kind.padEnd(KIND_WIDTH))}${finding.check.padEnd(CHECK_WIDTH)}`;
  return [head + first.trimStart(), ...rest, ...("means" in finding ? matterLines(finding) : [])];
}

function matterLines({ means, next, command }: Extract<Named, { readonly means: string }>): readonly string[] {
  const said = [means, next].flatMap((text) => wrapped(text, INDENT, INDENT)).flatMap(cutHard);
  return command === null ? said : [...said, ...commandLines(command)];
}

/** A command that can be copied as it stands: a backslash goes on where a line ends. */
function commandLines(command: string): readonly string[] {
  const lines: string[] = [];
  let line = "$";
  for (const word of command.split(" ")) {
    if (line.trim() !== "$" && INDENT + line.length + 1 + word.length + 2 > COLUMNS) {
      lines.push(`${line} \\`);
      line = "   ";
    }
    line = `${line} ${word}`;
  }
  return [...lines, line].map((each) => `${" ".repeat(INDENT)}${each}`);
}

/** A word that is longer than a line, such as a path, goes on in the next. */
function cutHard(line: string): readonly string[] {
  if (line.length <= COLUMNS) return [line];
  return [line.slice(0, COLUMNS), ...cutHard(" ".repeat(INDENT) + line.slice(COLUMNS))];
}

function summary(examined: Examined): string {
  const [problems, advice, fine, skipped] = (["problem", "advice", "ok", "unchecked"] as const).map((kind) =>
    numberOf(kind, examined),
  );
  const skippedToo = skipped === 0 ? "" : `, ${skipped} not checked`;
  return `${counted(problems ?? 0, "problem")}, ${counted(advice ?? 0, "piece")} of advice, ${fine} fine${skippedToo}.`;
}

/** The same for machines. */
export function asJson(examined: Examined): string {
  const { name, at, findings } = examined;
  const counts = {
    problem: numberOf("problem", examined),
    advice: numberOf("advice", examined),
    ok: numberOf("ok", examined),
    unchecked: numberOf("unchecked", examined),
  };
  return `${JSON.stringify({ name, at: isoInstant(at), counts, findings })}\n`;
}
