const WIDTH = 80;

/** A text in lines of at most 80 columns: the first indented by `first`, the others by `rest`; its own breaks stay. */
export function wrapped(text: string, first: number, rest: number): readonly string[] {
  return text.split("\n").flatMap((line, at) => wrappedLine(line, at === 0 ? first : rest, rest));
}

/** A text for a terminal: lines of at most 80 columns, those after the first indented. */
export function paragraph(text: string, indent = 0): string {
  return `${wrapped(text, 0, indent).join("\n")}\n`;
}

function wrappedLine(text: string, first: number, rest: number): readonly string[] {
  if (text === "") return [""];
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const indent = lines.length === 0 ? first : rest;
    if (line !== "" && indent + line.length + 1 + word.length > WIDTH) {
      lines.push(" ".repeat(indent) + line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, " ".repeat(lines.length === 0 ? first : rest) + line];
}
