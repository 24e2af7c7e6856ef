import { describe, expect, it } from "vitest";
import type { Log } from "../../../lib/ports.ts";
import { toldWorkout } from "../../../lib/vendors/cooldown/told-workouts.ts";
import { findSource, SOURCE_SLUGS } from "../../../lib/vendors/registry.ts";
import { fetchedWorkout } from "../../../lib/vendors/vendor-record.ts";
import { fixture } from "../../support/hook-source.ts";
import { sampleOf } from "../../support/source-samples.ts";
import { aWebhook, WORKOUT } from "../../support/webhook.ts";

const NOW_MS = Date.parse("2026-11-22T17:00:00Z");
const PRIVATE = ["+12025550123", "ana@example.com", "ana-miller"] as const;

/** A log that keeps what it is told. */
function aKeptLog(): Log & { readonly lines: readonly object[] } {
  const lines: object[] = [];
  return {
    lines,
    info: (event, fields) => lines.push({ event, ...fields }),
    error: (event, fields) => lines.push({ event, ...fields }),
    count: () => undefined,
  };
}

/** A value with fields of a sender's own in each of its objects. */
function withOwnFields(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(withOwnFields);
  const fields = Object.entries(value).map(([name, inner]) => [name, withOwnFields(inner)] as const);
  return Object.fromEntries([...fields, ...PRIVATE.map((name) => [name, 1] as const)]);
}

describe("words of a sender are not logged (I8)", () => {
  it("names a field that the schema has, and of others only that they are unknown", async () => {
    const log = aKeptLog();
    const webhook = await aWebhook({ log });
    const body = JSON.stringify({ "+12025550123": 1, ...WORKOUT, rpe: 11, "ana@example.com": 1 });

    const response = await webhook.send("POST", "/v1/hooks/shortcuts", { body });

    expect(response.status).toBe(202);
    expect(log.lines).toStrictEqual([{ event: "fields left out", source: "shortcuts", fields: "rpe, unknown" }]);
  });

  it.each(SOURCE_SLUGS)("whatever field a payload of %s has", async (slug) => {
    const source = await findSource(slug);
    const bodies = sampleOf(slug).fixtures.map((name) => withOwnFields(fixture(slug, name)));

    const records = bodies.flatMap((body) => source?.parse(body, { nowMs: NOW_MS }) ?? []);

    const logged = records.flatMap((record) => (record.kind === "workout" ? (record.leftOut ?? []) : []));
    expect(records.length).toBeGreaterThan(0);
    expect(logged.filter((name) => PRIVATE.some((word) => name.includes(word)))).toStrictEqual([]);
  });

  it("names what a fetched workout lost like what was posted", () => {
    const body = { ...WORKOUT, rpe: 11, "ana@example.com": 1 };
    const answer = { kind: "answered", status: 200, header: () => undefined, body } as const;

    const fetched = fetchedWorkout(answer, { schema: toldWorkout, externalId: WORKOUT.id, nowMs: NOW_MS });

    expect(fetched).toMatchObject({ kind: "workout", leftOut: ["rpe", "unknown"] });
  });

  it.each([
    { path: "/v1/hooks/ana-miller/a/b", source: "unknown" },
    { path: "/v1/hooks/suunto", source: "suunto" },
    { path: "/v1/recovery/ana-miller", source: "cooldown" },
  ])("names the source of a refused request to $path as $source", async ({ path, source }) => {
    const log = aKeptLog();
    const webhook = await aWebhook({ log });

    const response = await webhook.send("POST", path, { body: "{}", headers: { authorization: null } });

    expect(response.status).toBe(401);
    expect(log.lines).toStrictEqual([{ event: "request refused", source }]);
  });
});
