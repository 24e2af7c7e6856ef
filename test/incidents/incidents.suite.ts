import { expect, it } from "vitest";
import { rehearse } from "./incident.ts";
import { INCIDENTS } from "./incidents.ts";

/** Those of the ten that tell by an alarm, by the doctor alone, and through an operator's command. */
const REHEARSED_HERE = ["stopped shard", "wrong zone", "expired vendor token"];

it.each(INCIDENTS.filter(({ name }) => REHEARSED_HERE.includes(name)))(
  "an incident is told by the doctor, and mended by its commands: $name",
  async (incident) => {
    expect(await rehearse(incident)).toStrictEqual({ wrong: [] });
  },
);
