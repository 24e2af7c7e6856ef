import { readFileSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { openApiDocument } from "../../bin/openapi/document.ts";
import { aWebhook } from "../support/webhook.ts";

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

  it("is served without authentication", async () => {
    const webhook = await aWebhook();

    const response = await webhook.send("GET", "/v1/openapi.json", { headers: { authorization: null } });

    expect(response.status).toBe(200);
    expect(await response.json()).toStrictEqual(openApiDocument());
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
