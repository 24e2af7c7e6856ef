import { defineConfig, type ViteUserConfig } from "vitest/config";
import { EVERY_TEST } from "./test/support/every-test.ts";

/** What takes long, or processes and copies of the project: walks, blocks of the pages, the packed file, kills, two releases. */
const config: ViteUserConfig = defineConfig({
  test: {
    ...EVERY_TEST,
    include: ["test/**/*.suite.ts"],
    exclude: ["test/browser/**", "test/dynamodb-local/**"],
    globalSetup: "test/support/bundled-programs.ts",
    testTimeout: 300_000,
    maxWorkers: "100%",
  },
});

export default config;
