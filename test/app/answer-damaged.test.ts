import { describe, expect, it } from "vitest";
import { answerText } from "../../lib/app/answer-text.ts";
import { UnreadableItemError } from "../../lib/ports/unreadable-item.ts";
import { profileKey, workoutKey } from "../../lib/table/items.ts";
import { anAthlete, aProfile } from "../support/builders.ts";
import { aWorld, type World } from "../support/memory-world.ts";

const CONSENT = { state: "given", at: "2026-11-19T17:00:00.000Z", method: "signed form", by: "Coach Lee" } as const;
const PHONE = "+12025550123";

/** Ana, whose stored profile a later release wrote so that this one cannot read it. */
async function withDamagedAna(
  over: Parameters<typeof aProfile>[0] = {},
  consent: object = { sms: CONSENT },
): Promise<World> {
  const world = aWorld({ now: "2026-11-19 12:00", canReply: true });
  await world.join(anAthlete({ profile: aProfile({ phone: PHONE, ...over }), consent }));
  await world.store.table.update(profileKey("ana"), { set: { frequency: "weekly" } });
  return world;
}

let texts = 0;

function text(world: World, body: string, messageId = `m-${(texts += 1)}`) {
  return answerText({ from: PHONE, body, messageId }, world.answering);
}

function sent({ messenger }: World): readonly string[] {
  return messenger.texts.map(({ kind, body }) => `${kind}: ${body}`);
}

describe("a text of an athlete whose profile cannot be read", () => {
  it("that is a STOP counts: with the number, in the profile, and once it can be read again (I15)", async () => {
    const world = await withDamagedAna();

    const answered = await text(world, "stop texting me");

    await expect(world.store.directory.find("ana")).rejects.toThrow(UnreadableItemError);
    await world.store.table.update(profileKey("ana"), { set: { frequency: "usual" } });
    const { consent } = (await world.store.directory.find("ana")) ?? {};
    expect(answered).toBe("answered");
    expect(await world.store.directory.optedOutAt(PHONE)).toBe("2026-11-19T17:00:00.000Z");
    expect(consent).toStrictEqual({
      sms: { state: "withdrawn", at: "2026-11-19T17:00:00.000Z", method: "text STOP", by: "athlete" },
    });
    expect(sent(world).at(-1)).toBe("reply: Done: no more texts from us. Changed your mind? Text START.");
  });

  it("that tells of danger is answered in their language, tells the coach and ends the reminders", async () => {
    const world = await withDamagedAna({ language: "es" });

    const answered = await text(world, "me duele el pecho y no puedo respirar");

    expect(answered).toBe("answered");
    expect(sent(world).at(-1)).toBe(
      "safety: Detente ya. Llama ahora al 911. Ve al médico antes de volver a entrenar. Sin mensajes. ¿Falsa alarma? Escribe SEGUIR.",
    );
    expect(world.coachAlerts).toMatchObject([{ athleteId: "ana", kind: "emergency" }]);
    expect(await world.store.table.get(profileKey("ana"))).toMatchObject({ redFlagAt: "2026-11-19T17:00:00.000Z" });
  });

  it("is answered once, however often it is delivered", async () => {
    const world = await withDamagedAna();
    await text(world, "STOP", "once");
    const before = sent(world).length;

    expect(await text(world, "STOP", "once")).toBe("repeated");
    expect(sent(world)).toHaveLength(before);
  });

  it.each(["STOP", "chest pain"])("gets no answer without consent, and yet counts: %s", async (body) => {
    const world = await withDamagedAna({}, {});
    const before = sent(world).length;

    expect(await text(world, body)).toBe("noted");
    expect(sent(world)).toHaveLength(before);
  });

  it("that says anything else waits", async () => {
    const world = await withDamagedAna();
    const before = sent(world).length;

    expect(await text(world, "STATUS")).toBe("noted");
    expect(sent(world)).toHaveLength(before);
  });
});

describe("a text of an athlete whose zone or log is damaged", () => {
  const nowhere = { profile: aProfile({ phone: PHONE, timeZone: "America/Nowhere" }) };

  async function withDamage(what: "zone" | "log"): Promise<World> {
    const world = aWorld({ now: "2026-11-19 12:00", canReply: true });
    await world.join(anAthlete({ profile: aProfile({ phone: PHONE }), consent: { sms: CONSENT } }));
    const [key, set] =
      what === "zone"
        ? [profileKey("ana"), nowhere]
        : [workoutKey("ana", { source: "cooldown", externalId: "w" }), { report: 7 }];
    await world.store.table.update(key, { set });
    return world;
  }

  it.each(["zone", "log"] as const)("that tells of danger is answered, and tells the coach: %s", async (what) => {
    const world = await withDamage(what);

    const answered = await text(world, "my chest hurts and i feel faint");

    expect(answered).toBe("answered");
    expect(sent(world).at(-1)).toMatch(/^safety: .*911/);
    expect(world.coachAlerts).toMatchObject([{ athleteId: "ana", kind: "emergency" }]);
    expect(await world.store.table.get(profileKey("ana"))).toMatchObject({ redFlagAt: "2026-11-19T17:00:00.000Z" });
  });

  it.each(["zone", "log"] as const)("that is a STOP counts: %s", async (what) => {
    const world = await withDamage(what);

    expect(await text(world, "STOP")).toBe("answered");
    expect(await world.store.directory.optedOutAt(PHONE)).toBe("2026-11-19T17:00:00.000Z");
  });

  it.each(["zone", "log"] as const)(
    "that says anything else fails, and waits to be handed on again: %s",
    async (what) => {
      const world = await withDamage(what);

      await expect(text(world, "STATUS")).rejects.toThrow(UnreadableItemError);
    },
  );
});
