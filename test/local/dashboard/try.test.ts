import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoToken } from "../../../lib/local/local-athletes.ts";
import { type RuntimeClient, startRuntimeClient } from "../../support/runtime-client.ts";

let client: RuntimeClient;

beforeAll(async () => {
  client = await startRuntimeClient({ now: "2026-11-22T17:00:00Z" });
  await demoToken(client.server.runtime);
});

afterAll(() => client.server.stop());

function textOf(page: string): string {
  return page.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
}

async function compared(b: object): Promise<string> {
  const base64 = (await readFile("docs/sample-log.json")).toString("base64");
  const asked = { athleteId: "demo", fileName: "log.json", base64, a: {}, b };
  const response = await client.send("/local/replay", asked);
  return textOf(((await response.json()) as { readonly html: string }).html);
}

describe("a log under two policies", () => {
  it("is the same twice when the policies are", async () => {
    expect(await compared({})).toContain("83 days");
    expect(await compared({})).toContain("No text differs");
  });

  it("says how many texts each brings, and which differ", async () => {
    const shown = await compared({ maxTextsPerDay: 1 });

    const [, a, b] = / Texts (\d+) (\d+) /.exec(shown) ?? [];
    expect(Number(a)).toBeGreaterThan(Number(b));
    expect(shown).toContain("What differs only A 20");
  });

  it.each([
    { what: "a policy out of bounds", over: { a: { maxTextsPerDay: 1000 } }, field: "a.maxTextsPerDay" },
    { what: "a stranger", over: { athleteId: "zoe" }, field: "athleteId" },
    { what: "no file", over: { base64: "" }, field: "base64" },
    { what: "a file that is no log", over: { base64: "aGVsbG8=" }, field: "body" },
  ])("refuses $what by field", async ({ over, field }) => {
    const asked = { athleteId: "demo", fileName: "log.json", base64: "e30=", a: {}, b: {}, ...over };

    const response = await client.send("/local/replay", asked);

    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ field }] });
  });
});

describe("the page to try things", () => {
  it("shows what came and was not understood, escaped", async () => {
    const payload = {
      id: "1",
      athleteId: null,
      source: "hevy",
      receivedAt: "2026-11-22T16:00:00.000Z",
      reason: "no id",
    };
    await client.server.runtime.hooks.quarantine.put({ ...payload, encoding: "utf-8", payload: "<b>{}</b>" });

    const page = await (await fetch(`${client.server.url}/try`)).text();

    expect(textOf(page)).toContain("hevy , 2026-11-22T16:00Z, nobody&#39;s: no id What came &lt;b&gt;{}&lt;/b&gt;");
  });
});

describe("the outbox's page", () => {
  it("lists texts and silences with the true reason", async () => {
    await client.send("/local/workouts", { athleteId: "demo", workout: { kind: "run", durationMinutes: 45 } });
    await client.moveTo("2026-11-22T18:00:00Z");

    const [all, silences] = await Promise.all(
      ["/outbox", "/outbox?only=silences"].map(async (path) =>
        textOf(await (await fetch(client.server.url + path)).text()),
      ),
    );

    expect(all).toMatch(/Ana meal by SMS: .* sent/);
    expect(silences).toContain("Nothing.");
  });
});
