import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { HookRecord } from "../../lib/app/hook-record.ts";
import { findSource, SOURCE_SLUGS } from "../../lib/vendors/registry.ts";

const NOW_MS = Date.parse("2026-11-29T00:00:00Z");
const VALUES: readonly unknown[] = [undefined, null, "", "x", -1, 1e99, [], {}, "2026-13-01", { qty: 5 }];
type Path = readonly (string | number)[];

function pathsIn(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [at];
  const isList = Array.isArray(value);
  return [at, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...at, isList ? Number(key) : key]))];
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  const entries = Object.entries(value as object).map(([name, inner]) => {
    return [name, name === String(key) ? replaced(inner, rest, by) : inner] as const;
  });
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

/** The payloads of a source, each of their values replaced by each of the others. */
function mutationsOf(slug: string): readonly unknown[] {
  const folder = new URL(`../fixtures/sources/${slug}/`, import.meta.url);
  return readdirSync(folder).flatMap((name) => {
    const body: unknown = JSON.parse(readFileSync(new URL(name, folder), "utf8"));
    return pathsIn(body).flatMap((path) => VALUES.map((value) => replaced(body, path, value)));
  });
}

const wordsOf = (record: HookRecord): readonly string[] => {
  if (record.kind === "not-understood") return [record.reason];
  return record.kind === "workout" ? (record.remarks ?? []) : [];
};

it.each(SOURCE_SLUGS)(
  "any one value of a payload of %s may be wrong: it is named in words, and no workout is absurd",
  async (slug) => {
    const source = await findSource(slug);

    const records = mutationsOf(slug).flatMap((body) => source?.parse(body, { nowMs: NOW_MS }) ?? []);

    expect(records.length).toBeGreaterThan(50);
    expect(
      records.flatMap(wordsOf).filter((words) => /Invalid input|undefined|NaN|\[object/.test(words)),
    ).toStrictEqual([]);
    const reports = records.flatMap((record) => (record.kind === "workout" ? [record.workout.report] : []));
    const isAbsurd = reports.filter(({ durationMinutes, elapsedMinutes = durationMinutes, ...report }) => {
      const numbers = Object.values(report).filter((value) => typeof value === "number");
      return !numbers.every(Number.isFinite) || !(durationMinutes > 0) || durationMinutes > elapsedMinutes;
    });
    expect(isAbsurd).toStrictEqual([]);
  },
);
