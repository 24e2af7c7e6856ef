import { describe, expect, it } from "vitest";
import { inviteAthlete } from "../../lib/app/invite-athlete.ts";
import { changeProfile } from "../../lib/app/manage-athletes.ts";
import { giveConsent, withdrawConsent } from "../../lib/app/record-consent.ts";
import type { Athlete } from "../../lib/domain/profile.ts";
import { anAthlete, aProfile } from "../support/builders.ts";
import { createFakeNightly } from "../support/fake-nightly.ts";
import { aWorld, type World } from "../support/memory-world.ts";

const BY_LEE = { channel: "sms", method: "signed form", by: "Coach Lee" } as const;
const NEWCOMER = anAthlete({ consent: {} });

/** Noon in New York on 2026-11-20. */
async function withNewcomer(athlete: Athlete = NEWCOMER): Promise<World> {
  const world = aWorld({ now: "2026-11-20 12:00", canReply: true });
  await world.join(athlete);
  return world;
}

function deps({ clock, store }: World, optedOut: readonly string[] = []) {
  const { emailTopics } = createFakeNightly();
  const carrier = { isOptedOut: async (phone: string) => optedOut.includes(phone) };
  return { clock: clock.now, directory: store.directory, emailTopics, carrier, canReply: true };
}

function bodies({ messenger }: World): readonly string[] {
  return messenger.texts.map(({ body }) => body);
}

describe("without consent", () => {
  it("nothing goes out, whatever is logged (I7)", async () => {
    const world = await withNewcomer();
    for (const day of ["20", "21", "22", "23", "24", "25", "26"]) {
      await world.advance(`2026-11-${day} 18:00`);
      await world.train("ana");
    }

    await world.advance("2026-12-10 12:00");

    expect(bodies(world)).toStrictEqual([]);
  });
});

describe("an operator's attestation", () => {
  it("is recorded, and the welcome goes before any reminder", async () => {
    const world = await withNewcomer();

    const given = await giveConsent("ana", BY_LEE, deps(world));
    await world.settle();
    await world.train("ana");
    await world.advance("2026-11-20 13:00");

    expect(given.kind).toBe("given");
    expect((await world.store.directory.find("ana"))?.consent.sms).toStrictEqual({
      state: "given",
      at: "2026-11-20T17:00:00.000Z",
      method: "signed form",
      by: "Coach Lee",
    });
    expect(world.messenger.texts.map(({ kind }) => kind)).toStrictEqual(["welcome", "meal"]);
  });

  it("to a corrected number brings that number its own welcome on the same day, before any reminder", async () => {
    const world = await withNewcomer();
    await giveConsent("ana", BY_LEE, deps(world));
    await world.settle();
    await world.advance("2026-11-20 12:10");

    const corrected = aProfile({ ...NEWCOMER.profile, phone: "+12025550177" });
    await changeProfile(NEWCOMER, corrected, deps(world));
    await world.settle();
    await giveConsent("ana", BY_LEE, deps(world));
    await world.settle();
    await world.train("ana");
    await world.advance("2026-11-20 13:30");

    expect(world.messenger.texts.map(({ kind, to }) => [kind, to])).toStrictEqual([
      ["welcome", "+12025550123"],
      ["welcome", "+12025550177"],
      ["meal", "+12025550177"],
    ]);
  });

  it.each([
    { case: "nobody", athleteId: "bea", athlete: NEWCOMER, outcome: "no-athlete" },
    {
      case: "no phone",
      athleteId: "ana",
      athlete: { ...NEWCOMER, profile: aProfile({ phone: null }) },
      outcome: "no-address",
    },
    { case: "a consent that stands", athleteId: "ana", athlete: anAthlete(), outcome: "unchanged" },
    {
      case: "a minor without a guardian's",
      athleteId: "ana",
      athlete: { ...NEWCOMER, profile: aProfile({ birthYear: 2010 }) },
      outcome: "guardian-missing",
    },
  ])("of $case is refused: $outcome", async ({ athleteId, athlete, outcome }) => {
    const world = await withNewcomer(athlete);

    expect((await giveConsent(athleteId, BY_LEE, deps(world))).kind).toBe(outcome);
  });

  it("does not undo a STOP of the athlete's own, but a withdrawal by an operator", async () => {
    const world = await withNewcomer(anAthlete());
    await withdrawConsent("ana", BY_LEE, deps(world));
    const afterOperator = await giveConsent("ana", BY_LEE, deps(world));
    await world.text("STOP");

    const afterStop = await giveConsent("ana", BY_LEE, deps(world));

    expect([afterOperator.kind, afterStop.kind]).toStrictEqual(["given", "withdrew-by-text"]);
  });

  it("does not undo a STOP that comes while it is being recorded", async () => {
    const world = await withNewcomer();
    const carrier = {
      isOptedOut: async () => {
        await world.text("STOP");
        return false;
      },
    };

    const given = await giveConsent("ana", BY_LEE, { ...deps(world), carrier });

    expect(given).toStrictEqual({ kind: "withdrew-by-text" });
    expect((await world.store.directory.find("ana"))?.consent.sms?.state).toBe("withdrawn");
  });

  it("is refused for a number that texted STOP to the carrier alone", async () => {
    const world = await withNewcomer();

    const given = await giveConsent("ana", BY_LEE, deps(world, ["+12025550123"]));

    expect(given).toStrictEqual({ kind: "withdrew-by-text" });
  });

  it("of a minor in the year in which they are surely of age needs no guardian", async () => {
    const world = await withNewcomer({ ...NEWCOMER, profile: aProfile({ birthYear: 2007 }) });

    expect((await giveConsent("ana", BY_LEE, deps(world))).kind).toBe("given");
  });
});

describe("an operator's withdrawal", () => {
  it("is recorded once and ends the texts", async () => {
    const world = await withNewcomer(anAthlete());

    const outcomes = [
      await withdrawConsent("ana", BY_LEE, deps(world)),
      await withdrawConsent("ana", BY_LEE, deps(world)),
      await withdrawConsent("bea", BY_LEE, deps(world)),
    ];
    await world.train("ana");
    await world.advance("2026-11-22 12:00");

    expect(outcomes).toStrictEqual(["withdrawn", "unchanged", "no-athlete"]);
    expect(bodies(world)).toStrictEqual([]);
  });
});

describe("an invite", () => {
  it("goes once, and a YES brings the welcome", async () => {
    const world = await withNewcomer();

    const outcomes = [await inviteAthlete("ana", { by: "Coach Lee" }, deps(world))];
    await world.settle();
    await world.advance("2026-11-20 12:01");
    outcomes.push(await inviteAthlete("ana", { by: "Coach Lee" }, deps(world)));
    await world.settle();
    await world.advance("2026-11-24 12:00");
    await world.text("Yes!");
    await world.advance("2026-11-24 12:05");

    expect(outcomes).toStrictEqual(["invited", "already-invited"]);
    expect(world.messenger.texts.map(({ kind }) => kind)).toStrictEqual(["invite", "welcome"]);
  });

  it("waits for the end of quiet hours", async () => {
    const world = await withNewcomer();
    await world.advance("2026-11-20 22:00");
    await inviteAthlete("ana", { by: "Coach Lee" }, deps(world));
    await world.settle();

    await world.advance("2026-11-21 07:59");
    const atNight = bodies(world).length;
    await world.advance("2026-11-21 08:00");

    expect([atNight, bodies(world).length]).toStrictEqual([0, 1]);
  });

  it("answered by STOP is a no for good", async () => {
    const world = await withNewcomer();
    await inviteAthlete("ana", { by: "Coach Lee" }, deps(world));
    await world.settle();
    await world.advance("2026-11-20 13:00");
    await world.text("STOP");

    const again = await inviteAthlete("ana", { by: "Coach Lee" }, deps(world));
    await world.text("YES");
    await world.advance("2026-11-24 12:00");

    expect(again).toBe("answered");
    expect(world.messenger.texts.map(({ kind }) => kind)).toStrictEqual(["invite", "reply"]);
  });

  it.each([
    { athleteId: "bea", athlete: NEWCOMER, outcome: "no-athlete" },
    { athleteId: "ana", athlete: { ...NEWCOMER, profile: aProfile({ phone: null }) }, outcome: "no-phone" },
    { athleteId: "ana", athlete: anAthlete(), outcome: "answered" },
    {
      athleteId: "ana",
      athlete: { ...NEWCOMER, profile: aProfile({ birthYear: 2010 }) },
      outcome: "guardian-missing",
    },
  ])("is refused: $outcome", async ({ athleteId, athlete, outcome }) => {
    const world = await withNewcomer(athlete);

    expect(await inviteAthlete(athleteId, { by: "Coach Lee" }, deps(world))).toBe(outcome);
  });

  it("is refused where nobody can answer it", async () => {
    const world = await withNewcomer();

    const outcome = await inviteAthlete("ana", { by: "Coach Lee" }, { ...deps(world), canReply: false });

    expect(outcome).toBe("one-way");
  });

  it("never goes to a number that was asked under another athlete", async () => {
    const world = await withNewcomer();
    await world.store.directory.markInvited("+12025550123", "former");

    expect(await inviteAthlete("ana", { by: "Coach Lee" }, deps(world))).toBe("already-invited");
  });
});
