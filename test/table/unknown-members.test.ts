import { expect, test } from "vitest";
import { anAthlete } from "../support/builders.ts";
import { useTables } from "./table-at-hand.ts";

const makeTable = useTables();

test("a changed profile keeps what another release wrote into it, however deep (I14)", async () => {
  const { directory, item, putItem } = await makeTable();
  const key = { PK: "ATHLETE#ana", SK: "PROFILE" };
  await directory.add(anAthlete(), "2099-01-01T00:00:00.000Z");
  const before = await item(key);
  const channels = { meal: ["push", "sms"], hydration: ["sms"] };
  const profile = { ...Object(before?.["profile"]), nickname: "A", channels };
  const consent = { ...Object(before?.["consent"]), push: 1 };
  await putItem({ ...before, ...key, profile, consent, mood: { code: "FINE" } });

  await directory.update("ana", (athlete) => ({
    ...athlete,
    profile: { ...athlete.profile, events: ["2026-12-01"] },
    consent: {},
  }));

  const after = await item(key);
  expect(after).toMatchObject({ profile: { ...profile, events: ["2026-12-01"] }, mood: { code: "FINE" } });
  expect(after?.["consent"]).toStrictEqual({ push: 1 });
});
