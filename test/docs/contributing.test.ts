import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import packageFile from "../../package.json" with { type: "json" };

const CONTRIBUTING = readFileSync("CONTRIBUTING.md", "utf8");

function isNamed(script: string): boolean {
  return [`npm run ${script}`, `npm ${script}`, script].some((text) =>
    new RegExp(`\`${text}[\`: ]`, "u").test(CONTRIBUTING),
  );
}

it("CONTRIBUTING names every script of package.json", () => {
  expect(Object.keys(packageFile.scripts).filter((script) => !isNamed(script))).toStrictEqual([]);
});

it("CONTRIBUTING's layout names every folder of lib, and the others of the root that hold code", () => {
  const layout = /^## Layout$.*?^## /msu.exec(CONTRIBUTING)?.[0] ?? "";
  const folders = readdirSync("lib", { withFileTypes: true }).filter((entry) => entry.isDirectory());

  const missing = [
    ...folders.map(({ name }) => `lib/${name}/`),
    "bin/",
    "functions/",
    "test/",
    "docs/",
    "teams/",
  ].filter((folder) => !layout.includes(folder));
  expect(missing).toStrictEqual([]);
});
