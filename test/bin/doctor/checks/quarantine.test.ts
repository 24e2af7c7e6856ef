import { describe, expect, it } from "vitest";
import { quarantineCheck } from "../../../../bin/commands/doctor/checks/quarantine.ts";

const of = (source: string, athleteId: string | null, reason: string) => ({ source, athleteId, reason });
const UNLINKED = of("garmin", null, "no athlete is linked to this user");
const REFUSED = of("hevy", "ana", "hevy refuses the credentials: connect the athlete again");

describe("the check of quarantine", () => {
  it("is silent while nothing waits there", () => {
    expect(quarantineCheck.judge({ kept: [], option: "--team riverside" }, undefined)).toStrictEqual([
      { kind: "ok", seen: "No payload waits in quarantine." },
    ]);
  });

  it("says why payloads wait, the most common reason first, and how to list them", () => {
    const kept = [REFUSED, UNLINKED, UNLINKED];

    expect(quarantineCheck.judge({ kept, option: "--team riverside" }, undefined)).toStrictEqual([
      {
        kind: "advice",
        seen:
          "3 payloads in quarantine: 2 of garmin: no athlete is linked to this user; " +
          "1 of hevy, ana: hevy refuses the credentials: connect the athlete again.",
        means: "Workouts are missing, and so are the texts about them; each payload is kept for 30 days.",
        next: 'Mend what the reason asks for, then replay: docs/runbook.md, "Payloads in quarantine", "Errands are given up".',
        command: "npx cooldown quarantine list --team riverside",
      },
    ]);
  });

  it("says three reasons at most", () => {
    const kept = ["a", "b", "c", "d", "e"].map((reason) => of("terra", null, reason));
    const [finding] = quarantineCheck.judge({ kept, option: "--local" }, undefined);

    expect(finding?.seen).toBe(
      "5 payloads in quarantine: 1 of terra: a; 1 of terra: b; 1 of terra: c; and 2 other reasons.",
    );
  });
});
