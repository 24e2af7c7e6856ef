import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { anAthlete, aProfile, aReminder } from "../../support/builders.ts";
import { type FakeCloud, startFakeCloud } from "../../support/fake-cloud.ts";
import { runCommand } from "../../support/run-command.ts";
import { createDynamoStores, type Stores } from "../../support/stores.ts";

const AT = "2026-11-22T08:00:00.000Z";
const CONSENT = { state: "given", at: AT, method: "signed form", by: "Coach Lee" } as const;
const OLD_TOPIC = "arn:aws:sns:us-east-1:111111111111:cooldown_riverside_ana";
const LINK = { athleteId: "ana", source: "strava", externalUserId: "42", credentials: "v1.sealed" } as const;
const BEA = "+12025550199";

let folder: string;
let file: string;
let cloud: FakeCloud;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cooldown-move-"));
  file = join(folder, "riverside.jsonl");
});
afterEach(async () => {
  await cloud.stop();
  rmSync(folder, { recursive: true });
});

function storesOf({ dynalite: { client, tableName } }: FakeCloud): Stores {
  return createDynamoStores({ client, tableName }, 2);
}

/** Ana has e-mail, a link and a text that was sent; Bea is on AWS's list of opt-outs. */
async function leaveTheOldAccount(): Promise<void> {
  cloud = await startFakeCloud();
  const { directory, hooks, book } = storesOf(cloud);
  const profile = aProfile({ email: "ana@example.com" });
  const emailSubscription = { state: "confirmed", topicArn: OLD_TOPIC, confirmedAt: AT } as const;
  await directory.add(anAthlete({ profile, consent: { sms: CONSENT, email: CONSENT }, emailSubscription }), AT);
  await directory.add(
    anAthlete({ athleteId: "bea", profile: aProfile({ phone: BEA }), consent: { sms: CONSENT } }),
    AT,
  );
  await hooks.links.link(LINK);
  await hooks.secrets.write({ webhook: [], vendors: {}, dataKeys: [`${"A".repeat(43)}=`] }, 0);
  await book.place(aReminder());
  cloud.sns.optedOut.add(BEA);
  const { code } = await runCommand(["backup", "--out", file, "--team", "riverside"]);
  expect(code).toBe(0);
  await cloud.stop();
}

/** The account after the move: its table is empty, its list of opt-outs too. */
async function enterTheNewAccount() {
  cloud = await startFakeCloud();
  return runCommand(["restore", "--from-file", file, "--yes", "--team", "riverside", "--json"]);
}

describe("a team that moves to another account", () => {
  it("takes everything along: athletes, links with their key, reminders that stand", async () => {
    await leaveTheOldAccount();

    const { code, out } = await enterTheNewAccount();

    const { directory, hooks, book } = storesOf(cloud);
    expect([code, JSON.parse(out)]).toMatchObject([0, { stood: 0, missing: 0 }]);
    expect(await directory.findByPhone("+12025550123")).toMatchObject({ athleteId: "ana", consent: { sms: CONSENT } });
    expect(await hooks.links.find("strava", "42")).toStrictEqual(LINK);
    expect((await hooks.secrets.read()).secrets.dataKeys).toStrictEqual([`${"A".repeat(43)}=`]);
    expect(await book.read("ana", "0000-01-01")).toStrictEqual([aReminder()]);
  });

  it("keeps out whom AWS's list of the old account kept out (I15)", async () => {
    await leaveTheOldAccount();

    await enterTheNewAccount();

    const { directory } = storesOf(cloud);
    expect(await directory.optedOutAt(BEA)).toBeDefined();
    expect((await directory.find("bea"))?.consent.sms).toMatchObject({ state: "withdrawn", by: "athlete" });
  });

  it("makes a topic for each address, which is asked once to confirm", async () => {
    await leaveTheOldAccount();

    await enterTheNewAccount();
    const again = await runCommand(["restore", "--from-file", file, "--yes", "--team", "riverside"]);

    expect(again.code).toBe(0);
    expect((await storesOf(cloud).directory.find("ana"))?.emailSubscription).toMatchObject({
      state: "pending",
      topicArn: "arn:aws:sns:us-west-2:222222222222:cooldown_riverside_ana",
      invites: 1,
    });
  });
});

describe("a backup", () => {
  it("is for its owner's eyes, and never written over", async () => {
    await leaveTheOldAccount();
    cloud = await startFakeCloud();

    const { code, err } = await runCommand(["backup", "--out", file, "--team", "riverside"]);

    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect([code, err]).toStrictEqual([1, `cooldown: ${file} cannot be written: there is a file of that name\n`]);
  });

  it("that was cut at the end of a line is restored with a warning, as one of an earlier release is", async () => {
    await leaveTheOldAccount();
    const lines = readFileSync(file, "utf8").trimEnd().split("\n");
    writeFileSync(file, `${lines.slice(0, -1).join("\n")}\n`);

    const { code, err } = await enterTheNewAccount();

    expect(lines.at(-1)).toBe(JSON.stringify({ end: { items: lines.length - 1 } }));
    expect([code, err]).toStrictEqual([
      0,
      expect.stringContaining("has no last line with the count: an earlier release wrote it, or it was cut off."),
    ]);
  });

  it("whose count is not that of its lines is refused", async () => {
    await leaveTheOldAccount();
    const [, ...others] = readFileSync(file, "utf8").split("\n");
    writeFileSync(file, others.join("\n"));

    const { code, err } = await enterTheNewAccount();

    expect([code, err]).toStrictEqual([1, expect.stringContaining("the file was cut off or is no backup.")]);
  });

  it("that holds nothing of an athlete who is to be left out is not restored, so that a slip brings nobody back", async () => {
    await leaveTheOldAccount();
    cloud = await startFakeCloud();

    const words = ["restore", "--from-file", file, "--yes", "--without", "anna", "--team", "riverside"];
    const { code, err } = await runCommand(words);

    expect([code, err]).toStrictEqual([1, `cooldown: ${file} holds nothing of anna\n`]);
    expect(await storesOf(cloud).directory.list(0)).toStrictEqual([]);
  });

  it("that was cut off is refused before anything is written", async () => {
    await leaveTheOldAccount();
    writeFileSync(file, readFileSync(file, "utf8").slice(0, -20));
    cloud = await startFakeCloud();

    const { code, err } = await runCommand(["restore", "--from-file", file, "--yes", "--team", "riverside"]);

    expect([code, err]).toStrictEqual([
      1,
      expect.stringContaining("is no item: the file was cut off or is no backup."),
    ]);
    expect(await storesOf(cloud).directory.list(0)).toStrictEqual([]);
  });

  it("and a table at once are one too many", async () => {
    cloud = await startFakeCloud();

    const { code, err } = await runCommand(["restore", "--team", "riverside"]);

    expect([code, err]).toStrictEqual([2, expect.stringContaining("name one of --from-table and --from-file")]);
  });
});
