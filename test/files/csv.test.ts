import { describe, expect, it } from "vitest";
import { amountCell, readCsv } from "../../lib/files/csv.ts";
import { describeProblem } from "../../lib/team/problem.ts";

const rowsOf = (text: string): readonly (readonly [number, string])[] =>
  readCsv(text).records.map(({ line, cells }) => [line, Object.values(cells).join("|")]);
const refusalsOf = (text: string): readonly string[] =>
  readCsv(text).refused.flatMap(({ where, problems }) =>
    problems.map((problem) => describeProblem({ file: where, ...problem })),
  );

describe("a CSV file", () => {
  it("is read with quotes, line breaks in them, empty lines and any line ending", () => {
    const text = '\uFEFFa,b\r\n1,"x, ""y"""\r\n\r\n2,"two\r\nlines"\r\n3,z';

    expect(rowsOf(text)).toStrictEqual([
      [2, '1|x, "y"'],
      [4, "2|two\nlines"],
      [6, "3|z"],
    ]);
  });

  it("gives the last of the cells whose heading stands twice", () => {
    const [record] = readCsv("Distance,Time,Distance\n5.05,10,5049").records;

    expect(record?.cells).toStrictEqual({ Distance: "5049", Time: "10" });
  });

  it("keeps the quotes that people write into a cell without quotes around it", () => {
    expect(rowsOf('a;b\n1;Sortie "côte" du soir')).toStrictEqual([[2, '1|Sortie "côte" du soir']]);
  });

  it("is read below the line by which Excel is told the delimiter", () => {
    expect(rowsOf("\uFEFFsep=;\r\na;b\r\n1;2")).toStrictEqual([[2, "1|2"]]);
  });

  it.each([
    ["5,400.5", 5400.5],
    ["5.400,5", 5400.5],
    ["5,4", 5.4],
    ["", undefined],
  ])("has amounts such as %j", (text, amount) => {
    expect(amountCell().parse(text)).toBe(amount);
  });

  it("has rows with empty cells behind the last one", () => {
    expect(rowsOf("a,b\n1,2,,\n3,4,")).toStrictEqual([
      [2, "1|2"],
      [3, "3|4"],
    ]);
  });

  it("goes on after a quote out of place, with the line it stands on", () => {
    const text = 'a,b\n1,"x"y\n2,ok\n3,"open\n4,ok\n5\n';

    expect(rowsOf(text)).toStrictEqual([
      [2, '1|"x"y'],
      [3, "2|ok"],
      [4, '3|"open'],
      [5, "4|ok"],
    ]);
    expect(refusalsOf(text)).toStrictEqual(["line 6: found 1 cell; expected 2, one below each heading"]);
  });

  it.each([
    ['"Leg "Day" A","felt "ok", tired",5', 'Leg "Day" A|felt "ok", tired|5'],
    ['"6" grip","",5', '6" grip||5'],
    ['"Arms 16"",note,5', 'Arms 16"|note|5'],
    ['"open, note,5', '"open|note|5'],
    ['"a","b "x"",5', 'a|b "x"|5'],
  ])("has cells in which people wrote quotes as they speak: %s", (line, cells) => {
    expect(readCsv(`a,b,c\n${line}\n1,2,3\n`)).toMatchObject({ refused: [] });
    expect(rowsOf(`a,b,c\n${line}\n1,2,3\n`)).toStrictEqual([
      [2, cells],
      [3, "1|2|3"],
    ]);
  });

  it("names the line whose quotes nobody can tell apart", () => {
    expect(refusalsOf('a,b\n"x"y,"z"w,v\n1,2\n')).toStrictEqual([
      "line 2: found a quotation mark within a cell; expected each one closed at the end of its cell; the row is left out",
    ]);
  });

  it("is empty without a line", () => {
    expect(readCsv("")).toStrictEqual({ headings: [], records: [], refused: [] });
  });
});
