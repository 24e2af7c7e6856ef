import { defineConfig, type ViteUserConfig } from "vitest/config";
import { EVERY_TEST } from "./test/support/every-test.ts";

/** What takes long, or processes and copies of the project: walks, blocks of the pages, the packed file, planted bugs, foods. */
const config: ViteUserConfig = defineConfig({
  test: {
    ...EVERY_TEST,
    include: [
      "test/walks/*.suite.ts",
      "test/docs/*.suite.ts",
      "test/simulation/planted/*.suite.ts",
      "test/bin/fleet/*.suite.ts",
      "test/messages/*.suite.ts",
    ],
    testTimeout: 300_000,
  },
});

export default config;
