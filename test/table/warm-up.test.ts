import { describe, expect, it } from "vitest";
import type { Key } from "../../lib/table/table.ts";
import { warmUp, warmUpWithZones } from "../../lib/table/warm-up.ts";

describe("a function's start", () => {
  it("reads one item that nobody writes", async () => {
    const asked: Key[] = [];

    await warmUp({
      get: async (key) => {
        asked.push(key);
        return undefined;
      },
    });

    expect(asked).toEqual([{ PK: "WARM-UP", SK: "WARM-UP" }]);
  });

  it("goes on when the table fails", async () => {
    const start = warmUp({ get: () => Promise.reject(new Error("no route to the table")) });

    await expect(start).resolves.toBeUndefined();
  });

  it("goes on when the table does not answer", async () => {
    const start = warmUp({ get: () => new Promise(() => undefined) });

    await expect(start).resolves.toBeUndefined();
  });

  it("of a function that needs zones reads the same, and goes on when the table fails", async () => {
    const asked: Key[] = [];

    const start = warmUpWithZones({
      get: (key) => {
        asked.push(key);
        return Promise.reject(new Error("no route to the table"));
      },
    });

    await expect(start).resolves.toBeUndefined();
    expect(asked).toEqual([{ PK: "WARM-UP", SK: "WARM-UP" }]);
  });
});
