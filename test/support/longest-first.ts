import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Short files that run long. */
const LONGEST = [
  "test/infra/app.test.ts",
  "test/bin/operator/cloud.test.ts",
  "test/simulation/simulation.test.ts",
  "test/contract/dynalite.test.ts",
];

/** Begins with what runs longest: by size, as Vitest orders files it never ran, one core would wait for these at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- Vitest's, of a sequencer
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

function isLong({ moduleId }: TestSpecification): boolean {
  return LONGEST.some((path) => moduleId.endsWith(path));
}
