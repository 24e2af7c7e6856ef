import { describe, expect, it } from "vitest";
import { answerText } from "../../lib/app/answer-text.ts";
import { changeProfile } from "../../lib/app/manage-athletes.ts";
import { ana, withAna } from "../support/ana.ts";
import type { World } from "../support/memory-world.ts";

/** Ana's text, while an operator gives her another number after it was found whose number it came from. */
async function textWhileMoved(world: World, body: string): Promise<void> {
  const { answering, store } = world;
  const moving: typeof store.directory.update = async (athleteId, change) => {
    await store.directory.changePhone(athleteId, "+12025550199", (known) => ({ ...known, consent: {} }));
    return store.directory.update(athleteId, change);
  };
  const text = { from: "+12025550123", body, messageId: "moved" };
  await answerText(text, { ...answering, directory: { ...store.directory, update: moving } });
}

describe("what is said of consent by a number that an operator changes meanwhile (I15)", () => {
  it("is not said of the new one", async () => {
    const world = await withAna();
    await world.text("STOP");

    await textWhileMoved(world, "START");

    expect((await ana(world)).consent).toStrictEqual({});
  });

  it("counts for danger all the same", async () => {
    const world = await withAna();

    await textWhileMoved(world, "chest pain");

    expect(await ana(world)).toMatchObject({ consent: {}, redFlagTier: "emergency" });
  });
});

describe("START of a minor", () => {
  it("does not bring texts without a guardian's consent, and does once there is one", async () => {
    const world = await withAna({ birthYear: 2011, guardianConsent: { name: "Eva", at: "2026-11-01" } });
    await world.text("STOP");
    const { profile } = await ana(world);
    const deps = { directory: world.store.directory, emailTopics: { remove: async () => {} } };
    await changeProfile(await ana(world), { ...profile, guardianConsent: null }, deps);

    await world.text("START");
    const without = (await ana(world)).consent.sms?.state;
    await changeProfile(await ana(world), profile, deps);
    await world.text("START");

    expect([without, (await ana(world)).consent.sms?.state]).toStrictEqual(["withdrawn", "given"]);
  });
});
