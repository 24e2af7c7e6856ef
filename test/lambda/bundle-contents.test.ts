import { build } from "esbuild";
import { describe, expect, it } from "vitest";

const FUNCTIONS = ["assess", "deliver", "inbound", "webhook"] as const;
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
});
