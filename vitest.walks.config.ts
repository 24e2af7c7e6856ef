import { defineConfig, type ViteUserConfig } from "vitest/config";
import { EVERY_TEST } from "./test/support/every-test.ts";

/** Follows the walks of docs/extending.md, each on a copy of the project. */
const config: ViteUserConfig = defineConfig({
  test: { ...EVERY_TEST, include: ["test/walks/*.suite.ts"], testTimeout: 300_000 },
});

export default config;
