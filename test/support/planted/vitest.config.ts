import { defineConfig, type ViteUserConfig } from "vitest/config";
import { EVERY_TEST } from "../every-test.ts";

/** The planted leaks, under the very set-up of every test. */
const config: ViteUserConfig = defineConfig({
  test: { ...EVERY_TEST, include: ["test/support/planted/*.planted.ts"] },
});

export default config;
