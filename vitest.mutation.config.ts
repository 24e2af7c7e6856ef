import { defineConfig, type ViteUserConfig } from "vitest/config";

/**
 * The tests that judge the mutants of lib/domain: its examples. Properties are left out: their hundreds of runs a
 * mutant cost hours, and a mutant that only a drawn example kills is pinned by nothing.
 */
const config: ViteUserConfig = defineConfig({
  test: {
    include: ["test/domain/**/*.test.ts", "test/languages/read-text.test.ts"],
    exclude: ["**/*.property.test.ts"],
    // One module graph for all files: a mutant takes half a second instead of ten.
    isolate: false,
  },
});

export default config;
