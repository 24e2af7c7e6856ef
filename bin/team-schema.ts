import { writeFileSync } from "node:fs";
import { teamJsonSchema } from "../lib/team/json-schema.ts";

/** `npm run schema`: writes docs/team.schema.json. */
writeFileSync("docs/team.schema.json", `${JSON.stringify(teamJsonSchema(), null, 2)}\n`);
