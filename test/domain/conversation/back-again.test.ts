import { describe, expect, it } from "vitest";
import { readText } from "../../../lib/app/text-reader.ts";
import { anAthlete } from "../../support/builders.ts";
import { decided } from "../../support/conversing.ts";
import { workoutAt } from "../../support/planning.ts";

describe("who is back, and tells of more", () => {
  it.each([
    { text: "I'm fine, 7", rpe: 7 },
    { text: "im back, 6", rpe: 6 },
    { text: "7, im back", rpe: 7 },
  ])("resumes, and the effort counts: $text", ({ text, rpe }) => {
    expect(readText(text)).toStrictEqual({ kind: "effort-and", rpe, beside: { kind: "resume" } });
  });

  it.each(["I'm back, knee hurts", "knee hurts, I'm back"])("resumes, and the pain is answered last: %s", (text) => {
    expect(readText(text)).toStrictEqual({ kind: "both", asked: [{ kind: "resume" }, { kind: "pain", rpe: null }] });
  });

  it("of a pain and an effort is answered of the pain", () => {
    expect(readText("im back, knee hurts, 7")).toStrictEqual({ kind: "pain", rpe: 7 });
  });

  it.each(["all fine, false alarm", "I'm fine, false alarm"])("of nothing else resumes: %s", (text) => {
    expect(readText(text)).toStrictEqual({ kind: "resume" });
  });
});

describe("an effort of somebody who is fine", () => {
  const workouts = [workoutAt("2026-11-26 07:00")];

  it("is noted alone while nothing keeps the texts away", () => {
    const { change, reply } = decided("I'm fine, 7", { workouts });

    expect([change?.pausedUntil, reply]).toMatchObject([undefined, { kind: "rpe-noted", rpe: 7 }]);
  });

  it("is noted, and a pause ends", () => {
    const athlete = anAthlete({ pausedUntil: "2026-12-03T05:00:00.000Z" });

    const { change, reply } = decided("I'm fine, 7", { workouts, athlete });

    expect(change).toMatchObject({ pausedUntil: null });
    expect(reply).toMatchObject({ kind: "rpe-and", rpe: 7, reply: { kind: "resumed" } });
  });
});
