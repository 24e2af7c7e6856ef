import { isoInstant } from "../../../lib/domain/local-time.ts";
import { colours, wrapped } from "../layout.ts";
import { type Examined, numberOf } from "./examined.ts";
import type { Finding, Matter, Named } from "./finding.ts";
import { counted, minuteOf } from "./in-words.ts";

const INDENT = 11;
const COLUMNS = 80;
const CONTINUED = " \\";

const COLOUR = {
  ok: colours.green,
  advice: colours.yellow,
  problem: colours.red,
  unchecked: colours.dim,
} as const satisfies Readonly<Record<Finding["kind"], (text: string) => string>>;

/** What was found as a list of at most 80 columns: what was seen, what it means, what to do, what to type. */
export function inLines(examined: Examined): string {
  const { name, at, findings } = examined;
  const head = `${name.charAt(0).toUpperCase()}${name.slice(1)} at ${minuteOf(isoInstant(at))}`;
  return `${[head, "", ...findings.flatMap(findingLines), "", summary(examined)].join("\n")}\n`;
}

function findingLines(finding: Named): readonly string[] {
  const [first = "", ...rest] = wrapped(`${finding.check}: ${finding.seen}`, INDENT, INDENT);
  const head = COLOUR[finding.kind](finding.kind.padEnd(INDENT)) + first.trimStart();
  return [head, ...rest, ...("means" in finding ? matterLines(finding) : [])];
}

function matterLines({ means, next, command }: Matter): readonly string[] {
  const said = [means, `To do: ${next}`].flatMap((text) => wrapped(text, INDENT, INDENT));
  return command === null ? said : [...said, ...commandLines(command)];
}

/** A command that can be copied as it stands: a backslash goes on where a line ends. */
function commandLines(command: string): readonly string[] {
  const lines: string[] = [];
  let line = `${" ".repeat(INDENT)}$`;
  for (const word of command.split(" ")) {
    if (line.length + 1 + word.length > COLUMNS - CONTINUED.length) {
      lines.push(line + CONTINUED);
      line = " ".repeat(INDENT + 3);
    }
    line = `${line} ${word}`;
  }
  return [...lines, line].flatMap(cutAnywhere);
}

/** A word too long for a line begins at its edge and goes on at the next one's, which a shell joins again. */
function cutAnywhere(line: string): readonly string[] {
  if (line.length <= COLUMNS) return [line];
  const flush = line.trimStart();
  if (flush.length <= COLUMNS) return [flush];
  return [`${flush.slice(0, COLUMNS - 1)}\\`, ...cutAnywhere(flush.slice(COLUMNS - 1))];
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
