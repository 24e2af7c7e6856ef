import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { resourcesOf, synthTeams } from "../infra/synth-teams.ts";
import { aTeam } from "../team/a-team.ts";

const RUNBOOK = readFileSync("docs/runbook.md", "utf8");
/** Each `fnlog <slug> Deliver swept` of the page, by its function and word. */
const LOOKED_UP = [...RUNBOOK.matchAll(/`fnlog <slug> (?<fn>\w+)(?: "?(?<word>\w+)"?)?`/gu)].map(
  ({ groups: { fn = "", word = "" } = {} }) => ({ fn, word }),
);
/** What Lambda itself writes, and the level of a line. */
const OF_EVERY_FUNCTION: ReadonlySet<string> = new Set(["ERROR", "REPORT", ""]);

const [whole] = synthTeams([aTeam({ syntheticAthlete: true, weeklyDigest: true })]).teams;
if (whole === undefined) throw new Error("a team makes a stack");
const { template } = whole;

describe("the runbook", () => {
  it("looks into log groups that a team's stack has", () => {
    const groups = Object.keys(resourcesOf(template, "AWS::Logs::LogGroup"));

    expect(LOOKED_UP.length).toBeGreaterThan(15);
    expect(LOOKED_UP.filter(({ fn }) => !groups.some((id) => id.startsWith(`${fn}Logs`)))).toStrictEqual([]);
  });

  it("looks for words that the functions log, or count", () => {
    const code = ["lib", "functions"]
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: "utf8" })
          .filter((name) => name.endsWith(".ts"))
          .map((name) => readFileSync(`${folder}/${name}`, "utf8")),
      )
      .join("\n");
    const events = [...code.matchAll(/log\.(?:info|error)\(\s*"([^"]+)"/gu)].map(([, event = ""]) => event);
    const metrics = [...code.matchAll(/log\.count\([`"](\w+)/gu)].map(([, metric = ""]) => metric);
    const words = new Set([...metrics, ...events.flatMap((event) => event.split(" "))]);

    expect(LOOKED_UP.filter(({ word }) => !OF_EVERY_FUNCTION.has(word) && !words.has(word))).toStrictEqual([]);
  });

  it("names schedules as a team's stack has them", () => {
    const named = [...RUNBOOK.matchAll(/each `(\w+)` has to be ENABLED|lists it as `(\w+)`/gu)].map(
      ([, first, second]) => first ?? second ?? "",
    );
    const schedules = Object.keys(resourcesOf(template, "AWS::Scheduler::Schedule"));

    expect(named).toStrictEqual(["Sweep", "Errands", "SyntheticAthlete"]);
    expect(named.filter((name) => !schedules.some((id) => id.startsWith(name)))).toStrictEqual([]);
  });
});
