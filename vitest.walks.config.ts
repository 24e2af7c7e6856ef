import { defineConfig, type ViteUserConfig } from "vitest/config";
import { EVERY_TEST } from "./test/support/every-test.ts";

/** Follows what the pages say: the walks of docs/extending.md, each on a copy of the project, every block of the others, and plants bugs. */
const config: ViteUserConfig = defineConfig({
  test: {
    ...EVERY_TEST,
    include: ["test/walks/*.suite.ts", "test/docs/*.suite.ts", "test/simulation/planted/*.suite.ts"],
    testTimeout: 300_000,
  },
});

export default config;
