import { afterAll, beforeAll, expect, it } from "vitest";
import { type OperatedTeam, startCloud } from "./operated-team.ts";

const HOSTILE = "A\u001b[31mRED\u001b]0;pwn\u0007\u009b2J\u202etxt\u200f\r";

let team: OperatedTeam;

beforeAll(async () => {
  team = await startCloud();
  const profile = await team.file("ana.json", { name: "Ana", timeZone: "America/New_York", phone: "+12025550123" });
  await team.run("athlete", "add", "--id", "ana", "--profile", profile);
  const items = await team.items();
  const stored = items.find(({ SK }) => SK === "PROFILE") ?? {};
  const notedTexts = [{ at: "2026-10-11T09:00:00.000Z", about: "pain" }];
  await team.put({
    ...stored,
    profile: { ...(stored["profile"] as object), name: HOSTILE },
    name: HOSTILE,
    notedTexts,
  });
  const receivedAt = "2026-10-12T15:01:00.000Z";
  const quarantined = { id: "bbbb", receivedAt, athleteId: "ana", source: "cooldown", encoding: "utf-8" };
  await team.put({
    PK: "ATHLETE#ana",
    SK: `QUARANTINE#${receivedAt}#bbbb`,
    ...quarantined,
    reason: HOSTILE,
    payload: HOSTILE,
  });
});

afterAll(() => team.stop());

const COMMANDS = [
  ["athlete", "list"],
  ["athlete", "show", "ana"],
  ["athlete", "export", "ana"],
  ["attention"],
  ["explain", "ana"],
  ["outbox"],
  ["quarantine", "list"],
  ["quarantine", "replay"],
] as const;

it.each(COMMANDS.flatMap((words) => [[words], [[...words, "--json"]]]))(
  "no control character of what is stored reaches the terminal by %j",
  async (words) => {
    const { code, out, err } = await team.run(...words);

    expect([0, 1]).toContain(code);
    expect(`${out}${err}`).not.toMatch(/[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u);
  },
);

it("nor by the question before an athlete is removed", async () => {
  const { err } = await team.answering("n", "athlete", "remove", "ana");

  expect(err).toContain("A[31mRED]0;pwn2Jtxt");
  expect(err).not.toMatch(/[^\P{Cc}\n\t]/u);
});

it("a profile file with such a name is refused", async () => {
  const profile = await team.file("bea.json", { name: HOSTILE, timeZone: "America/New_York" });

  const { code, err } = await team.run("athlete", "add", "--id", "bea", "--profile", profile);

  expect(code).toBe(1);
  expect(err).toContain("1 to 60 characters, no control characters");
});
