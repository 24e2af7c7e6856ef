import { expect, inject, it } from "vitest";
import { rehearseRestore } from "../restore/rehearse.ts";

it("brings every item back into the team's table, killed twice on the way", async () => {
  const { compared, killedAt } = await rehearseRestore(inject("dynamoDbLocal"), 1_200);

  expect(killedAt.every((done) => done > 0 && done < 1_200)).toBe(true);
  expect(compared).toMatchObject({ same: 1_200, changed: {}, missing: 0 });
  expect(compared.checksums.to).toBe(compared.checksums.from);
});
