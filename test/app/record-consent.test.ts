import { expect, it } from "vitest";
import { createMemoryStore } from "../../lib/adapters/memory/store.ts";
import { recordConsent } from "../../lib/app/record-consent.ts";
import { anAthlete, aProfile } from "../support/builders.ts";
import { createFakeNightly } from "../support/fake-nightly.ts";

const NOW = "2026-11-22T15:00:00.000Z";
const SEEN = { channel: "sms", method: "signed form", by: "Coach Lee" } as const;

async function aDesk(birthYear: number) {
  const { directory } = createMemoryStore({ shards: 1 });
  await directory.add(anAthlete({ profile: aProfile({ birthYear }), consent: {} }), NOW);
  return { clock: () => Date.parse(NOW), directory, emailTopics: createFakeNightly().emailTopics };
}

it("a minor's consent needs a guardian's, whatever the profile file was when it was read", async () => {
  const desk = await aDesk(2010);

  const recorded = await recordConsent("ana", SEEN, desk);

  expect(recorded).toStrictEqual({ kind: "guardian-missing" });
  expect((await desk.directory.find("ana"))?.consent).toStrictEqual({});
});

it("a consent of the year in which a minor is surely of age needs no guardian", async () => {
  const desk = await aDesk(2007);

  const recorded = await recordConsent("ana", SEEN, desk);

  expect(recorded).toMatchObject({ kind: "recorded", athlete: { consent: { sms: { state: "given", at: NOW } } } });
});

it("nobody consents who is not there", async () => {
  const recorded = await recordConsent("bea", SEEN, await aDesk(1990));

  expect(recorded).toStrictEqual({ kind: "unknown" });
});
