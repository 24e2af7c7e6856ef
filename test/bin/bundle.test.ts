import { build } from "esbuild";
import { expect, it } from "vitest";

it("the packed command line carries none of the local runtime, whose database needs native code", async () => {
  const { metafile } = await build({
    entryPoints: ["bin/cooldown.ts"],
    bundle: true,
    platform: "node",
    format: "esm",
    mainFields: ["module", "main"],
    write: false,
    metafile: true,
    logLevel: "silent",
  });

  const inputs = Object.keys(metafile.inputs);
  expect(inputs).toContain("bin/commands/local-target.ts");
  expect(
    inputs.filter((path) => /node_modules\/(?:dynalite|classic-level|esbuild)\/|lib\/local\/runtime/u.test(path)),
  ).toStrictEqual([]);
});
