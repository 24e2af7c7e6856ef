import { describe, expect, it } from "vitest";
import { withdrewThemselves, withOptOut } from "../../../lib/domain/conversation/consent.ts";
import type { Consent } from "../../../lib/domain/profile.ts";
import { anAthlete } from "../../support/builders.ts";
import { decided } from "../../support/conversing.ts";

const NOW = "2026-11-26T15:00:00.000Z";

function sms(state: Consent["state"], by: string): Consent {
  return { state, at: "2026-11-20T15:00:00.000Z", method: "text STOP", by };
}

describe("STOP", () => {
  it("withdraws the consent, also one that was never given", () => {
    const withdrawn = {
      change: { consent: { sms: { state: "withdrawn", at: NOW, method: "text STOP", by: "athlete" } } },
      reply: { kind: "stopped" },
      optOut: "set",
    };

    expect(decided("STOP")).toStrictEqual(withdrawn);
    expect(decided("Stop please", { athlete: anAthlete({ consent: {} }) })).toStrictEqual(withdrawn);
  });

  it("said twice keeps the first record, and is kept with the number again", () => {
    const athlete = anAthlete({ consent: { sms: sms("withdrawn", "athlete") } });

    expect(decided("STOP", { athlete })).toStrictEqual({ optOut: "set" });
  });

  it("is the owner's own word also after an operator withdrew the consent (I15)", () => {
    const athlete = anAthlete({ consent: { sms: sms("withdrawn", "Coach Lee") } });

    expect(decided("STOP", { athlete })).toMatchObject({
      change: { consent: { sms: { state: "withdrawn", by: "athlete" } } },
      optOut: "set",
    });
  });
});

describe("HELP before the YES to an invitation", () => {
  const invitation = { at: "2026-11-25T15:00:00.000Z", by: "Coach Lee", phone: "+12025550123" };

  it("is answered once a day while the invitation is open", () => {
    const asked = decided("AYUDA", { athlete: anAthlete({ consent: {}, invitation }) });
    const again = decided("HELP", { athlete: anAthlete({ consent: {}, invitation, helpSentOn: "2026-11-26" }) });

    expect(asked).toStrictEqual({ change: { helpSentOn: "2026-11-26" }, reply: { kind: "consent-help" } });
    expect(again).toStrictEqual({});
  });

  it.each([
    {},
    { invitation: { ...invitation, at: "2026-11-01T15:00:00.000Z" } },
    { invitation, consent: { sms: sms("withdrawn", "athlete") } },
  ])("is not where none is open: %j", (over) => {
    expect(decided("HELP", { athlete: anAthlete({ consent: {}, ...over }) })).toStrictEqual({});
  });
});

describe("START", () => {
  it("gives back a number that withdrew itself", () => {
    const athlete = anAthlete({ consent: { sms: sms("withdrawn", "athlete") } });

    expect(decided("START", { athlete })).toStrictEqual({
      change: {
        consent: { sms: { state: "given", at: NOW, method: "text START", by: "athlete" } },
        carrierOptOutAt: null,
      },
      reply: { kind: "resumed", liftedRedFlag: false },
      optOut: "lifted",
    });
  });

  it.each([{ redFlagAt: "2026-11-20T15:00:00.000Z" }, { pausedUntil: "2099-01-01T00:00:00.000Z" }])(
    "says nothing of texts while something else keeps them away: %j",
    (held) => {
      const athlete = anAthlete({ ...held, consent: { sms: sms("withdrawn", "athlete") } });

      expect(decided("START", { athlete }).reply).toBeUndefined();
    },
  );

  it("takes a number whose consent stands off the carrier's list, and lifts what was kept of it", () => {
    const listed = anAthlete({ carrierOptOutAt: "2026-11-20T15:00:00.000Z" });

    expect(decided("START", { athlete: listed })).toStrictEqual({
      change: { carrierOptOutAt: null },
      optOut: "lifted",
    });
    expect(decided("START")).toStrictEqual({ optOut: "lifted" });
  });

  it.each([
    { pausedUntil: "2026-12-01T15:00:00.000Z" },
    { snoozedUntil: "2026-11-27T13:00:00.000Z" },
    { pausedUntil: "2026-12-01T15:00:00.000Z", sickSpells: [{ sickFrom: "2026-11-25", sickUntil: "2026-12-01" }] },
  ])("ends a silence of somebody whose texts are on, as RESUME does: %o", (silence) => {
    const athlete = anAthlete(silence);

    expect(decided("START", { athlete })).toStrictEqual({ ...decided("RESUME", { athlete }), optOut: "lifted" });
  });

  it("lifts no red flag, and tells how to", () => {
    const athlete = anAthlete({ redFlagAt: "2026-11-25T15:00:00.000Z", redFlagTier: "doctor" });

    const { change, reply } = decided("START", { athlete });

    expect(change).toBeUndefined();
    expect(reply?.kind).toBe("safety");
  });

  it("gives nothing back that an operator withdrew", () => {
    const athlete = anAthlete({ consent: { sms: sms("withdrawn", "Coach Lee") } });

    expect(decided("START", { athlete })).toStrictEqual({});
  });
});

describe("whoever withdrew themselves", () => {
  it.each([
    { who: "texted STOP to us", consent: sms("withdrawn", "athlete"), carrierOptOutAt: null, is: true },
    { who: "texted STOP to the carrier", consent: sms("withdrawn", "Coach Lee"), carrierOptOutAt: NOW, is: true },
    { who: "was withdrawn by an operator", consent: sms("withdrawn", "Coach Lee"), carrierOptOutAt: null, is: false },
    { who: "consents", consent: sms("given", "athlete"), carrierOptOutAt: NOW, is: false },
  ])("$who: $is", ({ consent, carrierOptOutAt, is }) => {
    expect(withdrewThemselves(anAthlete({ consent: { sms: consent }, carrierOptOutAt }))).toBe(is);
  });
});

describe("NO to an invite", () => {
  it("declines it without an answer", () => {
    const invitation = { at: "2026-11-25T15:00:00.000Z", by: "Coach Lee", phone: "+12025550123" };

    expect(decided("no thanks", { athlete: anAthlete({ consent: {}, invitation }) })).toStrictEqual({
      change: { consent: { sms: { state: "withdrawn", at: NOW, method: "text NO", by: "athlete" } } },
    });
  });
});

describe("an opt-out of a number (I15)", () => {
  it("stands in whatever profile names the number", () => {
    const athlete = withOptOut(anAthlete(), "2026-11-20T15:00:00.000Z");

    expect(athlete.consent.sms).toStrictEqual(sms("withdrawn", "athlete"));
    expect(withOptOut(anAthlete(), undefined)).toStrictEqual(anAthlete());
  });
});
