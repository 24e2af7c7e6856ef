import { describe, expect, it } from "vitest";
import { changedParts } from "../../../lib/local/dashboard/page-events.ts";

const page = (rows: Readonly<Record<string, string>>, attention = "nothing", pages = 1) => ({
  parts: new Map(Object.entries({ attention, team: `${Object.values(rows).join("")} of ${pages}` })),
  rows: new Map([["team", new Map(Object.entries(rows))]]),
});

describe("an update of a page", () => {
  it("sends of a table the row that changed", () => {
    const changed = changedParts(page({ ana: "ready", bea: "easy" }), page({ ana: "ready", bea: "rest" }));

    expect(Object.fromEntries(changed)).toStrictEqual({ bea: "rest" });
  });

  it("sends the whole table when its rows are others", () => {
    const changed = changedParts(page({ ana: "ready" }), page({ ana: "ready", bea: "rest" }, "Bea"));

    expect(Object.fromEntries(changed)).toStrictEqual({ attention: "Bea", team: "readyrest of 1" });
  });

  it("sends the whole table when what stands around its rows changed", () => {
    const changed = changedParts(page({ ana: "ready" }), page({ ana: "easy" }, "nothing", 2));

    expect(Object.fromEntries(changed)).toStrictEqual({ team: "easy of 2" });
  });

  it("sends nothing when nothing changed", () => {
    expect(changedParts(page({ ana: "ready" }), page({ ana: "ready" })).size).toBe(0);
  });
});
