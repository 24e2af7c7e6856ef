import { strToU8, zipSync } from "fflate/browser";
import { describe, expect, it } from "vitest";
import { readLogFile } from "../support/read-log-file.ts";

describe("what is no log", () => {
  it.each([
    {
      what: "KML",
      text: '<?xml version="1.0"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document/></kml>',
      said: "came KML, which seldom says when one was where; allowed: the same workout as GPX, TCX or FIT, which most apps export beside it",
    },
    {
      what: "a web page",
      text: "<!DOCTYPE html>\n<html><head><title>Log in</title></head></html>",
      said: "came a web page, most likely one that asks to sign in; allowed: a log: JSON, a table of workouts (CSV), GPX, TCX or FIT",
    },
    {
      what: "another table",
      text: "Shoe Name,Shoe Brand,Shoe Model\nA,B,C\n",
      said: "came a table without workouts; allowed: headings for start, time and sport or distance; it is passed over",
    },
  ])("is refused with what to do: $what", ({ text, said }) => {
    const { workouts, problems } = readLogFile("a.csv", text);

    expect([workouts, problems]).toStrictEqual([[], [`a.csv: ${said}`]]);
  });

  it("is an Excel workbook, which is to be saved as a table", () => {
    const workbook = zipSync({ "xl/workbook.xml": strToU8("<workbook/>"), "xl/sheet1.xml": strToU8("<a/>") });

    expect(readLogFile("log.xlsx", workbook).problems).toStrictEqual([
      "log.xlsx: came an Excel workbook; allowed: a table; save it as CSV (File, Save As), then try again",
    ]);
  });
});
