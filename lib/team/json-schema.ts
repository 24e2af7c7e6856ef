import * as z from "zod/mini";
import { FIELD_HELP } from "./field-help.ts";
import { policyBounds } from "./policy.ts";
import { teamFile } from "./team-file.ts";

type JsonSchema = Readonly<Record<string, unknown>>;

/** The JSON Schema of team files, by which editors complete and check them; `npm run schema` writes it. */
export function teamJsonSchema(): JsonSchema {
  const { $schema, ...schema } = jsonSchemaOf(teamFile);
  return { $schema, title: "A Cooldown team", ...schema };
}

function jsonSchemaOf(schema: z.ZodMiniType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema, path }) => {
      const field = fieldAt(path);
      if (field === "policy" && zodSchema instanceof z.ZodMiniCustom) Object.assign(jsonSchema, policySchema());
      if (FIELD_HELP[field] !== undefined) jsonSchema.description = FIELD_HELP[field];
    },
  });
}

function policySchema(): JsonSchema {
  const constants = [...policyBounds].map(([name, bound]) => {
    const { $schema: _, ...constant } = z.toJSONSchema(bound(), { io: "input", unrepresentable: "any" });
    return [name, constant] as const;
  });
  return { type: "object", properties: Object.fromEntries(constants), additionalProperties: false };
}

/** The dotted name of a field from zod's path to it, `["properties", "sms", "properties", "type"]`. */
function fieldAt(path: readonly PropertyKey[]): string {
  return path.filter((_, at) => at % 2 === 1).join(".");
}
