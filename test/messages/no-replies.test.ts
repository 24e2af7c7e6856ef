import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../support/property-runs.ts";
import { anyText, NOW } from "./any-text.ts";
import { ONE_WAY, textOf } from "./reminders.ts";

const RUNS = 300;
/** What an athlete may text, in every language; names and foods are written otherwise. */
const COMMANDS =
  /\b(STOP|HELP|STATUS|SNOOZE|PAUSE|SICK|RESUME|LESS|MORE|REST \d|FOOD (?:ON|OFF)|BEDTIME (?:ON|OFF)|RACE|NEW|LIFTER|WHY|YES|START|AYUDA|ESTADO|SEGUIR|MAS|MENOS|DESCANSO \d|NUEVO|CARRERA|SI|HILFE|WEITER|MEHR|WENIGER|RUHE \d|NEU|RENNEN|JA|AIDE|STATUT|REPRISE|PLUS|MOINS|REPOS \d|DEBUTANT|COURSE|OUI)\b/u;

describe("a text where replies are not read", () => {
  it.each([
    { where: "of a one-way team", channel: "sms" as const },
    { where: "by e-mail of a one-way team", channel: "email" as const },
  ])("names no command: $where", ({ channel }) => {
    fc.assert(
      fc.property(anyText, ({ localDate, profile, ...any }) => {
        const named = { ...profile, name: "Ana" };

        const { body } = textOf(any.facts, {
          ...any,
          profile: named,
          team: ONE_WAY,
          reminder: { localDate, channel },
          now: NOW,
        });

        expect(body).not.toMatch(COMMANDS);
      }),
      runs(RUNS),
    );
  });

  it("names none by e-mail of any team, consent and notice aside", () => {
    fc.assert(
      fc.property(anyText, ({ localDate, profile, ...any }) => {
        fc.pre(!["welcome", "invite", "notice"].includes(any.facts.kind));
        const named = { ...profile, name: "Ana" };
        const team = { name: "Riverside RC", optOutContact: null };

        const { body } = textOf(any.facts, {
          ...any,
          profile: named,
          team,
          reminder: { localDate, channel: "email" },
          now: NOW,
        });

        expect(body).not.toMatch(COMMANDS);
      }),
      runs(RUNS),
    );
  });
});
