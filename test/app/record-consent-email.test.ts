import { describe, expect, it } from "vitest";
import { subscribeEmail, withdrawConsent } from "../../lib/app/record-consent.ts";
import { withProfile } from "../../lib/domain/athlete-change.ts";
import type { Athlete } from "../../lib/domain/profile.ts";
import { anAthlete, aProfile, aSubscription } from "../support/builders.ts";
import { createFakeNightly, TOPIC_PREFIX } from "../support/fake-nightly.ts";
import { aWorld } from "../support/memory-world.ts";

const ADDRESS = "ana@example.com";
const NOW = "2026-11-20T17:00:00.000Z";
const EVIDENCE = { method: "signed form", by: "Coach Lee" };
const CONSENT = { state: "given", at: NOW, ...EVIDENCE } as const;
const topicArn = `${TOPIC_PREFIX}ana`;
const ANA = anAthlete({
  profile: aProfile({ phone: null, email: ADDRESS, channels: { "rest-day": ["email"], meal: ["email"] } }),
  consent: {},
});

function readdressed(athlete: Athlete): Athlete {
  return withProfile(athlete, { ...athlete.profile, email: "ana@example.org" });
}

/** The operator's side of a world where an athlete joined. */
async function anOffice(athlete: Athlete) {
  const nightly = createFakeNightly();
  const world = aWorld({ now: "2026-11-20 12:00", nightly });
  await world.join(athlete, "2026-11-21T08:10:00.000Z");
  const { directory } = world.store;
  const deps = { clock: world.clock.now, directory, emailTopics: nightly.emailTopics };
  return { world, deps, topics: nightly.emailTopics, ana: () => directory.find("ana") };
}

describe("subscribing an athlete's e-mail", () => {
  it("makes the topic, invites the address, and records who consented when and how", async () => {
    const { deps, topics, ana } = await anOffice(ANA);

    const outcome = await subscribeEmail("ana", EVIDENCE, deps);

    expect(outcome).toStrictEqual({ kind: "invited", topicArn });
    expect(topics.invitations).toStrictEqual([ADDRESS]);
    expect(await ana()).toStrictEqual({
      ...ANA,
      consent: { email: CONSENT },
      emailSubscription: { state: "pending", topicArn, invitedAt: NOW, invites: 1 },
    });
  });

  it("leaves the consent to SMS as it is", async () => {
    const both = anAthlete({ profile: aProfile({ email: ADDRESS }) });
    const { deps, ana } = await anOffice(both);

    await subscribeEmail("ana", EVIDENCE, deps);

    expect((await ana())?.consent).toStrictEqual({ ...both.consent, email: CONSENT });
  });

  it("finds an address that is confirmed already", async () => {
    const { deps, topics, ana } = await anOffice(ANA);
    await topics.subscribe("ana", ADDRESS);
    topics.confirm(ADDRESS);

    const outcome = await subscribeEmail("ana", EVIDENCE, deps);

    expect(outcome).toStrictEqual({ kind: "confirmed", topicArn });
    expect((await ana())?.emailSubscription).toStrictEqual({ state: "confirmed", topicArn, confirmedAt: NOW });
  });

  it("done again changes nothing but what SNS says, so that nobody is welcomed twice", async () => {
    const { world, deps, topics, ana } = await anOffice(ANA);
    await subscribeEmail("ana", EVIDENCE, deps);
    topics.confirm(ADDRESS);
    world.clock.moveTo(world.clock.now() + 3_600_000);
    await subscribeEmail("ana", EVIDENCE, deps);
    const second = await ana();
    world.clock.moveTo(world.clock.now() + 3_600_000);

    await subscribeEmail("ana", EVIDENCE, deps);

    const confirmedAt = "2026-11-20T18:00:00.000Z";
    expect(second?.consent.email).toStrictEqual(CONSENT);
    expect(second?.emailSubscription).toStrictEqual({ state: "confirmed", topicArn, confirmedAt });
    expect(await ana()).toStrictEqual(second);
  });

  it("records another testimony", async () => {
    const { deps, ana } = await anOffice(ANA);
    await subscribeEmail("ana", EVIDENCE, deps);

    await subscribeEmail("ana", { method: "web form", by: "Coach Kim" }, deps);

    expect((await ana())?.consent.email).toStrictEqual({ ...CONSENT, method: "web form", by: "Coach Kim" });
  });

  it("invites an address anew that was lost", async () => {
    const email = { ...CONSENT, at: "2026-10-01T15:00:00.000Z" };
    const { deps, ana } = await anOffice({ ...ANA, consent: { email }, emailSubscription: aSubscription("lost") });

    await subscribeEmail("ana", EVIDENCE, deps);

    expect((await ana())?.emailSubscription).toMatchObject({ state: "pending", invites: 1 });
    expect((await ana())?.consent.email).toStrictEqual(CONSENT);
  });

  it("lets nothing reach a changed address, nor the one before, until the new one is subscribed", async () => {
    const { deps, topics, ana } = await anOffice(ANA);
    await subscribeEmail("ana", EVIDENCE, deps);
    topics.confirm(ADDRESS);
    await deps.directory.update("ana", readdressed);
    const between = await ana();

    const outcome = await subscribeEmail("ana", EVIDENCE, deps);

    expect(between?.emailSubscription).toBeNull();
    expect(outcome).toStrictEqual({ kind: "invited", topicArn });
    expect(await topics.read("ana", ADDRESS)).toBe("gone");
  });

  it("records nothing for an address that changed while SNS was asked", async () => {
    const { deps, topics, ana } = await anOffice(ANA);
    const subscribe: typeof topics.subscribe = async (...args) => {
      await deps.directory.update("ana", readdressed);
      return topics.subscribe(...args);
    };

    const outcome = await subscribeEmail("ana", EVIDENCE, { ...deps, emailTopics: { ...topics, subscribe } });

    expect(outcome).toStrictEqual({ kind: "address-changed" });
    expect(await ana()).toMatchObject({ consent: {}, emailSubscription: null });
  });

  it.each([
    { athleteId: "bea", kind: "unknown-athlete" },
    { athleteId: "ana", kind: "no-address" },
  ])("makes no topic for $kind", async ({ athleteId, kind }) => {
    const { deps, topics } = await anOffice(anAthlete());

    const outcome = await subscribeEmail(athleteId, EVIDENCE, deps);

    expect(outcome).toStrictEqual({ kind });
    expect(topics.invitations).toStrictEqual([]);
  });

  it("leads to a welcome once the address was confirmed and the night has seen it", async () => {
    const { world, deps, topics } = await anOffice(ANA);
    await subscribeEmail("ana", EVIDENCE, deps);
    await world.advance("2026-11-28 20:00");
    topics.confirm(ADDRESS);

    await world.advance("2026-11-29 12:00");

    expect(world.messenger.texts).toMatchObject([{ kind: "welcome", channel: "email", to: topicArn }]);
    expect(await world.reminders("ana")).toStrictEqual([expect.stringMatching(/^2026-11-20 welcome n1 g1 SENT/)]);
  });
});

describe("withdrawing an athlete's e-mail", () => {
  it("withdraws the consent and deletes the topic", async () => {
    const { deps, topics, ana } = await anOffice(ANA);
    await subscribeEmail("ana", EVIDENCE, deps);
    topics.confirm(ADDRESS);

    await withdrawConsent("ana", { channel: "email", method: "asked by phone", by: "Coach Lee" }, deps);

    const email = { state: "withdrawn", at: NOW, method: "asked by phone", by: "Coach Lee" } as const;
    expect(await ana()).toStrictEqual({ ...ANA, consent: { email }, emailSubscription: null });
    expect(await topics.read("ana", ADDRESS)).toBe("gone");
  });

  it("keeps the record of a consent that was withdrawn before", async () => {
    const email = { ...CONSENT, state: "withdrawn" } as const;
    const { deps, ana } = await anOffice({ ...ANA, consent: { email }, emailSubscription: aSubscription("lost") });

    const outcome = await withdrawConsent("ana", { channel: "email", ...EVIDENCE }, deps);

    expect(outcome).toBe("withdrawn");
    expect(await ana()).toStrictEqual({ ...ANA, consent: { email } });
  });
});
