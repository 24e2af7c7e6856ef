import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { packRelease } from "./releases.ts";
import { datedChangelog, isNewer, releasedVersion } from "./version.ts";

const HELP = `npm run release -- VERSION [--no-tag] [--date DATE]

Makes a release of what is checked out: its version in package.json and package-lock.json, the date in CHANGELOG.md,
test/releases/VERSION (compressed bundles of the functions, golden items), one commit and the tag vVERSION.

  --no-tag      leaves commit and tag to you
  --date DATE   the date in the changelog, today unless given
`;

const { values, positionals } = parseArgs({
  options: {
    "no-tag": { type: "boolean", default: false },
    date: { type: "string", default: new Date().toISOString().slice(0, 10) },
    help: { type: "boolean", default: false },
  },
  allowPositionals: true,
});
const [version] = positionals;

if (values.help || version === undefined) process.stdout.write(HELP);
else await release(version);

async function release(next: string): Promise<void> {
  const before = releasedVersion(readFileSync("package.json", "utf8"));
  if (!isNewer(next, before)) stop(`${next} is no version after ${before}: 1.2.3 is the form.`);
  if (!values["no-tag"] && git("status", "--porcelain") !== "") stop("Commit what you changed first.");
  const changelog = datedChangelog(readFileSync("CHANGELOG.md", "utf8"), { version: next, date: values.date });
  if (changelog === undefined) stop('CHANGELOG.md has no heading "## Unreleased".');
  process.stdout.write("Bundling the functions and making golden items ...\n");
  await packRelease(next);
  execFileSync("npm", ["version", next, "--no-git-tag-version"], { stdio: "pipe" });
  writeFileSync("CHANGELOG.md", changelog);
  if (!values["no-tag"]) {
    git("add", "package.json", "package-lock.json", "CHANGELOG.md", `test/releases/${next}`);
    git("commit", "--quiet", "--message", `Release ${next}`);
    git("tag", "--annotate", `v${next}`, "--message", `Cooldown ${next}`);
  }
  process.stdout.write(values["no-tag"] ? `${next} is ready to commit and tag.\n` : `v${next} is tagged.\n`);
}

function git(...args: readonly string[]): string {
  return execFileSync("git", args, { encoding: "utf8" }).trim();
}

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
