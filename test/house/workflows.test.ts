import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const FOLDER = ".github/workflows";
const workflows = readdirSync(FOLDER).map((name) => ({ name, text: readFileSync(`${FOLDER}/${name}`, "utf8") }));

interface PackageFile {
  readonly scripts: Readonly<Record<string, string>>;
}
const { scripts }: PackageFile = JSON.parse(readFileSync("package.json", "utf8"));

describe.each(workflows)("$name", ({ text }) => {
  it("pins every action by digest, and names its version", () => {
    const actions = [...text.matchAll(/uses: (.+)/gu)].map(([, action]) => action ?? "");

    expect(actions.length).toBeGreaterThan(1);
    expect(actions.filter((action) => !/^[\w/-]+@[0-9a-f]{40} # v[\d.]+$/u.test(action))).toStrictEqual([]);
  });

  it("calls scripts that there are", () => {
    const called = [...text.matchAll(/npm run (?:--silent )?([\w:-]+)/gu)].map(([, name]) => name ?? "");

    expect(called.filter((name) => scripts[name] === undefined)).toStrictEqual([]);
  });

  it("hands what somebody types to the shell by variables alone", () => {
    const commands = [...text.matchAll(/run: (?:\|\n((?: {10}.*\n)+)|(.+))/gu)].map(
      ([, many, one]) => many ?? one ?? "",
    );

    expect(commands.length).toBeGreaterThan(0);
    expect(commands.filter((command) => /\$\{\{ *(?:inputs|github\.event|matrix)/u.test(command))).toStrictEqual([]);
  });
});
