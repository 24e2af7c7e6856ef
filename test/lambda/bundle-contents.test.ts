import { build } from "esbuild";
import { describe, expect, it } from "vitest";

const FUNCTIONS = ["assess", "deliver", "inbound", "webhook"] as const;
/** What the start of a function can bear. */
const MOST_WEBHOOK_BYTES = 450_000;
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

  it("holds every source of the webhook and stays small", async () => {
    const { outputFiles, metafile } = await build({
      entryPoints: ["functions/webhook/index.ts"],
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

    expect(Object.keys(metafile.inputs)).toContain("lib/adapters/sources/registry.ts");
    expect(outputFiles[0]?.contents.length).toBeLessThan(MOST_WEBHOOK_BYTES);
  });
});
