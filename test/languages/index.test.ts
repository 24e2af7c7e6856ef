import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../lib/domain/language.ts";

describe("lib/languages/index.ts", () => {
  it("is what `npm run languages` writes", () => {
    const written = execFileSync("node_modules/.bin/tsx", ["bin/languages.ts"], { encoding: "utf8" });

    expect(readFileSync("lib/languages/index.ts", "utf8")).toBe(written);
  });

  it("knows every folder beside it", () => {
    const folders = readdirSync("lib/languages", { withFileTypes: true }).filter((entry) => entry.isDirectory());

    expect(folders.map(({ name }) => name).toSorted()).toStrictEqual(LANGUAGES.toSorted());
  });
});
