import { describe, expect, it } from "vitest";
import { importShare, lonelySmallFiles, repeatedNames, sourceFiles } from "./measure.ts";
import { NAMED_BY_FOLDER } from "./named-by-folder.ts";

const files = sourceFiles(".");

describe("the house", () => {
  it("spends less than 6 % of its lines on imports", () => {
    expect(importShare(files)).toBeLessThan(0.06);
  });

  it("folds small files into the one neighbour that uses them", () => {
    expect(lonelySmallFiles(files).length).toBeLessThanOrEqual(30);
  });

  it("names no two files of lib alike, but where the folder tells them apart", () => {
    expect(repeatedNames(files, NAMED_BY_FOLDER)).toStrictEqual([]);
  });

  it("has no file of re-exports only, and none above 200 lines", () => {
    const faulty = files.filter((file) => file.isOnlyReExports || (file.lines > 200 && !file.isWritten));

    expect(faulty.map(({ path }) => path)).toStrictEqual([]);
  });
});
