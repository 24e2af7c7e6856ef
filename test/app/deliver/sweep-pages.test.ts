import { describe, expect, it } from "vitest";
import { sweepShard } from "../../../lib/app/deliver/sweep.ts";
import { isoInstant } from "../../../lib/domain/local-time.ts";
import type { ReminderBook } from "../../../lib/ports.ts";
import { aPendingReminder, dueOf } from "../../contract/examples.ts";
import { aReminder } from "../../support/builders.ts";
import { aWorldWith, MEAL } from "../../support/due-world.ts";

describe("a sweep", () => {
  it("takes on all that is due, page after page, while there is time", async () => {
    const strangers = Array.from({ length: 2_001 }, (_, at) => aReminder({ ...MEAL, athleteId: `x${at}` }));
    const world = await aWorldWith([MEAL]);
    for (const reminder of strangers) await world.store.book.place(reminder);

    const report = await sweepShard(0, world.delivering);

    expect(report).toStrictEqual({ due: 2_002, sent: 1, reviews: 0 });
    expect(await world.store.book.due(0, isoInstant(world.clock.now()), 9)).toStrictEqual([]);
  });

  it("ends though the index goes on listing what others hold", async () => {
    const listed = Array.from({ length: 2_000 }, (_, at) => ({ ...dueOf(aPendingReminder()), athleteId: `x${at}` }));
    const world = await aWorldWith([]);
    const book: ReminderBook = { ...world.store.book, due: async () => listed };

    const report = await sweepShard(0, { ...world.delivering, book });

    expect(report).toStrictEqual({ due: 2_000, sent: 0, reviews: 0 });
  });
});
