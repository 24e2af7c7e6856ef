import { readFileSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { openApiDocument } from "../../bin/openapi/document.ts";
import { PROBLEMS, UNCHANGED } from "../../bin/openapi/examples.ts";
import { aWebhook, WORKOUT } from "../support/webhook.ts";

interface Operation {
  readonly tags?: readonly string[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly examples?: object }>> };
}

const FILE = new URL("../../docs/openapi.json", import.meta.url);

describe("the OpenAPI document", () => {
  it("is the one that `npm run openapi` makes of today's schemas", () => {
    const committed: unknown = JSON.parse(readFileSync(FILE, "utf8"));

    expect(committed).toStrictEqual(openApiDocument());
  });

  it("is valid OpenAPI 3.1", async () => {
    const validator = new Validator();

    const verdict = await validator.validate(readFileSync(FILE, "utf8"));

    expect(verdict).toMatchObject({ valid: true });
    expect(validator.version).toBe("3.1");
  });

  it("shows the refusal that its example of a bad field is answered", async () => {
    const webhook = await aWebhook();

    const response = await webhook.post({ ...WORKOUT, rpe: 11 });

    expect(await response.json()).toStrictEqual(PROBLEMS[422]);
  });

  it("names each status that a workout is answered with", async () => {
    const webhook = await aWebhook();
    const statusOf = async (body: unknown): Promise<unknown> => (await webhook.post(body)).json();

    const first = await statusOf(WORKOUT);
    const again = await statusOf(WORKOUT);
    const edited = await statusOf({ ...WORKOUT, rpe: 8 });
    await webhook.send("DELETE", "/v1/workouts/w-42");
    const gone = await statusOf({ ...WORKOUT, rpe: 8 });
    const back = await statusOf({ ...WORKOUT, rpe: 9 });

    const statuses = ["created", "unchanged", "updated", "deleted", "created"];
    expect([first, again, edited, gone, back]).toStrictEqual(
      statuses.map((status) => ({ workouts: [{ id: "w-42", status }] })),
    );
    expect(again).toStrictEqual(UNCHANGED);
    expect(openApiDocument()).toMatchObject({
      components: {
        schemas: {
          Written: {
            properties: { workouts: { items: { properties: { status: { enum: expect.arrayContaining(statuses) } } } } },
          },
        },
      },
    });
  });

  it("is served without authentication", async () => {
    const webhook = await aWebhook();

    const response = await webhook.send("GET", "/v1/openapi.json", { headers: { authorization: null } });

    expect(response.status).toBe(200);
    expect(await response.json()).toStrictEqual(openApiDocument());
  });

  it("has a tag for every operation, and examples of every body", () => {
    const operations = Object.values(openApiDocument()["paths"] as Readonly<Record<string, object>>).flatMap(
      (path) => Object.values(path) as readonly Operation[],
    );

    expect(operations.filter(({ tags = [] }) => tags.length !== 1)).toStrictEqual([]);
    const bodies = operations.flatMap(({ requestBody }) => requestBody?.content["application/json"] ?? []);
    expect(bodies.length).toBe(3);
    expect(bodies.filter(({ examples = {} }) => Object.keys(examples).length === 0)).toStrictEqual([]);
  });

  it("has no pattern that Python cannot read", () => {
    const patterns = [...JSON.stringify(openApiDocument()).matchAll(/"pattern":"([^"]*)"/gu)].map(([, found]) => found);

    expect(patterns.length).toBeGreaterThan(0);
    // Python has no classes by property, no named groups of this form and no braced code points.
    expect(patterns.filter((pattern = "") => /\\[pPu]\{?|\(\?</u.test(pattern))).toStrictEqual([]);
  });

  it("knows a workout's fields, their bounds and their formats", () => {
    expect(openApiDocument()).toMatchObject({
      components: {
        schemas: {
          Workout: {
            required: ["kind", "startedAt", "durationMinutes"],
            additionalProperties: false,
            properties: { rpe: { minimum: 0, maximum: 10 }, startedAt: { type: "string", format: "date-time" } },
          },
          RecoveryStatus: {
            properties: { reasons: { items: { required: ["code", "evidence"] } } },
          },
        },
      },
    });
  });
});
