import type { ViteUserConfig } from "vitest/config";

/** What every test run has in common, whatever it includes. */
export const EVERY_TEST: NonNullable<ViteUserConfig["test"]> = {
  setupFiles: "test/support/each-file.ts",
  env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true" },
  testTimeout: 60_000,
  hookTimeout: 60_000,
};
