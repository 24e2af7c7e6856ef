import { describe, expect, it } from "vitest";
import { createThrottledLookup } from "../../../lib/app/deliver/nightly-review.ts";
import { runNightlyReviews } from "../../../lib/app/deliver/sweep.ts";
import type { Athlete } from "../../../lib/domain/profile.ts";
import { anAthlete, aProfile, aSubscription } from "../../support/builders.ts";
import { createFakeNightly, type FakeNightly } from "../../support/fake-nightly.ts";
import { aWorld, type World } from "../../support/memory-world.ts";
import { localOf } from "../../support/planning.ts";
import { createRecordingLog } from "../../support/recording-log.ts";

const NOW_LOCAL = "2026-11-20 12:00";
const DUE = "2026-11-20T08:10:00.000Z";

async function reviewsDue(world: World) {
  return world.store.book.dueReviews(0, "2099-01-01T00:00:00.000Z", 10);
}

/** A world where ana, in New York, and bea, in Auckland, are due for review. */
async function aWorldOfTwo(): Promise<World> {
  const world = aWorld({ now: NOW_LOCAL });
  await world.join(anAthlete(), DUE);
  const profile = aProfile({ timeZone: "Pacific/Auckland", phone: "+6421234567" });
  await world.join(anAthlete({ athleteId: "bea", profile }), DUE);
  return world;
}

it("a due review moves to the athlete's next local 3 o'clock, whatever the zone", async () => {
  const world = await aWorldOfTwo();

  const moved = await runNightlyReviews(0, world.delivering);

  const [ana, bea] = await reviewsDue(world);
  expect(moved).toBe(2);
  expect(localOf(ana?.dueAt ?? "", "America/New_York")).toMatch(/^2026-11-21 03:\d\d$/);
  expect(localOf(bea?.dueAt ?? "", "Pacific/Auckland")).toMatch(/^2026-11-22 03:\d\d$/);
});

it("a review that is not due stays", async () => {
  const world = aWorld({ now: NOW_LOCAL });
  await world.join(anAthlete(), "2026-11-20T17:00:00.001Z");

  const moved = await runNightlyReviews(0, world.delivering);

  expect(moved).toBe(0);
  expect(await reviewsDue(world)).toStrictEqual([{ athleteId: "ana", dueAt: "2026-11-20T17:00:00.001Z" }]);
});

it("two sweeps at once move a review once", async () => {
  const world = await aWorldOfTwo();

  const moved = await Promise.all([runNightlyReviews(0, world.delivering), runNightlyReviews(0, world.delivering)]);

  expect(moved.reduce((sum, each) => sum + each, 0)).toBe(2);
});

it("what there is no time for is left to the next sweep", async () => {
  const world = await aWorldOfTwo();
  let left = 1;
  const hasTime = () => {
    left -= 1;
    return left >= 0;
  };

  const first = await runNightlyReviews(0, { ...world.delivering, hasTime });
  const second = await runNightlyReviews(0, world.delivering);

  expect([first, second]).toStrictEqual([1, 1]);
});

it("the nightly review sees a day without a workout: the status is of that day", async () => {
  const world = aWorld({ now: NOW_LOCAL });
  await world.join(anAthlete(), "2026-11-21T08:00:00.000Z");

  await world.advance("2026-11-24 12:00");

  expect(await world.store.book.readStatus("ana")).toMatchObject({ status: { localDate: "2026-11-24" } });
});

const NOW = "2026-11-20T17:00:00.000Z";
const GIVEN = { state: "given", at: "2026-11-01T15:00:00.000Z", method: "signed form", by: "Coach Lee" } as const;
const ADDRESS = "ana@example.com";
const PHONE = "+12025550123";

interface Night {
  readonly world: World;
  readonly nightly: FakeNightly;
  /** Runs the review and answers the athlete as they stand. */
  readonly review: () => Promise<Athlete | undefined>;
}

/** A night on which ana's review is due. */
async function aNight(athlete: Athlete): Promise<Night> {
  const nightly = createFakeNightly();
  const world = aWorld({ now: NOW_LOCAL, nightly });
  await world.join(athlete, DUE);
  return {
    world,
    nightly,
    review: async () => {
      await runNightlyReviews(0, world.delivering);
      return world.store.directory.find("ana");
    },
  };
}

function byEmail(over: Partial<Athlete> = {}): Athlete {
  const profile = aProfile({ phone: null, email: ADDRESS, channels: { "rest-day": ["email"], meal: ["email"] } });
  return anAthlete({ profile, consent: { email: GIVEN }, emailSubscription: aSubscription("pending"), ...over });
}

describe("the nightly review of an e-mail subscription", () => {
  it("finds an address that was confirmed", async () => {
    const { nightly, review, world } = await aNight(byEmail());
    await nightly.emailTopics.subscribe("ana", ADDRESS);
    nightly.emailTopics.confirm(ADDRESS);

    const ana = await review();

    expect(ana?.emailSubscription).toStrictEqual({ ...aSubscription("confirmed"), confirmedAt: NOW });
    expect(world.log.counts).toStrictEqual({ EmailsConfirmed: 1 });
  });

  it("invites an address again that let 48 h pass", async () => {
    const { nightly, review, world } = await aNight(byEmail());
    await nightly.emailTopics.subscribe("ana", ADDRESS);
    nightly.emailTopics.expire();

    const ana = await review();

    expect(ana?.emailSubscription).toStrictEqual({ ...aSubscription("pending"), invitedAt: NOW, invites: 2 });
    expect(nightly.emailTopics.invitations).toStrictEqual([ADDRESS, ADDRESS]);
    expect(world.log.counts).toStrictEqual({ EmailInvitations: 1 });
  });

  it("invites once when two sweeps come by at once", async () => {
    const { nightly, world } = await aNight(byEmail());
    await nightly.emailTopics.subscribe("ana", ADDRESS);

    await Promise.all([runNightlyReviews(0, world.delivering), runNightlyReviews(0, world.delivering)]);

    expect(nightly.emailTopics.invitations).toStrictEqual([ADDRESS, ADDRESS]);
  });

  it("takes an invitation back that SNS did not take, and tries again the next night", async () => {
    const { nightly, review, world } = await aNight(byEmail());
    const topicGone = await review();
    await nightly.emailTopics.subscribe("ana", ADDRESS);
    world.clock.moveTo(world.clock.now() + 86_400_000);

    const next = await review();

    expect(topicGone?.emailSubscription).toStrictEqual(aSubscription("pending"));
    expect(world.log.counts).toMatchObject({ NightlyQuestionsFailed: 1, EmailInvitations: 1 });
    expect(next?.emailSubscription).toMatchObject({ invites: 2 });
  });

  it("finds that an athlete left by an e-mail's own link", async () => {
    const { nightly, review, world } = await aNight(byEmail({ emailSubscription: aSubscription("confirmed") }));
    await nightly.emailTopics.subscribe("ana", ADDRESS);
    nightly.emailTopics.unsubscribe(ADDRESS);

    const ana = await review();

    expect(ana?.emailSubscription).toStrictEqual({ ...aSubscription("lost"), lostAt: NOW });
    expect(world.log.counts).toStrictEqual({ EmailsLost: 1 });
  });

  it("gives an address up that answered no invitation", async () => {
    const invited = { state: "pending", invitedAt: "2026-11-18T17:00:00.000Z", invites: 4 } as const;
    const { review } = await aNight(byEmail({ emailSubscription: { ...aSubscription(), ...invited } }));

    const ana = await review();

    expect(ana?.emailSubscription).toMatchObject({ state: "lost", lostAt: NOW, why: "never-confirmed" });
  });

  it("leaves an address alone that the operator subscribed in between", async () => {
    const { nightly, world } = await aNight(byEmail({ emailSubscription: aSubscription("confirmed") }));
    const subscribedAnew = { ...aSubscription("pending"), invitedAt: NOW };
    const read = async (): Promise<"gone"> => {
      await world.store.directory.update("ana", (ana) => ({ ...ana, emailSubscription: subscribedAnew }));
      return "gone";
    };

    await runNightlyReviews(0, {
      ...world.delivering,
      nightly: { ...nightly, emailTopics: { ...nightly.emailTopics, read } },
    });

    expect(await world.store.directory.find("ana")).toMatchObject({ emailSubscription: subscribedAnew });
  });

  it.each([
    { who: "who was never invited", over: { emailSubscription: null } },
    { who: "whose address is lost", over: { emailSubscription: aSubscription("lost") } },
    { who: "who withdrew their consent", over: { consent: { email: { ...GIVEN, state: "withdrawn" } } } },
    { who: "who has no address", over: { profile: aProfile({ phone: null }) } },
  ] as const)("asks nothing of an athlete $who", async ({ over }) => {
    const { nightly, review } = await aNight(byEmail(over));

    await review();

    expect(nightly.asked).toStrictEqual([]);
  });

  it("asks nothing for a team that sends no e-mail", async () => {
    const { nightly, world } = await aNight(byEmail());

    await runNightlyReviews(0, { ...world.delivering, nightly: { ...nightly, emailTopics: null } });

    expect(nightly.asked).toStrictEqual([]);
  });
});

describe("the nightly review of a phone", () => {
  it("takes down that the carriers' list holds it, and keeps since when", async () => {
    const { nightly, review, world } = await aNight(anAthlete());
    nightly.optedOut.add(PHONE);
    const first = await review();
    world.clock.moveTo(world.clock.now() + 86_400_000);

    const second = await review();

    expect([first?.carrierOptOutAt, second?.carrierOptOutAt]).toStrictEqual([NOW, NOW]);
    expect(second?.consent.sms).toStrictEqual(GIVEN);
    expect(world.log.counts).toStrictEqual({ CarrierOptOuts: 1 });
  });

  it("clears it once the list no longer holds it", async () => {
    const { review, world } = await aNight(anAthlete({ carrierOptOutAt: "2026-11-10T08:00:00.000Z" }));

    const ana = await review();

    expect(ana?.carrierOptOutAt).toBeNull();
    expect(world.log.counts).toStrictEqual({ CarrierOptIns: 1 });
  });

  it.each([
    { who: "without a phone", athlete: anAthlete({ profile: aProfile({ phone: null }) }) },
    { who: "who gave no consent", athlete: anAthlete({ consent: {} }) },
    { who: "who withdrew it", athlete: anAthlete({ consent: { sms: { ...GIVEN, state: "withdrawn" } } }) },
  ] as const)("asks nothing of an athlete $who", async ({ athlete }) => {
    const { nightly, review } = await aNight(athlete);

    await review();

    expect(nightly.asked).toStrictEqual([]);
  });
});

describe("the nightly review of both", () => {
  const both = byEmail({
    profile: aProfile({ email: ADDRESS }),
    consent: { sms: GIVEN, email: GIVEN },
    emailSubscription: aSubscription("confirmed"),
  });

  it("writes nothing when nothing is new", async () => {
    const { nightly, review, world } = await aNight(both);
    await nightly.emailTopics.subscribe("ana", ADDRESS);
    nightly.emailTopics.confirm(ADDRESS);
    const { directory } = world.store;
    let updates = 0;
    const counted = (...args: Parameters<typeof directory.update>) => {
      updates += 1;
      return directory.update(...args);
    };

    await runNightlyReviews(0, { ...world.delivering, directory: { ...directory, update: counted } });

    expect(updates).toBe(0);
    expect(nightly.asked).toStrictEqual(["read", "isOptedOut"]);
    expect(await review()).toStrictEqual(both);
  });

  it("keeps what a text of the athlete's wrote while SNS was asked", async () => {
    const { nightly, world } = await aNight(both);
    const isOptedOut = async (): Promise<boolean> => {
      await world.store.directory.update("ana", (ana) => ({ ...ana, redFlagAt: NOW, snoozedUntil: NOW }));
      return true;
    };

    await runNightlyReviews(0, { ...world.delivering, nightly: { ...nightly, carrier: { isOptedOut } } });

    expect(await world.store.directory.find("ana")).toMatchObject({
      redFlagAt: NOW,
      snoozedUntil: NOW,
      carrierOptOutAt: NOW,
      emailSubscription: { state: "lost" },
    });
  });

  it("moves the review though SNS is away, changes nothing, and looks again the next night", async () => {
    const { nightly, world } = await aNight(both);
    nightly.optedOut.add(PHONE);
    nightly.breakDown(true);

    const moved = await runNightlyReviews(0, world.delivering);

    expect(moved).toBe(1);
    expect(await world.store.directory.find("ana")).toStrictEqual(both);
    expect(world.log.counts).toStrictEqual({ NightlyQuestionsFailed: 2 });
    nightly.breakDown(false);
    await world.advance("2026-11-21 12:00");
    expect(await world.store.directory.find("ana")).toMatchObject({ carrierOptOutAt: expect.any(String) });
  });

  it("goes through every review though SNS answers none of them", async () => {
    const { nightly, world } = await aNight(both);
    const profile = aProfile({ phone: null, email: "bea@example.com" });
    for (const athleteId of ["bea", "cem", "dan"]) await world.join({ ...both, athleteId, profile }, DUE);
    nightly.breakDown(true);

    const moved = await runNightlyReviews(0, { ...world.delivering, concurrency: 1 });

    expect(moved).toBe(4);
    expect(nightly.asked).toHaveLength(3);
  });

  it("goes on to the next athlete when one cannot be read", async () => {
    const { world } = await aNight(both);
    await world.join(anAthlete({ athleteId: "bea", profile: aProfile({ phone: null }) }), DUE);
    const { directory } = world.store;
    const find = async (athleteId: string) => {
      if (athleteId === "ana") throw new Error("Item ATHLETE#ana PROFILE cannot be read: profile.diet.");
      return directory.find(athleteId);
    };

    const moved = await runNightlyReviews(0, { ...world.delivering, directory: { ...directory, find } });

    expect(moved).toBe(2);
    expect(world.log.counts).toStrictEqual({ ReviewsFailed: 1 });
  });
});

const AT_ONCE = { acquire: async () => undefined };
const fails = async (): Promise<string> => {
  throw new Error("no");
};
const answers = async (): Promise<string> => "yes";

it("a question waits for the rate limit", async () => {
  const order: string[] = [];
  const lookUp = createThrottledLookup({ log: createRecordingLog(), hasTime: () => true });
  const limiter = {
    acquire: async () => {
      order.push("acquired");
    },
  };

  const answer = await lookUp(limiter, async () => order.push("question"));

  expect(answer).toBe(2);
  expect(order).toStrictEqual(["acquired", "question"]);
});

it("a question without an answer is counted, and the next one is asked", async () => {
  const log = createRecordingLog();
  const lookUp = createThrottledLookup({ log, hasTime: () => true });

  const asked = [await lookUp(AT_ONCE, fails), await lookUp(AT_ONCE, answers)];

  expect(asked).toStrictEqual([undefined, "yes"]);
  expect(log.counts).toStrictEqual({ NightlyQuestionsFailed: 1 });
  expect(log.errors).toStrictEqual(["SNS did not answer the nightly review"]);
});

it("after three of them nothing more is asked in this sweep", async () => {
  const log = createRecordingLog();
  const lookUp = createThrottledLookup({ log, hasTime: () => true });

  for (let i = 0; i < 5; i += 1) await lookUp(AT_ONCE, fails);

  expect(await lookUp(AT_ONCE, answers)).toBeUndefined();
  expect(log.counts).toStrictEqual({ NightlyQuestionsFailed: 3 });
});

it("nothing is asked when the sweep's time is up", async () => {
  const log = createRecordingLog();
  const lookUp = createThrottledLookup({ log, hasTime: () => false });

  expect(await lookUp(AT_ONCE, answers)).toBeUndefined();
  expect(log.counts).toStrictEqual({});
});
