import { describe, expect, it } from "vitest";
import { createHandler, type HandOn } from "../../../functions/receipt-router/handler.ts";
import { aLogEvent, aSuccessLine } from "../../support/carrier-lines.ts";
import { createRecordingLog } from "../../support/recording-log.ts";

const EVENT = aLogEvent([aSuccessLine()], 0);
const NAMES = ["cooldown-run-receipts", "cooldown-walk-receipts", "cooldown-swim-receipts"];

/** A router to three teams, and what it handed to each. */
function aRouter(handOn: (name: string) => ReturnType<HandOn>) {
  const handed: [string, unknown][] = [];
  const log = createRecordingLog();
  const route = createHandler({
    functionNames: NAMES,
    log,
    handOn: async (name, event) => {
      handed.push([name, event]);
      return handOn(name);
    },
  });
  return { route, handed, log };
}

describe("the router of receipts", () => {
  it("hands the event to every team, as it came", async () => {
    const { route, handed } = aRouter(async () => "handed-on");

    await route(EVENT);

    expect(handed).toStrictEqual(NAMES.map((name) => [name, EVENT]));
  });

  it("survives a team whose function is missing", async () => {
    const { route, handed, log } = aRouter(async (name) => (name === NAMES[1] ? "missing" : "handed-on"));

    await route(EVENT);

    expect(handed).toHaveLength(3);
    expect(log.errors).toStrictEqual(["receipts function is missing"]);
  });

  it("has the event come again when AWS takes it for some teams alone", async () => {
    const { route, handed, log } = aRouter((name) =>
      name === NAMES[0] ? Promise.reject(new Error("TooManyRequests")) : Promise.resolve("handed-on"),
    );

    await expect(route(EVENT)).rejects.toThrow("Receipts were not handed on to 1 of 3.");

    expect(handed).toHaveLength(3);
    expect(log.errors).toStrictEqual(["receipts were not handed on"]);
  });
});
