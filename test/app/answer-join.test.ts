import { describe, expect, it } from "vitest";
import { anAthlete, aProfile } from "../support/builders.ts";
import { aTeamToJoin, STRANGER, sent, text } from "../support/team-to-join.ts";

describe("the question of a JOIN", () => {
  it.each(["Yes, I'm 34", "yes 18", "Sí, tengo 30 años", "Ja, ich bin über 18", "oui j'ai plus de 18 ans"])(
    "is agreed to with the age that was asked for: %s",
    async (body) => {
      const world = aTeamToJoin();
      await text(world, "JOIN RIVER26");

      expect(await text(world, body)).toBe("noted");
      expect(await world.store.directory.list(0)).toStrictEqual(["joined-1"]);
    },
  );

  it.each(["I'm 34", "No, I'm 18", "is it only for people over 18?"])(
    "is not agreed to by an age alone: %s",
    async (body) => {
      const world = aTeamToJoin();
      await text(world, "JOIN RIVER26");

      await text(world, body);

      expect(await world.store.directory.list(0)).toStrictEqual([]);
    },
  );
});

describe("a text of danger", () => {
  it("from a stranger stays unanswered, and nobody is told", async () => {
    const world = aTeamToJoin();

    expect(await text(world, "chest pain")).toBe("stranger");
    expect([sent(world), world.coachAlerts]).toStrictEqual([[], []]);
  });

  it("from somebody who was asked is answered once, and once more when it is more urgent; the coach is told", async () => {
    const world = aTeamToJoin();
    await text(world, "JOIN RIVER26");

    const answers = [];
    for (const body of ["I feel dizzy", "I feel dizzy", "chest pain", "I feel dizzy"])
      answers.push(await text(world, body));

    expect(answers).toStrictEqual(["answered", "stranger", "answered", "stranger"]);
    expect(sent(world)[2]).toMatch(/^safety to \+12025550199: .*911/);
    expect(world.coachAlerts).toMatchObject([
      { athleteId: "joined-1", kind: "doctor", phoneEnding: "0199", answer: "on-its-way" },
      { athleteId: "joined-1", kind: "emergency", phoneEnding: "0199", answer: "on-its-way" },
    ]);
  });

  it("before the yes holds the reminders back after it", async () => {
    const world = aTeamToJoin();

    for (const body of ["JOIN RIVER26", "chest pain", "YES"]) await text(world, body);

    expect(await world.store.directory.find("joined-1")).toMatchObject({
      redFlagAt: "2026-11-19T17:00:00.000Z",
      redFlagTier: "emergency",
    });
  });

  it("beside the code is answered after the question", async () => {
    const world = aTeamToJoin();

    await text(world, "JOIN RIVER26, I have chest pain");

    expect(sent(world)[0]).toContain("Reply YES");
    expect(sent(world)[1]).toMatch(/^safety/);
  });

  it("that could not be answered tells the coach so", async () => {
    const world = aTeamToJoin();
    await text(world, "JOIN RIVER26");
    world.messenger.answer({ kind: "ambiguous", error: "timeout" });

    await text(world, "chest pain");

    expect(world.coachAlerts).toMatchObject([{ answer: "on-its-way" }, { answer: "failed" }]);
  });

  it("after STOP to the question stays unanswered", async () => {
    const world = aTeamToJoin();

    for (const body of ["JOIN RIVER26", "STOP", "chest pain"]) await text(world, body);

    expect(sent(world)).toHaveLength(1);
  });

  it("from somebody whom an operator added, and who was asked, is answered and holds the reminders back", async () => {
    const world = aTeamToJoin();
    await world.join(anAthlete({ profile: aProfile({ phone: STRANGER }), consent: {} }));

    for (const body of ["JOIN RIVER26", "chest pain"]) await text(world, body);

    expect(sent(world)[1]).toMatch(/^safety/);
    expect((await world.store.directory.find("ana"))?.redFlagTier).toBe("emergency");
    expect(world.coachAlerts).toMatchObject([{ athleteId: "ana", answer: "on-its-way" }]);
  });
});
