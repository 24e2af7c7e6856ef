import { defineConfig, type ViteUserConfig } from "vitest/config";
import { EVERY_TEST } from "./test/support/every-test.ts";

/** The suites that need Java: they run against DynamoDB Local. */
const config: ViteUserConfig = defineConfig({
  test: {
    ...EVERY_TEST,
    include: ["test/dynamodb-local/**/*.suite.ts"],
    globalSetup: "test/dynamodb-local/global-setup.ts",
    // One of them runs `cdk synth` and gets another Node first.
    hookTimeout: 300_000,
  },
});

export default config;
