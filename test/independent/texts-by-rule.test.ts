import { expect, it } from "vitest";
import { aReminder } from "../support/builders.ts";
import { tableOf, textsByRule } from "./texts-by-rule.ts";

it("counts what each rule brings about, and why texts were kept back, the most frequent first", () => {
  const sent = { state: "SENT", settledAt: "2026-03-01T12:00:00.000Z", messageId: "m", text: "Rest." } as const;
  const faded = { state: "SKIPPED", settledAt: "2026-03-01T12:00:00.000Z", outcome: "FADED" } as const;

  const counted = textsByRule([aReminder({}, sent), aReminder({}, faded), aReminder({}, faded)]);

  expect(tableOf(counted)).toBe(
    "| rule | texts | sentences | kept back |\n| --- | ---: | ---: | ---: |\n| meal: FADED |  |  | 2 |\n| meal: SESSION | 1 |  |  |\n",
  );
});
