import { expect, it } from "vitest";
import { receiptsCheck } from "../../../../bin/commands/doctor/checks/receipts.ts";
import { createDynamoTable } from "../../../../lib/table/dynamo-table.ts";
import { createRepositories } from "../../../../lib/table/repositories.ts";
import { anAthlete, aReminder, sentAt } from "../../../support/builders.ts";
import { aFailure, aReceipt, priced } from "../../../support/receipts.ts";
import { aTeam } from "../../../team/a-team.ts";
import { NOW, useDoctorFixture } from "../doctor-fixtures.ts";

const TEAM = aTeam({ slug: "riverside" });
const fixture = useDoctorFixture();

/** Ana, with a text sent at each of these instants, of which the doctor looks back from 2026-10-12 at 16:00 UTC. */
async function whereTextsWentAt(instants: readonly string[]) {
  const table = createDynamoTable(fixture.cloud.dynalite);
  const { directory, book, receipts } = createRepositories(table, { shards: 2, retentionDays: 800 });
  await directory.add(anAthlete(), "2099-01-01T00:00:00.000Z");
  const texts = instants.map((instant, at) =>
    aReminder({ localDate: instant.slice(0, 10), n: at + 1, plannedAt: instant }, sentAt(instant)),
  );
  for (const text of texts) await book.place(text);
  return { texts, receipts };
}

/** One a quarter of an hour, the newest over an hour ago. */
const FIVE = ["13:45", "14:00", "14:15", "14:30", "14:45"].map((time) => `2026-10-12T${time}:00.000Z`);

it("finds a problem where none of the newest five texts has a receipt, whatever those before them have", async () => {
  const { texts, receipts } = await whereTextsWentAt(["2026-10-11T22:00:00.000Z", ...FIVE]);
  const [oldest] = texts;
  if (oldest !== undefined) await receipts.put("ana", { kind: "reminder", reminder: oldest }, priced(aReceipt()));

  expect(await fixture.found("receipts")).toStrictEqual([
    {
      check: "receipts",
      kind: "problem",
      seen: "None of the newest 5 texts that had an hour for it has a receipt.",
      means: "Nobody is told of texts that do not arrive, and no alarm on them can go off.",
      next: 'Deploy what the account\'s teams share, which logs texts: docs/runbook.md, "Texts do not arrive".',
      command: "npm run deploy -- --account-of riverside",
    },
  ]);
});

it("names why texts of the last three days did not arrive, with what helps", async () => {
  const { texts, receipts } = await whereTextsWentAt(["2026-10-08T22:00:00.000Z", ...FIVE]);
  for (const [at, reminder] of texts.entries()) {
    const when = at === 0 ? "2026-10-09T15:59:59.000Z" : NOW;
    await receipts.put("ana", { kind: "reminder", reminder }, priced({ ...aFailure("over-maximum-price"), at: when }));
  }

  expect(await fixture.found("receipts")).toStrictEqual([
    {
      check: "receipts",
      kind: "problem",
      seen: "5 texts of the last three days did not arrive: it costs more than sms.maxPriceUsd (ana).",
      means: "No athlete concerned gets any text.",
      next: "Raise sms.maxPriceUsd in the team file above what a text to their country costs, then deploy.",
      command: "npm run deploy -- --team riverside",
    },
  ]);
});

it("leaves out what went long ago or within the hour", async () => {
  await whereTextsWentAt(["2026-10-08T22:00:00.000Z", ...FIVE.slice(1), "2026-10-12T15:30:00.000Z"]);

  expect(await fixture.found("receipts")).toMatchObject([
    { kind: "ok", seen: "Too few texts of the last three days to judge receipts by." },
  ]);
});

it("is content with one receipt, as AWS logs what it can", () => {
  expect(receiptsCheck.judge({ sent: 5, heard: 1, undelivered: [], refused: [] }, TEAM)).toStrictEqual([
    { kind: "ok", seen: "1 of the newest 5 texts has a receipt." },
  ]);
});

it("names the errors by which SNS refused texts of the last three days: a wrong number, or what meets every text", async () => {
  const { directory, book } = createRepositories(createDynamoTable(fixture.cloud.dynalite), {
    shards: 2,
    retentionDays: 800,
  });
  await directory.add(anAthlete(), "2099-01-01T00:00:00.000Z");
  const details = ["AuthorizationErrorException", "InvalidParameterException", "Bad: +12025550123", "OldException"];
  for (const [at, detail] of details.entries()) {
    const settledAt = detail === "OldException" ? "2026-10-09T15:59:59.000Z" : "2026-10-12T14:00:00.000Z";
    const settled = { state: "FAILED", settledAt, outcome: "REFUSED", detail } as const;
    await book.place(aReminder({ localDate: "2026-10-12", n: at + 1 }, settled));
  }

  const found = await fixture.found("receipts");

  expect(found).toMatchObject([
    {
      kind: "problem",
      seen: "SNS refused 1 text of the last three days: AuthorizationErrorException (ana).",
      means: "These are lost, and no athlete gets a text until it is mended.",
      next: 'What each error asks for: docs/runbook.md, "Texts are refused".',
      command: "npx cooldown outbox --silences --team riverside",
    },
    { kind: "advice", seen: "SNS refused 1 text of the last three days: InvalidParameterException (ana)." },
    { kind: "problem", seen: "SNS refused 1 text of the last three days: an error without a name (ana)." },
  ]);
});
