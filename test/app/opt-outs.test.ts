import { describe, expect, it } from "vitest";
import { inviteAthlete } from "../../lib/app/invite-athlete.ts";
import { addAthlete, changeProfile } from "../../lib/app/manage-athletes.ts";
import { heedOptOut, keepOptOut } from "../../lib/app/opt-outs.ts";
import { giveConsent } from "../../lib/app/record-consent.ts";
import type { Athlete } from "../../lib/domain/profile.ts";
import { anAthlete, aProfile } from "../support/builders.ts";
import { createFakeNightly } from "../support/fake-nightly.ts";
import { createMemoryStore } from "../support/stores.ts";

const PHONE = "+12025550123";
const STOPPED_AT = "2026-11-22T15:00:00.000Z";
const clock = () => Date.parse(STOPPED_AT);
const CONSENT_OF_STOP = { state: "withdrawn", at: STOPPED_AT, method: "text STOP", by: "athlete" };
const BEA = anAthlete({ athleteId: "bea", profile: aProfile({ phone: "+12025550144" }), consent: {} });
const OWNER = anAthlete({ athleteId: "bea", profile: aProfile({ phone: PHONE }), consent: {} });

async function aDesk(...athletes: readonly Athlete[]) {
  const { directory } = createMemoryStore({ shards: 1 });
  for (const athlete of athletes) await directory.add(athlete, "2026-11-23T08:00:00.000Z");
  const { emailTopics } = createFakeNightly();
  const smsOf = async (athleteId: string) => (await directory.find(athleteId))?.consent.sms;
  return { clock, directory, emailTopics, carrier: { isOptedOut: async () => false }, canReply: true, smsOf };
}

/** Runs an operator's command, while a STOP from the phone is dealt with just after its opt-out was looked for. */
function stoppedMeanwhile(desk: Awaited<ReturnType<typeof aDesk>>) {
  let isFirst = true;
  const optedOutAt = async (phone: string) => {
    const at = await desk.directory.optedOutAt(phone);
    if (isFirst) await keepOptOut(phone, STOPPED_AT, desk.directory);
    isFirst = false;
    return at;
  };
  return { ...desk, directory: { ...desk.directory, optedOutAt } };
}

describe("a STOP that is dealt with while an operator acts (I15)", () => {
  it("holds for the athlete who was given the number before it was kept", async () => {
    const desk = await aDesk(BEA);
    await changeProfile(BEA, OWNER.profile, desk);
    await giveConsent("bea", { channel: "sms", method: "form", by: "Coach Lee" }, desk);

    await keepOptOut(PHONE, STOPPED_AT, desk.directory);

    expect(await desk.smsOf("bea")).toStrictEqual(CONSENT_OF_STOP);
  });

  it("holds for the athlete who is being given the number", async () => {
    const desk = await aDesk(BEA);

    await changeProfile(BEA, OWNER.profile, stoppedMeanwhile(desk));

    expect(await desk.smsOf("bea")).toStrictEqual(CONSENT_OF_STOP);
  });

  it("holds for the athlete who is being added", async () => {
    const desk = await aDesk();

    await addAthlete(
      { ...OWNER, consent: { sms: { state: "given", at: STOPPED_AT, method: "form", by: "Lee" } } },
      stoppedMeanwhile(desk),
    );

    expect(await desk.smsOf("bea")).toStrictEqual(CONSENT_OF_STOP);
  });

  it("holds for the athlete whose consent is being recorded", async () => {
    const desk = await aDesk(OWNER);

    const given = await giveConsent("bea", { channel: "sms", method: "form", by: "Coach Lee" }, stoppedMeanwhile(desk));

    expect(given).toStrictEqual({ kind: "withdrew-by-text" });
    expect(await desk.smsOf("bea")).toStrictEqual(CONSENT_OF_STOP);
  });
});

describe("an opt-out that is kept with a number alone (I15)", () => {
  it("refuses a consent that an operator records, and the athlete then stands as one who ended the texts", async () => {
    const desk = await aDesk(OWNER);
    await desk.directory.optOut(PHONE, STOPPED_AT);

    const given = await giveConsent("bea", { channel: "sms", method: "form", by: "Coach Lee" }, desk);

    expect(given).toStrictEqual({ kind: "withdrew-by-text" });
    expect(await desk.smsOf("bea")).toStrictEqual(CONSENT_OF_STOP);
  });

  it("refuses an invitation", async () => {
    const desk = await aDesk(OWNER);
    await desk.directory.optOut(PHONE, STOPPED_AT);

    expect(await inviteAthlete("bea", { by: "Coach Lee" }, desk)).toBe("answered");
  });

  it("leaves an athlete alone who has another number by now", async () => {
    const desk = await aDesk(BEA);
    await desk.directory.optOut(PHONE, STOPPED_AT);

    await heedOptOut("bea", PHONE, desk.directory);

    expect(await desk.smsOf("bea")).toBeUndefined();
  });

  it("does not undo the owner's own START that was dealt with before it was kept", async () => {
    const sms = { state: "given", at: "2026-11-22T15:00:01.000Z", method: "text START", by: "athlete" } as const;
    const desk = await aDesk({ ...OWNER, consent: { sms } });

    await keepOptOut(PHONE, STOPPED_AT, desk.directory);

    expect(await desk.smsOf("bea")).toStrictEqual(sms);
  });

  it("undoes the owner's YES that came before it", async () => {
    const sms = { state: "given", at: "2026-11-22T14:59:59.000Z", method: "JOIN, then YES", by: "athlete" } as const;
    const desk = await aDesk({ ...OWNER, consent: { sms } });

    await keepOptOut(PHONE, STOPPED_AT, desk.directory);

    expect(await desk.smsOf("bea")).toStrictEqual(CONSENT_OF_STOP);
  });

  it("is not lifted by a START that came before a later STOP of the same number", async () => {
    const { directory } = await aDesk();
    await directory.optOut(PHONE, "2026-11-20T15:00:00.000Z");
    await directory.optOut(PHONE, STOPPED_AT);

    await directory.liftOptOut(PHONE, "2026-11-21T15:00:00.000Z");

    expect(await directory.optedOutAt(PHONE)).toBe(STOPPED_AT);
  });

  it("does not undo the owner's own START that came after it", async () => {
    const sms = { state: "given", at: "2026-11-22T15:00:01.000Z", method: "text START", by: "athlete" } as const;
    const desk = await aDesk({ ...OWNER, consent: { sms } });
    await desk.directory.optOut(PHONE, STOPPED_AT);

    await heedOptOut("bea", PHONE, desk.directory);

    expect(await desk.smsOf("bea")).toStrictEqual(sms);
  });
});
