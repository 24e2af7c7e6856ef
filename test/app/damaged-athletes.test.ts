import { expect, test } from "vitest";
import { athletePages } from "../../lib/app/manage-athletes.ts";
import { profileKey } from "../../lib/table/items.ts";
import { anAthlete, aProfile } from "../support/builders.ts";
import { createMemoryStore } from "../support/stores.ts";

test("a list goes on past an athlete who cannot be read, and tells of them (I14)", async () => {
  const { directory, table } = createMemoryStore({ shards: 1 });
  for (const athleteId of ["ana", "bea", "cai"]) {
    await directory.add(anAthlete({ athleteId, profile: aProfile({ phone: null }) }), "2099-01-01T00:00:00.000Z");
  }
  await table.update(profileKey("bea"), { set: { frequency: "weekly" } });
  const damaged: string[] = [];
  const listed: string[] = [];

  const pages = athletePages({ directory, shards: 1 }, (each) => damaged.push(`${each.athleteId} ${each.attribute}`));
  for await (const page of pages) listed.push(...page.map(({ athleteId }) => athleteId));

  expect(listed).toStrictEqual(["ana", "cai"]);
  expect(damaged).toStrictEqual(["bea frequency"]);
});

test("an athlete whose time zone is none is as damaged as one of whom an attribute cannot be read", async () => {
  const { directory } = createMemoryStore({ shards: 1 });
  const away = aProfile({ phone: null, timeZone: "America/Nowhere" });
  await directory.add(anAthlete({ athleteId: "ana", profile: away }), "2099-01-01T00:00:00.000Z");
  const damaged: string[] = [];

  const pages = athletePages({ directory, shards: 1 }, (each) => damaged.push(`${each.athleteId} ${each.attribute}`));
  for await (const page of pages) expect(page).toStrictEqual([]);

  expect(damaged).toStrictEqual(["ana a zone or instant"]);
});
