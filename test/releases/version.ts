import * as z from "zod/mini";

const FORM = /^(\d+)\.(\d+)\.(\d+)$/;

/** The version that a package.json names. */
export function releasedVersion(packageJson: string): string {
  return z.object({ version: z.string() }).parse(JSON.parse(packageJson)).version;
}

/** Whether a version has the form of one and comes after another. */
export function isNewer(version: string, before: string): boolean {
  const [next, last] = [version, before].map((each) => FORM.exec(each)?.slice(1).map(Number));
  if (next === undefined || last === undefined) return false;
  const at = next.findIndex((number, i) => number !== last[i]);
  return at >= 0 && (next[at] ?? 0) > (last[at] ?? 0);
}

/**
 * A changelog whose heading of what is unreleased names a release and its date, below such a heading for what comes next;
 * undefined without one.
 */
export function datedChangelog(
  changelog: string,
  { version, date }: { readonly version: string; readonly date: string },
): string | undefined {
  const heading = /^## (?:Unreleased|\S+ - unreleased)$/m;
  return heading.test(changelog) ? changelog.replace(heading, `## Unreleased\n\n## ${version} - ${date}`) : undefined;
}
