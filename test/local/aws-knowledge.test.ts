import { expect, it } from "vitest";
import { createLocalNightly } from "../../lib/local/aws-knowledge.ts";
import { openOptOuts } from "../../lib/local/opt-outs.ts";
import { anAthlete, aProfile } from "../support/builders.ts";
import { aWorld } from "../support/memory-world.ts";

const GIVEN = {
  state: "given",
  at: "2026-11-20T17:00:00.000Z",
  method: "taken as given",
  by: "local runtime",
} as const;

it("on a laptop an address is confirmed at once and stays so, and no number is opted out", async () => {
  const nightly = createLocalNightly(openOptOuts(undefined));
  const world = aWorld({ now: "2026-11-20 12:00", nightly });
  const profile = aProfile({ email: "ana@example.com", channels: { meal: ["email"], "rest-day": ["sms"] } });
  const made = await nightly.emailTopics?.subscribe("ana", "ana@example.com");
  const emailSubscription = { state: "confirmed", topicArn: made?.topicArn ?? "" } as const;
  const ana = anAthlete({ profile, consent: { sms: GIVEN, email: GIVEN }, emailSubscription });
  await world.join(ana, "2026-11-21T08:10:00.000Z");

  await world.advance("2026-11-30 12:00");

  expect(await world.store.directory.find("ana")).toStrictEqual(ana);
  expect(made).toStrictEqual({ topicArn: "ana@example.com", isConfirmed: true });
});
