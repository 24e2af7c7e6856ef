import { expect, it } from "vitest";
import { readAttention } from "../../lib/app/team-attention.ts";
import { UnreadableItemError } from "../../lib/ports/unreadable-item.ts";
import { anAthlete, aProfile } from "../support/builders.ts";

const NOW = Date.parse("2026-11-22T12:00:00.000Z");

const DEPS = {
  clock: () => NOW,
  workouts: { read: async () => [] },
  book: { read: async () => [] },
  inbox: { read: async () => [] },
  teamPolicy: {},
};

async function logOf(athleteId: string): Promise<readonly []> {
  if (athleteId === "bea") throw new UnreadableItemError("WORKOUT#x", { athleteId, attribute: "report" });
  return [];
}

it("the newest of all athletes comes first, and one whose log cannot be read is named, with the red flag and its number", async () => {
  const [ana, bea, cai] = ["ana", "bea", "cai"].map((athleteId, at) =>
    anAthlete({
      athleteId,
      redFlagAt: `2026-11-1${at}T10:00:00.000Z`,
      consent: {},
      ...(athleteId === "bea" && { redFlagTier: "emergency" }),
    }),
  );
  const damaged: (string | undefined)[] = [];
  const pages = [[ana, bea], [cai]].map((page) => page.filter((athlete) => athlete !== undefined));
  const found = await readAttention(
    pages,
    { ...DEPS, workouts: { read: logOf } },
    (error) => void damaged.push(error.athleteId),
  );

  expect(found).toStrictEqual([
    {
      at: "2026-11-12T10:00:00.000Z",
      athleteId: "cai",
      name: "Ana",
      zone: "America/New_York",
      cause: "red-flag",
      count: null,
    },
    {
      at: "2026-11-11T10:00:00.000Z",
      athleteId: "bea",
      name: "Ana",
      zone: "America/New_York",
      cause: "emergency",
      count: null,
      contact: { phone: "+12025550123", guardian: null },
    },
    {
      at: "2026-11-10T10:00:00.000Z",
      athleteId: "ana",
      name: "Ana",
      zone: "America/New_York",
      cause: "red-flag",
      count: null,
    },
  ]);
  expect(damaged).toStrictEqual(["bea"]);
});

it("asks for the received texts of those alone whose red flag stands, and says whom to call", async () => {
  const at = "2026-11-22T10:00:00.000Z";
  const guardianConsent = { name: "Maria Cruz", at };
  const ana = anAthlete({ redFlagAt: at, profile: aProfile({ guardianConsent, birthYear: 2010 }) });
  const asked: string[] = [];
  const inbox = {
    read: async (athleteId: string) => {
      asked.push(athleteId);
      return [{ inboundId: "in-1", receivedAt: at, isOfDanger: true } as const];
    },
  };

  const found = await readAttention([[ana, anAthlete({ athleteId: "bea" })]], { ...DEPS, inbox }, () => undefined);

  expect(asked).toStrictEqual(["ana"]);
  expect(found.filter(({ athleteId }) => athleteId === "ana")).toMatchObject([
    { cause: "red-flag" },
    { cause: "safety-not-delivered", contact: { phone: "+12025550123", guardian: "Maria Cruz" } },
    { cause: "nothing-received" },
  ]);
});
