import { expect, test } from "vitest";
import { assessAthlete } from "../../lib/app/assess-athlete.ts";
import { parseReminderId, type Reminder } from "../../lib/domain/reminder.ts";
import { profileKey, reminderKey, statusKey } from "../../lib/table/items.ts";
import { aWorld, storedReminders, type World } from "../support/memory-world.ts";
import { anAthleteOfAllKinds } from "../support/planning.ts";

/** Ana's world after a session, with the reminders it planned. */
async function trainedWorld(): Promise<{ readonly world: World; readonly meal: Reminder }> {
  const world = aWorld({ now: "2026-11-20 12:00" });
  await world.join(anAthleteOfAllKinds());
  await world.train("ana");
  const meal = (await storedReminders(world, "ana")).find(({ kind }) => kind === "meal");
  if (meal === undefined) throw new Error("no meal text was planned");
  return { world, meal };
}

test("an unknown topic, channel and day of the week in a profile stop no assessment (I14)", async () => {
  const { world } = await trainedWorld();
  const item = await world.store.table.get(profileKey("ana"));
  const profile = Object.assign({}, item?.["profile"], {
    channels: { hydration: ["sms"], meal: ["push", "sms"], bedtime: ["sms"], "rest-day": ["sms"] },
    wake: { default: "06:30", holiday: "09:00" },
  });
  const consent = { ...Object(item?.["consent"]), push: { state: "given" } };
  await world.store.table.update(profileKey("ana"), { set: { profile, consent } });

  const outcome = await assessAthlete("ana", world.assessing);

  expect(outcome).toBe("unchanged");
  expect((await world.store.directory.find("ana"))?.profile.channels).toStrictEqual({
    meal: ["sms"],
    bedtime: ["sms"],
    "rest-day": ["sms"],
  });
});

test("a status is written again with all that another release wrote into it (I14)", async () => {
  const { world } = await trainedWorld();
  const item = await world.store.table.get(statusKey("ana"));
  const [first, last, day, named, riders, fading, omega3, recent] = Object.values(Object(item?.["texts"]));
  const more = {
    advice: { code: "DRINK" },
    status: { ...Object(item?.["status"]), sleepDebt: 3 },
    plan: { ...Object(item?.["plan"]), "2026-11-20#hydration#1": 4 },
    texts: [[...Object(first), 7], last, day, named, riders, fading, omega3, recent, { drinks: 1 }],
  };
  await world.store.table.update(statusKey("ana"), { set: more });

  await world.train("ana", { kind: "strength", durationMinutes: 30 });

  const written = await world.store.table.get(statusKey("ana"));
  expect(written).toMatchObject({ version: Number(item?.["version"]) + 1, advice: { code: "DRINK" } });
  expect(written).toMatchObject({ status: { sleepDebt: 3 }, plan: { "2026-11-20#hydration#1": 4 } });
  expect(Object.values(Object(written?.["texts"]))).toMatchObject([
    [0, 0, 0, 7],
    last,
    day,
    named,
    riders,
    fading,
    omega3,
    recent,
    { drinks: 1 },
  ]);
  expect(Object.keys((await world.store.book.readStatus("ana"))?.plan ?? {}).map(parseReminderId)).not.toContain(
    undefined,
  );
});

test("a reminder that is planned anew keeps what another release wrote into it (I14)", async () => {
  const { world, meal } = await trainedWorld();
  const facts = { ...meal.facts, litres: 2 };
  await world.store.table.update(reminderKey(meal), { set: { facts, urgency: "low" } });

  await world.train("ana", { kind: "strength", durationMinutes: 30 });

  const item = await world.store.table.get(reminderKey(meal));
  expect(item).toMatchObject({ generation: 2, urgency: "low", facts: { kind: "meal", litres: 2 } });
});

test("a place held by a reminder that only another release can read is left to it (I14)", async () => {
  const { world, meal } = await trainedWorld();
  const before = await world.store.book.readStatus("ana");
  const facts = { ...meal.facts, focus: "fat" };
  await world.store.table.update(reminderKey(meal), { set: { facts } });

  await world.train("ana", { kind: "strength", durationMinutes: 30 });
  const again = await assessAthlete("ana", world.assessing);

  const after = await world.store.book.readStatus("ana");
  const id = "2026-11-20#meal#1";
  expect(again).toBe("unchanged");
  expect(after?.plan[id]).toBe(before?.plan[id]);
  expect(await world.store.table.get(reminderKey(meal))).toMatchObject({ state: "PENDING", generation: 1, facts });
});
