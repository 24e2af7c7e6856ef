import { defineConfig, type ViteUserConfig } from "vitest/config";
import { EVERY_TEST } from "./test/support/every-test.ts";

/** Tests that leave nothing behind share one module graph: loading it for each file took most of their time. */
const SHARING = [
  "app",
  "contract",
  "domain",
  "files",
  "functions",
  "house",
  "independent",
  "infra",
  "lambda",
  "languages",
  "local",
  "messages",
  "releases",
  "seasons",
  "simulation",
  "sns",
  "support",
  "table",
  "team",
  "vendors",
].map((folder) => `test/${folder}/**/*.test.ts`);

const config: ViteUserConfig = defineConfig({
  test: {
    ...EVERY_TEST,
    coverage: { provider: "v8", include: ["lib/**", "functions/**"], reporter: ["text-summary", "html"] },
    projects: [
      { extends: true, test: { name: "sharing", include: SHARING, isolate: false } },
      {
        extends: true,
        test: {
          name: "apart",
          include: ["test/**/*.test.ts"],
          exclude: SHARING,
          globalSetup: "test/support/bundled-programs.ts",
        },
      },
    ],
  },
});

export default config;
