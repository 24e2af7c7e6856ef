import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** The files of docs/architecture.md, "To read one workout through", by their numbers. */
function readingList(): readonly string[] {
  const [, section = ""] = readFileSync("docs/architecture.md", "utf8").split("## To read one workout through\n");
  return [...(section.split("\n## ")[0]?.matchAll(/^\d+\. `([^`]+)`/gmu) ?? [])].map(([, path = ""]) => path);
}

/** What `npm run trace` prints: the files that each leg of the way enters. */
function traced(): ReadonlyMap<string, ReadonlySet<string>> {
  const out = execFileSync(process.execPath, ["--import", "tsx", "test/support/trace.ts"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const legs = out.split("\n\n").map((leg): [string, ReadonlySet<string>] => {
    const [title = "", ...folders] = leg.split("\n");
    const files = folders.flatMap((line) => {
      const [, folder = "", names = ""] = /^ +\d+ ([^:]+): (.*)$/u.exec(line) ?? [];
      return names.split(", ").map((name) => `${folder}/${name.replace(/ \(\d+\)$/u, "")}`);
    });
    return [title.split(":")[0] ?? "", new Set(files)];
  });
  return new Map(legs);
}

it("the files to read of one workout are those that it enters, leg by leg", () => {
  const legs = traced();
  const list = readingList();

  const missing = (leg: string, files: readonly string[]): readonly string[] =>
    files.filter((file) => !legs.get(leg)?.has(file));
  expect(list).toHaveLength(18);
  expect(missing("POST until it is stored", list.slice(0, 4))).toStrictEqual([]);
  expect(missing("assessment", list.slice(4, 11))).toStrictEqual([]);
  expect(missing("sweeps until the text", list.slice(11))).toStrictEqual([]);
});
