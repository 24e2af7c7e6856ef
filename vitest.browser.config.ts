import { defineConfig, type ViteUserConfig } from "vitest/config";
import { EVERY_TEST } from "./test/support/every-test.ts";

/** Opens pages in a real Chromium beside the local runtime. */
const config: ViteUserConfig = defineConfig({
  test: {
    ...EVERY_TEST,
    include: ["test/browser/*.suite.ts"],
    testTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
  },
});

export default config;
