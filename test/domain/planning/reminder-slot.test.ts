import { describe, expect, it } from "vitest";
import { canReplace, isReplannable } from "../../../lib/domain/planning/reminder-slot.ts";
import type { Reminder } from "../../../lib/domain/reminder.ts";
import { aReminder, endedAs } from "../../support/builders.ts";

const MEAL = aReminder({ kind: "meal" });
const REST_DAY = aReminder({ kind: "rest-day" });

/** A meal text about some workouts. */
function about(...workouts: readonly string[]): Reminder {
  const { facts } = MEAL;
  return facts.kind === "meal" ? aReminder({ ...MEAL, facts: { ...facts, workouts } }) : MEAL;
}

function crowdedOut(reminder: Reminder): Reminder {
  return aReminder(reminder, endedAs("SKIPPED", "SPACING"));
}

describe("after other texts left a reminder no room, another in its slot", () => {
  it("may follow when both are meal texts about different sessions", () => {
    expect(canReplace(about("b"), crowdedOut(about("a")))).toBe(true);
  });

  it.each([
    { what: "the same session", wanted: about("a"), ended: about("a") },
    { what: "a session that shares a workout", wanted: about("a", "b"), ended: about("b", "c") },
    { what: "a rest day", wanted: REST_DAY, ended: REST_DAY },
    { what: "something else", wanted: MEAL, ended: REST_DAY },
    { what: "a meal at last", wanted: REST_DAY, ended: MEAL },
  ])("may not when it is about $what", ({ wanted, ended }) => {
    expect(canReplace(wanted, crowdedOut(ended))).toBe(false);
  });
});

it.each([
  "EDITED",
  "TRAINED",
  "MERGED",
  "QUIET_HOURS",
  "PAST",
  "TOO_EARLY",
  "TOO_LATE",
  "EVENT",
  "HABIT",
  "FADED",
  "FASTING",
  "BUDGET",
  "NO_CHANNEL",
  "CARRIER_OPT_OUT",
  "EMAIL_UNCONFIRMED",
  "PAUSED",
  "SNOOZED",
  "RED_FLAG",
  "OPTED_OUT",
] as const)("what was silenced as %s may come again", (outcome) => {
  expect(isReplannable(aReminder(MEAL, endedAs("SKIPPED", outcome)))).toBe(true);
});

it("what expired does not come again, whatever held it back until then", () => {
  expect(isReplannable(aReminder(MEAL, endedAs("SKIPPED", "QUIET_HOURS")))).toBe(true);
  expect(isReplannable(aReminder(MEAL, endedAs("EXPIRED", "QUIET_HOURS")))).toBe(false);
});
