import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readText } from "../../../lib/app/text-reader.ts";
import type { Reply, StatusCause, Why } from "../../../lib/domain/conversation/decision.ts";
import { LANGUAGES } from "../../../lib/domain/language.ts";
import { FREQUENCIES, LIFTING_EXPERIENCES } from "../../../lib/domain/profile.ts";
import { forbiddenWordsIn } from "../../../lib/languages/forbidden-words.ts";
import { fitsOnePart, septets } from "../../../lib/messages/gsm7.ts";
import { renderReply } from "../../../lib/messages/render-reply.ts";
import { runs } from "../../support/property-runs.ts";
import { inEveryLanguage } from "./in-every-language.ts";

const day = fc.integer({ min: 20_000, max: 25_000 });
const cause: fc.Arbitrary<StatusCause> = fc.oneof(
  fc.record({
    code: fc.constant("REST_QUOTA" as const),
    trainingDays: fc.integer({ min: 0, max: 7 }),
    windowDays: fc.constant(6),
  }),
  fc.record({
    code: fc.constantFrom(
      "SICK" as const,
      "EVENT",
      "EVENT_IF_WELL",
      "ILLNESS",
      "BUILDING",
      "RETURN",
      "RUN_SPIKE",
      "DRIFT",
      "MONOTONY",
      "RECOVERING",
      "NONE",
    ),
  }),
);
const why: fc.Arbitrary<Why> = fc.oneof(
  fc.record({
    kind: fc.constant("rest-day" as const),
    trainingDays: fc.integer({ min: 0, max: 7 }),
    windowDays: fc.constant(6),
  }),
  fc.record({
    kind: fc.constant("long-step" as const),
    distanceMeters: fc.integer({ min: 1_000, max: 200_000 }),
    longestMeters: fc.integer({ min: 1_000, max: 200_000 }),
    windowDays: fc.constant(30),
  }),
  fc.record({ kind: fc.constantFrom("meal" as const, "bedtime", "event", "recovering", "race-day", "nothing-hard") }),
);
const silenced: fc.Arbitrary<Reply> = fc.oneof(
  fc.record({ kind: fc.constant("snoozed" as const), day, at: fc.constant("08:00") }),
  fc.record({ kind: fc.constantFrom("paused" as const, "sick"), untilDay: day }),
);
const set: fc.Arbitrary<Reply> = fc.oneof(
  fc.record({ kind: fc.constant("frequency" as const), frequency: fc.constantFrom(...FREQUENCIES) }),
  fc.record({
    kind: fc.constant("rest-days" as const),
    perWeek: fc.integer({ min: 0, max: 3 }),
    heldForAge: fc.boolean(),
  }),
  fc.record({ kind: fc.constantFrom("food" as const, "bedtime"), wanted: fc.boolean() }),
);
const anyReply: fc.Arbitrary<Reply> = fc.oneof(
  fc.record({
    kind: fc.constantFrom(
      "help" as const,
      "unclear",
      "help-short",
      "stopped",
      "stop-unsure",
      "pain",
      "why-nothing",
      "race-unclear",
      "rpe-without-workout",
      "joined",
      "consent-help",
    ),
  }),
  fc.record({ kind: fc.constant("join" as const), maxTextsPerDay: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant("data-request" as const), about: fc.constantFrom("copy" as const, "deletion") }),
  fc.record({ kind: fc.constant("status" as const), day, isToday: fc.boolean(), cause }),
  fc.record({ kind: fc.constant("snoozed" as const), day, at: fc.constant("08:00") }),
  fc.record({ kind: fc.constantFrom("paused" as const, "sick", "still-sick"), untilDay: day }),
  fc.record({ kind: fc.constant("resumed" as const), liftedRedFlag: fc.boolean() }),
  fc.record({ kind: fc.constant("crisis-lifted" as const), crisisLine: fc.constantFrom("988", "0800 1110111", null) }),
  set,
  fc.record({ kind: fc.constant("both" as const), replies: fc.tuple(fc.oneof(silenced, set), set) }),
  fc.record({
    kind: fc.constant("rpe-and" as const),
    rpe: fc.integer({ min: 0, max: 10 }),
    reply: fc.oneof(silenced, set),
  }),
  fc.record({ kind: fc.constant("hello" as const) }),
  fc.record({ kind: fc.constant("food-question" as const), isWanted: fc.boolean() }),
  fc.record({
    kind: fc.constant("bedtime-question" as const),
    night: fc.option(
      fc.record({
        bed: fc.constant("22:15" as const),
        wake: fc.constant("06:30" as const),
        needMinutes: fc.option(fc.constantFrom(480, 510, 540)),
      }),
    ),
  }),
  fc.record({ kind: fc.constant("race-off" as const), day: fc.option(day) }),
  fc.record({ kind: fc.constant("lifting" as const), experience: fc.constantFrom(...LIFTING_EXPERIENCES) }),
  fc.record({ kind: fc.constant("why" as const), why }),
  fc.record({ kind: fc.constant("race" as const), day }),
  fc.record({ kind: fc.constant("races" as const), days: fc.array(day, { minLength: 2, maxLength: 14 }) }),
  fc.record({
    kind: fc.constant("rpe-noted" as const),
    rpe: fc.integer({ min: 0, max: 100 }).map((tenths) => tenths / 10),
    isBare: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant("safety" as const),
    tier: fc.constantFrom("crisis" as const, "emergency", "doctor"),
    emergencyNumber: fc.constantFrom(null, "112", "911"),
    crisisLine: fc.constantFrom(null, "988", "0800 1110111", "800 911 2000", "02 2327 2327 (9-24 h)"),
    isMinor: fc.boolean(),
  }),
);
const name = fc.oneof(
  fc.constant(null),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.constant("Maximilianosabc"),
);
const teamName: fc.Arbitrary<string> = fc.oneof(fc.string({ maxLength: 24 }), fc.constant("Riverside Runners United"));
const anyAddressee = fc.record({ name, teamName, language: fc.constantFrom(...LANGUAGES) });

describe("an answer (I9)", () => {
  it("is GSM-7 and one part in every language, whatever name and team", () => {
    fc.assert(
      fc.property(anyReply, anyAddressee, (reply, addressee) => {
        const text = renderReply(reply, addressee);

        expect(septets(text)).toBeLessThanOrEqual(160);
        expect(fitsOnePart(text)).toBe(true);
      }),
      runs(700),
    );
  });

  it("holds no forbidden word", () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const texts = inEveryLanguage(reply);

        expect(LANGUAGES.flatMap((language) => forbiddenWordsIn(texts[language], language))).toStrictEqual([]);
      }),
      runs(200),
    );
  });

  it("teaches no command that is not understood", () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const taught = Object.values(inEveryLanguage(reply)).flatMap(commandsIn);

        expect(taught.filter((command) => readText(command).kind === "other")).toStrictEqual([]);
      }),
      runs(200),
    );
  });
});

/** Runs of words in capitals, with the numbers that go with them: "RACE 11 OCT". */
function commandsIn(text: string): readonly string[] {
  return text.replaceAll("Riverside RC", "").match(/\p{Lu}{2,}(?: (?:\p{Lu}{2,}|[\d.]+))*/gu) ?? [];
}
