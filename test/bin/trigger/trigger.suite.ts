import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RECIPES } from "../../../bin/commands/trigger/recipes.ts";
import { REMINDER_KINDS } from "../../../lib/domain/reminder-kinds.ts";
import { runCommand } from "../../support/run-command.ts";
import { type RuntimeClient, startRuntimeClient } from "../../support/runtime-client.ts";

let client: RuntimeClient;

/** Sunday, 12:00 in New York. */
beforeAll(async () => {
  client = await startRuntimeClient({ now: "2026-11-22T17:00:00Z" });
});
afterAll(() => client.server.stop());

describe("cooldown trigger", () => {
  it("knows every kind of text", () => {
    const kinds = [...REMINDER_KINDS, "reply", "safety"];

    expect(Object.keys(RECIPES).toSorted()).toStrictEqual(kinds.toSorted());
  });

  it.each(Object.keys(RECIPES))("has a %s text sent, by what leads to it", async (kind) => {
    const { code, out } = await runCommand(["trigger", kind, "--json", "--local", client.server.url]);

    const { athleteId, message } = JSON.parse(out);
    expect([code, message.kind, message.athleteId]).toStrictEqual([0, kind, athleteId]);
    expect((await client.outbox()).map(({ id }) => id)).toContain(message.id);
  });

  it("tells people the text, and where to read why it went", async () => {
    const { out } = await runCommand(["trigger", "safety", "--local", client.server.url]);

    expect(out).toMatch(
      /^safety to Sam \(a-\w+, \+1202556\d{4}\), \d{4}-\d\d-\d\d 17:00 in New York\n {2}"Please stop: no/u,
    );
    expect(out).toContain("Because a text told of feeling dizzy. More: cooldown explain a-");
  });

  it("sends nothing to a real team", async () => {
    const { code, err } = await runCommand(["trigger", "meal", "--team", "demo"]);

    expect([code, err]).toStrictEqual([2, "cooldown: trigger sends nothing to a real team: leave out --team\n"]);
  });
});
