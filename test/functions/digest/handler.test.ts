import { expect, it } from "vitest";
import { createHandler } from "../../../functions/digest/handler.ts";
import { aWorld } from "../../support/memory-world.ts";

it("the digest handler sends one e-mail an event, and fails aloud when it cannot", async () => {
  const { store, log, clock } = aWorld({ now: "2026-11-19 12:00" });
  const subjects: string[] = [];
  const mail = { send: async ({ subject }: { readonly subject: string }) => void subjects.push(subject) };
  const team = { shards: 1, teamPolicy: {}, teamName: "Riverside RC" };
  const deps = { ...store, workouts: store.log, log, clock: clock.now, mail, ...team };

  await createHandler(deps)();
  const failing = createHandler({ ...deps, mail: { send: () => Promise.reject(new Error("no topic")) } });

  expect(subjects).toStrictEqual(["Riverside RC: nothing to look at"]);
  await expect(failing()).rejects.toThrow("no topic");
});
