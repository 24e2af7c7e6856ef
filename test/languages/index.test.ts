import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

describe("lib/languages/index.ts", () => {
  it("is what `npm run languages` writes", () => {
    const written = execFileSync("node_modules/.bin/tsx", ["bin/languages.ts"], { encoding: "utf8" });

    expect(readFileSync("lib/languages/index.ts", "utf8")).toBe(written);
  });
});
