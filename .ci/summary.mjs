// Prints `N passed, N failed` over the JSON reports of a folder, and says by its exit code whether anything failed.
// Usage: node summary.mjs FOLDER [FAILED STEP]...
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

const [folder, ...failedSteps] = process.argv.slice(2);
const runs = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => countsOf(join(folder, file)));

for (const { name, passed, failed } of runs) console.log(`${name}: ${passed} passed, ${failed} failed`);
// A test run that failed by a test is counted by its tests.
const uncounted = failedSteps.filter((step) => !runs.some(({ name, failed }) => name === step && failed > 0));
if (failedSteps.length > 0) console.log(`Failed: ${failedSteps.join(", ")}`);

const passed = sum(runs.map((run) => run.passed));
const failed = sum(runs.map((run) => run.failed)) + uncounted.length;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/** A file that could not be loaded, or whose hooks failed, has no failed test of its own and counts as one. */
function countsOf(file) {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, "utf8"));
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some((each) => each.status === "failed"),
  );
  return { name: basename(file, ".json"), passed: numPassedTests, failed: numFailedTests + broken.length };
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
