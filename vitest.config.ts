import { defineConfig, type ViteUserConfig } from "vitest/config";
import { EVERY_TEST } from "./test/support/every-test.ts";
import { LongestFirst } from "./test/support/longest-first.ts";

const config: ViteUserConfig = defineConfig({
  test: {
    ...EVERY_TEST,
    include: ["test/**/*.test.ts"],
    globalSetup: "test/support/bundled-programs.ts",
    // No test leaves anything behind, so all files share one module graph: loading it for each took a third of the time.
    isolate: false,
    // All cores: vitest leaves one free, which on two cores doubles the time.
    maxWorkers: "100%",
    sequence: { sequencer: LongestFirst },
    coverage: { provider: "v8", include: ["lib/**", "functions/**"], reporter: ["text-summary", "html"] },
  },
});

export default config;
