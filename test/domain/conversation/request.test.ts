import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { readRequest } from "../../../lib/app/text-reader.ts";
import { namesCode } from "../../../lib/domain/conversation/request.ts";

describe("a request", () => {
  it.each([
    ["JOIN RIVER26", null],
    ["join river26", null],
    ["JOIN RIVER26.", null],
    ["Join team RIVER26", null],
    ['"JOIN RIVER26"', null],
    ["Please join River 26, thanks!", null],
    ["JOIN: river-26", null],
    ["Jion RIVER26", null],
    ["JOINRIVER26", null],
    ["I want to join river26", null],
    ["Hi coach, Kim here, I would like to join RIVER26 please", null],
    ["JOIN RIVER26 this is Kim", null],
    ["RIVER26 join", null],
    ["Unirme RIVER26 por favor", "es"],
    ["Quiero apuntarme a RIVER26", "es"],
    ["MITMACHEN RIVER26?", "de"],
    ["Ich will bei RIVER26 mitmachen", "de"],
    ["BEITRETEN river26", "de"],
    ["Anmelden River 26", "de"],
    ["rejoindre river26 svp", "fr"],
    ["Je voudrais m'inscrire RIVER26", "fr"],
  ])("to join: %s", (text, language) => {
    expect(readRequest(text)).toMatchObject({ kind: "join", language });
    expect(namesTheCode(text, "RIVER26")).toBe(true);
  });

  it.each([
    "join",
    "Join team",
    "JOIN CODE.",
    "JOIN <RIVER27>",
    "I want to join ana-runners",
    "MITMACHEN?",
    "RIVER26",
    "join river 2 of 6",
    "joining RIVER2 at 6",
  ])("to join names no code but a whole one: %s", (text) => {
    expect(namesTheCode(text, "RIVER26")).toBe(false);
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
    for (const code of ["RIVER26", "AAA-111", "BOO00M"]) expect(namesTheCode(`JOIN ${code}`, code)).toBe(true);
  });

  it("to be deleted is found in no labelled text but those that mean to stop, and one for data in none", () => {
    const found = labelled().filter(({ text }) => ["delete-me", "my-data"].includes(readRequest(text)?.kind ?? ""));

    expect(found.length).toBeGreaterThan(1);
    expect(found.filter(({ intent }) => intent !== "stop")).toStrictEqual([]);
  });
});

function namesTheCode(text: string, code: string): boolean {
  const request = readRequest(text);
  return request?.kind === "join" && namesCode(request, code);
}

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
