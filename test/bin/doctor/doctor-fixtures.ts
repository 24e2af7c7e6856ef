import { afterEach, beforeEach } from "vitest";
import type { Terminal } from "../../../bin/commands/cli.ts";
import type { NamedFinding } from "../../../bin/commands/doctor/check.ts";
import { type FakeCloud, startFakeCloud } from "../../support/fake-cloud.ts";
import { type Ran, runCommand } from "../../support/run-command.ts";

export const NOW = "2026-10-12T16:00:00.000Z";

/** A team that is well at NOW in a cloud of its own for each test, and its doctor. */
export interface DoctorFixture {
  readonly cloud: FakeCloud;
  readonly doctor: (over?: Partial<Terminal>, ...words: readonly string[]) => Promise<Ran>;
  /** What the checks of these names found. */
  readonly found: (...checks: readonly string[]) => Promise<readonly NamedFinding[]>;
}

const doctor: DoctorFixture["doctor"] = (over = {}, ...words) =>
  runCommand(["doctor", "--team", "riverside", ...words], { now: () => Date.parse(NOW), ...over });

/** Opens before each test and closes after it. */
export function useDoctorFixture(): DoctorFixture {
  const before = { ...process.env };
  let cloud: FakeCloud | undefined;
  beforeEach(async () => {
    cloud = await startFakeCloud();
    cloud.sts.date = new Date(NOW).toUTCString();
  });
  afterEach(async () => {
    await cloud?.stop();
    process.env = { ...before };
  });
  return {
    get cloud() {
      if (cloud === undefined) throw new Error("No test runs.");
      return cloud;
    },
    doctor,
    found: async (...checks) => findingsOf(await doctor({}, "--json")).filter(({ check }) => checks.includes(check)),
  };
}

/** What a call with `--json` found. */
export function findingsOf({ out }: Ran): readonly NamedFinding[] {
  return (JSON.parse(out) as { readonly findings: readonly NamedFinding[] }).findings;
}
