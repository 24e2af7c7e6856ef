import { defineConfig, type ViteUserConfig } from "vitest/config";
import { EVERY_TEST } from "./test/support/every-test.ts";

/** What takes processes and copies of the project: walks and blocks of the pages, the packed file, a fleet, planted bugs. */
const config: ViteUserConfig = defineConfig({
  test: {
    ...EVERY_TEST,
    include: [
      "test/walks/*.suite.ts",
      "test/docs/*.suite.ts",
      "test/simulation/planted/*.suite.ts",
      "test/bin/fleet/*.suite.ts",
    ],
    testTimeout: 300_000,
  },
});

export default config;
