/** Mutation testing of the core: `npm run mutation`. What survives, and why, is in docs/mutation.md. */
const config = {
  plugins: ["@stryker-mutator/vitest-runner"],
  testRunner: "vitest",
  // The tests that import the mutated file, however far away, alone: a constant that is read when it loads takes them all.
  vitest: { configFile: "vitest.mutation.config.ts", related: true },
  mutate: ["lib/domain/**/*.ts"],
  // The sandbox gets the domain and its tests alone; without tsconfig.json Stryker asks nothing of TypeScript's JS API.
  ignorePatterns: [
    "**",
    "!lib/domain/**",
    "!test/domain/**",
    "!test/support/**",
    "!package.json",
    "!vitest.mutation.config.ts",
  ],
  coverageAnalysis: "perTest",
  ignoreStatic: false,
  concurrency: 2,
  incremental: true,
  incrementalFile: "reports/mutation/incremental.json",
  tempDirName: "reports/mutation/sandbox",
  reporters: ["clear-text", "html", "json"],
  htmlReporter: { fileName: "reports/mutation/report.html" },
  jsonReporter: { fileName: "reports/mutation/report.json" },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 85 },
};

// oxlint-disable-next-line import/no-default-export -- Stryker reads no other.
export default config;
