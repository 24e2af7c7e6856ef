import { build } from "esbuild";
import { describe, expect, it } from "vitest";

const FUNCTIONS = ["assess", "deliver", "fetch", "inbound", "webhook"] as const;
/** What the start of a function can bear. */
const MOST_WEBHOOK_BYTES = 450_000;
const MOST_FETCH_BYTES = 560_000;
const FOR_LOG_FILES = /node_modules\/(csv-parse|saxes|xmlchars|fit-file-parser|buffer)\//;

describe("a function's bundle", () => {
  it.each(FUNCTIONS)("holds no parser of log files: %s", async (name) => {
    const { metafile } = await build({
      entryPoints: [`functions/${name}/index.ts`],
      bundle: true,
      write: false,
      metafile: true,
      platform: "node",
      format: "esm",
      external: ["@aws-sdk/*"],
      logLevel: "error",
    });

    const inputs = Object.keys(metafile.inputs);

    expect(inputs.length).toBeGreaterThan(20);
    expect(inputs.filter((input) => FOR_LOG_FILES.test(input))).toStrictEqual([]);
  });

  it.each([
    { name: "webhook", holds: "lib/adapters/sources/registry.ts", most: MOST_WEBHOOK_BYTES },
    { name: "fetch", holds: "lib/adapters/vendors/find-vendor.ts", most: MOST_FETCH_BYTES },
  ])("holds every source of $name and stays small", async ({ name, holds, most }) => {
    const { outputFiles, metafile } = await build({
      entryPoints: [`functions/${name}/index.ts`],
      bundle: true,
      write: false,
      metafile: true,
      minify: true,
      platform: "node",
      format: "esm",
      mainFields: ["module", "main"],
      target: "node24",
      logLevel: "error",
    });

    expect(Object.keys(metafile.inputs)).toContain(holds);
    expect(outputFiles[0]?.contents.length).toBeLessThan(most);
  });
});
