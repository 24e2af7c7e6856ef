import { describe, expect, it } from "vitest";
import { type FleetDeps, plannedMinutes, runFleet, type StackState } from "../../../bin/fleet/run-fleet.ts";
import { wavesOf } from "../../../lib/team/fleet.ts";
import { aTeam } from "../../team/a-team.ts";

const TEAMS = [
  aTeam({ slug: "demo", stage: "sandbox" }),
  ...["alpha", "beta", "gamma", "delta"].map((slug) => aTeam({ slug, stage: "production" })),
];
const ACCOUNT = "cooldown-account-111111111111-us-east-1";
const ALARM = "arn:aws:cloudwatch:us-east-1:111111111111:alarm:cooldown-alpha-AlarmsDeliveryStopped";

/** A fleet over deployments that are noted, not made. */
function aFleet(over: Partial<FleetDeps> = {}) {
  const stacks = new Map<string, StackState>();
  const [deployed, examined, said]: [string[], string[], string[]] = [[], [], []];
  const deps: FleetDeps = {
    deploy: async (stack) => {
      deployed.push(stack);
      return true;
    },
    alarmsOf: async () => [],
    examine: async ({ slug }) => {
      examined.push(slug);
      return true;
    },
    state: { get: (stack) => stacks.get(stack), set: (stack, state) => void stacks.set(stack, state) },
    say: (line) => void said.push(line),
    ...over,
  };
  const run = (atOnce = 1, more: Partial<FleetDeps> = {}) =>
    runFleet({ waves: wavesOf(TEAMS), atOnce, withAccounts: true }, { ...deps, ...more });
  return { run, deployed, examined, said, stacks };
}

describe("a fleet", () => {
  it("is deployed wave after wave, its account first, and each team is examined before the next", async () => {
    const { run, deployed, examined } = aFleet();

    const outcome = await run();

    expect(deployed).toStrictEqual([
      ACCOUNT,
      "cooldown-demo",
      "cooldown-alpha",
      "cooldown-beta",
      "cooldown-delta",
      "cooldown-gamma",
    ]);
    expect(examined).toStrictEqual(["demo", "alpha", "beta", "delta", "gamma"]);
    expect(outcome).toStrictEqual({ done: ["demo", "alpha", "beta", "delta", "gamma"], failed: [], waiting: [] });
  });

  it("waits as a whole for one team whose doctor found a problem, and goes on there without deploying anything twice", async () => {
    const fleet = aFleet();

    const first = await fleet.run(1, { examine: async ({ slug }) => slug !== "beta" });
    const again = await fleet.run();

    expect(first).toStrictEqual({
      done: ["demo", "alpha"],
      failed: [{ slug: "beta", why: "doctor" }],
      waiting: ["delta", "gamma"],
    });
    expect(again.done).toStrictEqual(["demo", "alpha", "beta", "delta", "gamma"]);
    expect(fleet.deployed.filter((stack, at) => fleet.deployed.indexOf(stack) !== at)).toStrictEqual([]);
    expect(fleet.examined).toStrictEqual(["beta", "delta", "gamma"]);
  });

  it("stops at a deployment that failed, which is made again by the next run", async () => {
    const fleet = aFleet();
    let failures = 1;
    const deploy: FleetDeps["deploy"] = async (stack) => {
      fleet.deployed.push(stack);
      return stack !== "cooldown-alpha" || failures-- === 0;
    };

    const first = await fleet.run(1, { deploy });
    const again = await fleet.run(1, { deploy });

    expect(first).toMatchObject({ failed: [{ slug: "alpha", why: "deploy" }], waiting: ["beta", "delta", "gamma"] });
    expect(again.failed).toStrictEqual([]);
    expect(fleet.deployed.filter((stack) => stack === "cooldown-alpha")).toHaveLength(2);
    expect(fleet.deployed.filter((stack) => stack === "cooldown-demo")).toHaveLength(1);
  });

  it("deploys no team whose alarms AWS does not tell, and begins nothing more", async () => {
    const { run, deployed } = aFleet();

    const outcome = await run(2, { alarmsOf: async ({ slug }) => (slug === "alpha" ? undefined : []) });

    expect(outcome).toMatchObject({ done: ["demo"], failed: [{ slug: "alpha", why: "alarms" }] });
    expect(deployed).toStrictEqual([ACCOUNT, "cooldown-demo"]);
  });

  it("begins no team when what its account shares was not deployed", async () => {
    const { run, deployed } = aFleet();

    const outcome = await run(1, { deploy: async (stack) => stack !== ACCOUNT });

    expect(outcome).toMatchObject({ done: [], failed: [{ slug: "demo", why: "account" }] });
    expect(deployed).toStrictEqual([]);
  });

  it("finishes what is under way side by side when one fails, and begins nothing more", async () => {
    const fleet = aFleet();

    const outcome = await fleet.run(2, { examine: async ({ slug }) => slug !== "beta" });

    expect(outcome.failed).toStrictEqual([{ slug: "beta", why: "doctor" }]);
    expect([...outcome.done, ...outcome.waiting].toSorted()).toStrictEqual(["alpha", "delta", "demo", "gamma"]);
    expect(outcome.waiting).toContain("gamma");
  });

  it("deploys an account once, however many of its teams begin at once", async () => {
    const { run, deployed } = aFleet();

    await run(5);

    expect(deployed.filter((stack) => stack === ACCOUNT)).toHaveLength(1);
  });

  it("names the alarms that roll a team back, and has none on a first deployment", async () => {
    const watchedBy = new Map<string, readonly string[]>();
    const { run, said } = aFleet({ alarmsOf: async ({ slug }) => (slug === "alpha" ? [ALARM] : []) });

    await run(1, {
      deploy: async (stack, _team, alarms) => {
        watchedBy.set(stack, alarms);
        return true;
      },
    });

    expect([watchedBy.get("cooldown-alpha"), watchedBy.get("cooldown-demo"), watchedBy.get(ACCOUNT)]).toStrictEqual([
      [ALARM],
      [],
      [],
    ]);
    expect(said).toContain("  alpha: watched for 10 min by cooldown-alpha-AlarmsDeliveryStopped");
    expect(said).toContain("  demo: first deployment, nothing to watch");
  });

  it("takes at most 14 minutes a team, less where teams are deployed side by side", () => {
    const waves = wavesOf(TEAMS);

    expect([1, 3].map((atOnce) => plannedMinutes({ waves, atOnce }))).toStrictEqual([70, 42]);
  });
});
