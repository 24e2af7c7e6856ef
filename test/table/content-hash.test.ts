import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { contentHashOf } from "../../lib/table/content-hash.ts";
import { aReport } from "../support/builders.ts";

test("the hash is the SHA-256 of the report's canonical JSON", () => {
  const report = aReport({ title: "Hills" });

  const hash = contentHashOf(report);

  const canonical =
    '{"durationMinutes":45,"kind":"run","offsetMinutes":-300,"startedAt":"2026-11-22T11:30:00.000Z","title":"Hills"}';
  expect(hash).toBe(createHash("sha256").update(canonical).digest("hex"));
});

test("neither the order of members nor one without a value changes the hash", () => {
  const { kind, startedAt, ...rest } = aReport();

  const hash = contentHashOf({ ...rest, title: undefined, startedAt, kind });

  expect(hash).toBe(contentHashOf(aReport()));
});

test("another value changes the hash", () => {
  const hashes = [aReport(), aReport({ rpe: 7 }), aReport({ rpe: 7.5 }), aReport({ muscleGroups: [] })].map(
    contentHashOf,
  );

  expect(new Set(hashes).size).toBe(4);
});
