import { expect, it } from "vitest";
import { mayTellOmega3 } from "../../../lib/domain/delivery/told-before.ts";
import { epochDay, instantMs } from "../../../lib/domain/local-time.ts";
import { EMPTY_HISTORY } from "../../../lib/domain/planning/text-history.ts";
import { aReminder, sentAt } from "../../support/builders.ts";

const NOON = { nowMs: instantMs("2026-12-08T17:00:00.000Z"), others: [], history: EMPTY_HISTORY };

it.each([
  { told: undefined, may: true },
  { told: "2026-12-01", may: true },
  { told: "2026-12-02", may: false },
  { told: "2026-12-08", may: false },
])("a food is called a source of omega-3 once in 7 days: last on $told, on 2026-12-08 $may", ({ told, may }) => {
  const history = told === undefined ? EMPTY_HISTORY : { ...EMPTY_HISTORY, omega3ToldDay: epochDay(told) };

  expect(mayTellOmega3(aReminder(), { ...NOON, history })).toBe(may);
});

it("a text since the last assessment counts as well", () => {
  const other = aReminder({ n: 2 }, { ...sentAt("2026-12-07T13:00:00.000Z"), told: ["omega-3"] });

  expect(mayTellOmega3(aReminder(), { ...NOON, others: [other] })).toBe(false);
});
