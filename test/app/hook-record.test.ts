import { expect, it } from "vitest";
import { batchUnreadableRecords, type HookRecord } from "../../lib/app/hook-record.ts";

const IGNORED: HookRecord = { kind: "ignored", reason: "metrics are not read" };

function bad(raw: string | undefined, user?: string): HookRecord {
  return { kind: "not-understood", reason: `reason of ${raw}`, raw, user };
}

it("few bad records stay as they are", () => {
  const records = [IGNORED, ...Array.from({ length: 20 }, (_, at) => bad(String(at)))];

  expect(batchUnreadableRecords(records)).toBe(records);
});

it("many are gathered for each user, in their order, and the others stay", () => {
  const ofAna = Array.from({ length: 12 }, (_, at) => bad(String(at), "ana"));
  const ofBea = Array.from({ length: 9 }, (_, at) => bad(`"b${at}"`, "bea"));

  const gathered = batchUnreadableRecords([...ofAna, IGNORED, ...ofBea]);

  expect(gathered).toStrictEqual([
    IGNORED,
    {
      kind: "not-understood",
      reason: "12 records, the first: reason of 0",
      raw: "[0,1,2,3,4,5,6,7,8,9,10,11]",
      user: "ana",
    },
    {
      kind: "not-understood",
      reason: '9 records, the first: reason of "b0"',
      raw: '["b0","b1","b2","b3","b4","b5","b6","b7","b8"]',
      user: "bea",
    },
  ]);
});

it("with the whole payload among them the whole payload is kept", () => {
  const records = [...Array.from({ length: 20 }, (_, at) => bad(String(at))), bad(undefined)];

  expect(batchUnreadableRecords(records)).toMatchObject([{ raw: undefined }]);
});
