import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

export interface BundledRuntime {
  /** A file that Node runs as `npm start` runs bin/dev.ts. */
  readonly file: string;
  readonly remove: () => Promise<void>;
}

/** Bundles the local runtime once, as a start of it from source takes three times as long. */
export async function bundleRuntime(): Promise<BundledRuntime> {
  // Inside the repository, where the embedded table is found.
  await mkdir("reports", { recursive: true });
  const folder = await mkdtemp(join("reports", "runtime-"));
  const file = join(folder, "dev.mjs");
  await build({
    entryPoints: ["bin/dev.ts"],
    outfile: file,
    bundle: true,
    platform: "node",
    format: "esm",
    external: ["dynalite"],
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: "error",
  });
  return { file, remove: () => rm(folder, { recursive: true }) };
}
