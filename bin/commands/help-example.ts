import { wrapped } from "./wrapped.ts";

const WIDTH = 80;
const FIRST = "  ";
const NEXT = "    ";

/** What a command's help ends with: notes, then an example that can be pasted, in 80 columns. */
export function helpExample(command: string, notes = ""): string {
  const said = notes === "" ? "" : `\n${wrapped(notes, 0, 0).join("\n")}\n`;
  return `${said}\nExample:\n${pasteable(command).join("\n")}`;
}

/** Broken before an option where it would be too long, as a shell goes on after a backslash. */
function pasteable(command: string): readonly string[] {
  const lines: string[] = [];
  for (const part of command.split(/ (?=--)/)) {
    const line = lines.pop() ?? FIRST;
    const longer = line === FIRST ? line + part : `${line} ${part}`;
    if (`${longer} \\`.length <= WIDTH) lines.push(longer);
    else lines.push(`${line} \\`, NEXT + part);
  }
  return lines;
}
