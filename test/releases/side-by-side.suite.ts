import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accepts, type LoopbackSns, startLoopbackSns } from "../sns/loopback-sns.ts";
import { createTestTable, type RunningTable, startDynalite } from "../support/dynalite.ts";
import { lastRelease, type Release, removeUnpacked, thisRelease } from "./releases.ts";
import { runRelease } from "./running-release.ts";
import { liveSideBySide } from "./side-by-side.ts";

const KEPT = {
  mood: "fine",
  nickname: "D",
  topic: ["sms"],
  advice: "drink",
  plan: 1,
  reminder: "FAILED UNREADABLE",
};
const DAYS = 1;

let dynalite: RunningTable;
let sns: LoopbackSns;
let current: Release;
let last: Release;

beforeAll(async () => {
  dynalite = await startDynalite();
  sns = await startLoopbackSns(accepts);
  current = await thisRelease();
  // Before the first release this one stands beside itself, and beside what a later one would write.
  last = lastRelease() ?? current;
});

afterAll(async () => {
  await sns.stop();
  await dynalite.stop();
  removeUnpacked(current);
  removeUnpacked(last);
});

describe("two releases over one table (I14)", () => {
  test.each([
    { what: "the items of the last release", golden: () => last.golden },
    { what: "the items of this release", golden: () => current.golden },
  ])(
    "that take turns over $what lose nothing, throw nowhere, and every reminder ends",
    async ({ golden }) => {
      const tableName = await createTestTable(dynalite.client);
      const place = { dynamoDb: dynalite.endpoint, sns: sns.endpoint, tableName };
      const [older, newer] = [runRelease(last, place), runRelease(current, place)];
      const from = sns.requests.length;

      const outcome = await liveSideBySide(golden(), {
        client: dynalite.client,
        tableName,
        releases: [older, newer],
        turn: (step) => (step % 2 === 0 ? older : newer),
        published: () => sns.requests.slice(from),
        days: DAYS,
      });
      await Promise.all([older.stop(), newer.stop()]);

      const { sent, posted, ...others } = outcome;
      expect(others).toStrictEqual({ lost: [], doubled: [], open: [], refused: [], errors: [], planted: KEPT });
      expect(posted).toBe(12 * DAYS);
      expect(sent).toBeGreaterThan(DAYS);
    },
    180_000,
  );
});
