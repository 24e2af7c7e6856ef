import { describe, expect, it } from "vitest";
import { sendDigest } from "../../lib/app/send-digest.ts";
import { UnreadableItemError } from "../../lib/ports/unreadable-item.ts";
import { anAthlete, aProfile } from "../support/builders.ts";
import { aWorld, type World } from "../support/memory-world.ts";

const CONSENT = { state: "given", at: "2026-11-19T17:00:00.000Z", method: "signed form", by: "Coach Lee" } as const;
const END = "No ranking, and no prediction. cooldown attention has names and numbers; this comes once a week.";

function withMail({ store, log, clock }: World) {
  const mails: { readonly subject: string; readonly body: string }[] = [];
  const mail = { send: async (one: (typeof mails)[number]) => void mails.push(one) };
  const { log: workouts, directory, book, inbox } = store;
  const team = { shards: 1, teamPolicy: {}, teamName: "Riverside RC" };
  return { mails, deps: { clock: clock.now, directory, workouts, book, inbox, mail, log, ...team } };
}

describe("the weekly digest", () => {
  it("says what a coach should look at, by id, without names, numbers or words", async () => {
    const world = aWorld({ now: "2026-11-19 12:00" });
    const notedTexts = [{ at: "2026-11-18T09:00:00.000Z", about: "pain" } as const];
    await world.join(
      anAthlete({ consent: { sms: CONSENT }, redFlagAt: "2026-11-19T10:00:00.000Z", notedTexts, athleteId: "ana" }),
    );
    await world.store.inbox.take("ana", "in-1", { receivedAt: "2026-11-19T10:00:00.000Z", isOfDanger: true });
    const { mails, deps } = withMail(world);

    const found = await sendDigest(deps);

    expect(found).toBe(3);
    expect(mails).toStrictEqual([
      {
        subject: "Riverside RC: 3 to look at",
        body: `2026-11-19  ana: Wrote of feeling unwell, and nobody has lifted it: texts are off.
2026-11-19  ana: Wrote of danger, and our answer did not reach the phone. Call them; when they are well, lift the red flag (cooldown athlete clear).
2026-11-18  ana: Wrote of pain once in the last two weeks. Ask how it is.

${END}`,
      },
    ]);
    expect(world.log.counts).toMatchObject({ Digests_sent: 1 });
  });

  it("comes also when there is nothing, so that silence means a fault", async () => {
    const world = aWorld({ now: "2026-11-19 12:00" });
    const { mails, deps } = withMail(world);

    await sendDigest(deps);

    expect(mails).toStrictEqual([
      { subject: "Riverside RC: nothing to look at", body: `Nothing to look at.\n\n${END}` },
    ]);
  });

  it("names a hundred things at most, and athletes who cannot be read", async () => {
    const world = aWorld({ now: "2026-11-19 12:00" });
    const redFlagAt = "2026-11-19T10:00:00.000Z";
    for (let at = 0; at < 102; at += 1) {
      const profile = aProfile({ phone: null, email: `r${at}@example.com` });
      await world.store.directory.add(anAthlete({ athleteId: `a-${at}`, redFlagAt, profile, consent: {} }), redFlagAt);
    }
    const { mails, deps } = withMail(world);
    const find = async (athleteId: string) => {
      if (athleteId !== "a-7") return world.store.directory.find(athleteId);
      throw new UnreadableItemError("PROFILE", { athleteId, attribute: "profile" });
    };

    await sendDigest({ ...deps, directory: { ...deps.directory, find } });

    const lines = mails[0]?.body.split("\n") ?? [];
    expect(lines.filter((line) => line.includes("Wrote of feeling unwell"))).toHaveLength(100);
    expect(lines.slice(100, 102)).toStrictEqual([
      "And 1 more.",
      "a-7 is damaged and gets no texts: see cooldown doctor.",
    ]);
  });
});
