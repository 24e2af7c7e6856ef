import { describe, expect, it } from "vitest";
import { aTeamToJoin, STRANGER, sent, text } from "../support/team-to-join.ts";

describe("MY DATA", () => {
  it("is confirmed, tells the operator, and leaves a task with the days that are left", async () => {
    const world = aTeamToJoin();
    for (const body of ["JOIN RIVER26", "YES", "MY DATA", "my data"]) await text(world, body);

    expect(world.operatorAlerts[0]).toStrictEqual({
      athleteId: "joined-1",
      about: "copy",
      at: "2026-11-19T17:00:00.000Z",
    });
    expect(sent(world).at(-1)).toBe(
      `reply to ${STRANGER}: Noted: your team will send you a copy of your data within 30 days.`,
    );
    expect((await world.store.directory.find("joined-1"))?.dataRequests).toStrictEqual([
      { at: "2026-11-19T17:00:00.000Z", about: "copy", done: null },
    ]);
  });

  it("of somebody without a consent is a task and gets no answer", async () => {
    const world = aTeamToJoin();
    for (const body of ["JOIN RIVER26", "YES", "STOP"]) await text(world, body);
    const before = sent(world).length;

    await text(world, "MY DATA");

    expect(sent(world)).toHaveLength(before);
    expect((await world.store.directory.find("joined-1"))?.dataRequests).toHaveLength(1);
  });
});

describe("DELETE ME", () => {
  it("ends the texts too, is kept with the number, and is taken back by START", async () => {
    const world = aTeamToJoin();
    for (const body of ["JOIN RIVER26", "YES", "Delete me"]) await text(world, body);
    const asked = await world.store.directory.find("joined-1");

    expect(sent(world).at(-1)).toBe(
      `reply to ${STRANGER}: Noted: no more texts, and your team will delete your data within 30 days. Changed your mind? Text START.`,
    );
    expect(asked?.consent.sms).toMatchObject({ state: "withdrawn", method: "text DELETE ME", by: "athlete" });
    expect(asked?.dataRequests.map(({ about }) => about)).toStrictEqual(["deletion"]);
    expect(await world.store.directory.optedOutAt(STRANGER)).toBe("2026-11-19T17:00:00.000Z");
    expect(world.operatorAlerts).toMatchObject([{ about: "deletion" }]);

    await text(world, "START");

    expect(await world.store.directory.find("joined-1")).toMatchObject({
      consent: { sms: { state: "given" } },
      dataRequests: [],
    });
    expect(world.operatorAlerts).toMatchObject([{ about: "deletion" }, { about: "deletion-withdrawn" }]);
    await text(world, "START");
    expect(world.operatorAlerts).toHaveLength(2);
  });

  it("is a task also when the operator cannot be told", async () => {
    const world = aTeamToJoin();
    for (const body of ["JOIN RIVER26", "YES"]) await text(world, body);
    Object.assign(world.answering.operator, { tell: () => Promise.reject(new Error("away")) });

    await text(world, "DELETE ME");

    expect((await world.store.directory.find("joined-1"))?.dataRequests).toHaveLength(1);
    expect(world.log.counts["OperatorAlerts_failed"]).toBe(1);
  });
});
