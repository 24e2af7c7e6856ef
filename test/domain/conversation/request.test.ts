import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { readRequest } from "../../../lib/app/text-reader.ts";
import { foldedCode } from "../../../lib/domain/conversation/request.ts";

describe("a request", () => {
  it.each([
    ["JOIN RIVER26", "river26", null],
    ["join river26", "river26", null],
    ["Please join River 26, thanks!", "river26", null],
    ["JOIN: river-26", "river26", null],
    ["Jion RIVER26", "river26", null],
    ["JOINRIVER26", "river26", null],
    ["Unirme RIVER26 por favor", "river26", "es"],
    ["Mitmachen RIVER26", "river26", "de"],
    ["BEITRETEN river26", "river26", "de"],
    ["rejoindre river26 svp", "river26", "fr"],
  ])("to join: %s", (text, code, language) => {
    expect(readRequest(text)).toStrictEqual({ kind: "join", code, language });
  });

  it.each(["MY DATA", "my data please", "mydata", "my dta", "Mis datos", "meine Daten", "Mes données"])(
    "for a copy of the data: %s",
    (text) => {
      expect(readRequest(text)).toStrictEqual({ kind: "my-data" });
    },
  );

  it.each([
    "DELETE ME",
    "delte me",
    "Delete my data please",
    "Bórrame",
    "Lösch mich",
    "meine Daten löschen",
    "Supprimez-moi svp",
  ])("to be deleted: %s", (text) => {
    expect(readRequest(text)).toStrictEqual({ kind: "delete-me" });
  });

  it.each([
    "join",
    "joining a club tonight?",
    "my date",
    "my data plan ran out",
    "delete my race",
    "delete it",
    "7",
    "",
    "😀",
  ])("is none: %s", (text) => {
    const request = readRequest(text);

    expect(request === undefined || request.kind === "join").toBe(true);
  });

  it("may be written with any code that a team can have", () => {
    expect(["RIVER26", "river 26", "AAA-111"].map(foldedCode)).toStrictEqual([
      "river26",
      "river26",
      foldedCode("aaa111"),
    ]);
  });

  it("to be deleted is found in no labelled text but those that mean to stop, and one for data in none", () => {
    const found = labelled().filter(({ text }) => ["delete-me", "my-data"].includes(readRequest(text)?.kind ?? ""));

    expect(found.length).toBeGreaterThan(1);
    expect(found.filter(({ intent }) => intent !== "stop")).toStrictEqual([]);
  });
});

const line = z.object({ text: z.string(), intent: z.string() });

function labelled(): readonly z.output<typeof line>[] {
  const folder = "test/fixtures/texts";
  const files = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
  return files.flatMap((name) =>
    readFileSync(`${folder}/${name}`, "utf8")
      .split("\n")
      .filter((each) => each !== "")
      .map((each) => z.parse(line, JSON.parse(each))),
  );
}
