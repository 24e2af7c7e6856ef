import { expect, test } from "vitest";
import { datedChangelog, isNewer } from "./version.ts";

test.each([
  { next: "0.2.0", before: "0.1.0", is: true },
  { next: "0.10.0", before: "0.9.3", is: true },
  { next: "1.0.0", before: "0.9.3", is: true },
  { next: "0.1.0", before: "0.1.0", is: false },
  { next: "0.1.9", before: "0.2.0", is: false },
  { next: "v0.3.0", before: "0.2.0", is: false },
  { next: "0.3", before: "0.2.0", is: false },
])("$next after $before is a new version: $is", ({ next, before, is }) => {
  expect(isNewer(next, before)).toBe(is);
});

test.each(["## Unreleased", "## 0.2.0 - unreleased"])("%s becomes the version and its date, below a new heading", (heading) => {
  const changelog = `# Changelog\n\n${heading}\n\n- Texts.\n`;

  const dated = datedChangelog(changelog, { version: "0.2.0", date: "2026-11-29" });

  expect(dated).toBe("# Changelog\n\n## Unreleased\n\n## 0.2.0 - 2026-11-29\n\n- Texts.\n");
});

test("a changelog without such a heading is no release's", () => {
  expect(
    datedChangelog("# Changelog\n\n## 0.1.0 - 2026-11-01\n", { version: "0.2.0", date: "2026-11-29" }),
  ).toBeUndefined();
});
