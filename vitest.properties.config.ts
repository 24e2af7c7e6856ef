import { defineConfig, type ViteUserConfig } from "vitest/config";
import { EVERY_TEST } from "./test/support/every-test.ts";

/** The properties of rules, plans and texts, each with twenty times the runs of `npm test`. */
const config: ViteUserConfig = defineConfig({
  test: {
    ...EVERY_TEST,
    include: ["test/domain/**/*.test.ts", "test/messages/**/*.test.ts", "test/files/track-cleaning.test.ts"],
    env: { ...EVERY_TEST.env, PROPERTY_RUNS: "20" },
    isolate: false,
    testTimeout: 1_800_000,
  },
});

export default config;
