import { defineConfig, type ViteUserConfig } from "vitest/config";
import everyTest from "../../../vitest.config.ts";

/** The planted leaks, under the very set-up of every test. */
const config: ViteUserConfig = defineConfig({
  test: { ...everyTest.test, include: ["test/support/planted/*.planted.ts"] },
});

export default config;
