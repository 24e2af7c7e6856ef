import { strToU8, zipSync } from "fflate/browser";
import { describe, expect, it } from "vitest";
import { readLogFile } from "../support/read-log-file.ts";

describe("what is no log", () => {
  it.each([
    {
      what: "KML",
      text: '<?xml version="1.0"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document/></kml>',
      said: "is KML, which seldom says when one was where; name the same workout as GPX, TCX or FIT",
    },
    {
      what: "a web page",
      text: "<!DOCTYPE html>\n<html><head><title>Log in</title></head></html>",
      said: "is a web page, most likely one that asks to sign in; download the file again",
    },
    {
      what: "another table",
      text: "Shoe Name,Shoe Brand,Shoe Model\nA,B,C\n",
      said: "is a table without workouts and is passed over; one has headings for start, time and sport or distance",
    },
  ])("is refused with what to do: $what", ({ text, said }) => {
    const { workouts, problems } = readLogFile("a.csv", text);

    expect([workouts, problems]).toStrictEqual([[], [`a.csv: ${said}`]]);
  });

  it.each([
    { fileName: "log.xls", start: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], what: "is an old Excel workbook" },
    { fileName: "plan.pdf", start: [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31], what: "is a PDF, in which" },
    { fileName: "app.db", start: [...strToU8("SQLite format 3\0")], what: "is an app's own database" },
  ])("is told by its first bytes: $fileName", ({ fileName, start, what }) => {
    const { problems } = readLogFile(fileName, new Uint8Array([...start, ...Array.from({ length: 600 }, () => 0)]));

    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${fileName}: ${what}`);
  });

  it("is an Excel workbook, which is to be saved as a table", () => {
    const workbook = zipSync({ "xl/workbook.xml": strToU8("<workbook/>"), "xl/sheet1.xml": strToU8("<a/>") });

    expect(readLogFile("log.xlsx", workbook).problems).toStrictEqual([
      "log.xlsx: is an Excel workbook; save or export its table as CSV (File, Save As), then name that file",
    ]);
  });
});
