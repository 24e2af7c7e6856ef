// Prints the measures of the house, of the whole and by folder: `npx tsx test/house/main.ts [FOLDER]`.
import { dirname } from "node:path";
import { importShare, lonelySmallFiles, repeatedNames, sourceFiles } from "./measure.ts";
import { NAMED_BY_FOLDER } from "./named-by-folder.ts";

const under = process.argv[2] ?? "";
const all = sourceFiles(".");
const files = all.filter(({ path }) => path.startsWith(under));
const small = lonelySmallFiles(all).filter((path) => path.startsWith(under));
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

console.log(`${files.length} files, imports ${percent(importShare(files))} of the lines`);
for (const folder of new Set(files.map(({ path }) => dirname(path)))) {
  const inside = files.filter(({ path }) => dirname(path) === folder);
  console.log(`  ${folder}: ${inside.length} files, imports ${percent(importShare(inside))}`);
}
console.log(`${small.length} small files of one neighbour:\n  ${small.join("\n  ")}`);
console.log(
  `Above 200 lines: ${
    files
      .filter(({ lines }) => lines > 200)
      .map(({ path }) => path)
      .join(" ") || "none"
  }`,
);
console.log(
  `Re-exports only: ${
    files
      .filter((file) => file.isOnlyReExports)
      .map(({ path }) => path)
      .join(" ") || "none"
  }`,
);
console.log(`Names met again:\n  ${repeatedNames(files, NAMED_BY_FOLDER).join("\n  ")}`);
