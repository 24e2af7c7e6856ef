import { defineConfig, type ViteUserConfig } from "vitest/config";
import { EVERY_TEST } from "./test/support/every-test.ts";

/** Tests of pure code share one module graph: loading it for each file took most of their time. */
const PURE = [
  "domain",
  "languages",
  "messages",
  "vendors",
  "files",
  "team",
  "app",
  "contract",
  "table",
  "independent",
].map((folder) => `test/${folder}/**/*.test.ts`);

const config: ViteUserConfig = defineConfig({
  test: {
    ...EVERY_TEST,
    coverage: { provider: "v8", include: ["lib/**", "functions/**"], reporter: ["text-summary", "html"] },
    projects: [
      { extends: true, test: { name: "pure", include: PURE, isolate: false } },
      {
        extends: true,
        test: {
          name: "whole",
          include: ["test/**/*.test.ts"],
          exclude: PURE,
          globalSetup: "test/support/bundled-programs.ts",
        },
      },
    ],
  },
});

export default config;
