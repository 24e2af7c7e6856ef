import { mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { bundleOptionsOf } from "../support/bundle-options.ts";
import { compare, type Figure } from "./figure.ts";

const FUNCTIONS = ["webhook", "assess", "deliver", "inbound", "fetch", "receipts", "receipt-router"];
const FLOORS = ["floor-function", "floor-table-function"];

/** Each function as it is deployed, against one that only asks the table: bytes. */
export async function benchBundles(): Promise<readonly Figure[]> {
  const ours = await bundleAll(FUNCTIONS.map((name) => ({ in: `functions/${name}/index.ts`, out: name })));
  const floors = await bundleFloors();
  try {
    const floor = await kilobytes(join(floors, "floor-table-function.mjs"));
    return await Promise.all(
      FUNCTIONS.map(async (name) =>
        compare({ what: `${name}: bundle`, unit: "kB", ours: await kilobytes(join(ours, `${name}.mjs`)), floor }),
      ),
    );
  } finally {
    for (const folder of [ours, floors]) await rm(folder, { recursive: true });
  }
}

/** The floors, bundled as functions are; answers their folder. */
export function bundleFloors(): Promise<string> {
  return bundleAll(FLOORS.map((name) => ({ in: `test/bench/${name}.ts`, out: name })));
}

/** As the stack bundles, inside the repository, where the externals of a bundle are found. */
async function bundleAll(entryPoints: { readonly in: string; readonly out: string }[]): Promise<string> {
  await mkdir("reports", { recursive: true });
  const outdir = resolve(await mkdtemp(join("reports", "bench-")));
  for (const entry of entryPoints) await bundleOne(entry, outdir);
  return outdir;
}

async function bundleOne(entry: { readonly in: string; readonly out: string }, outdir: string): Promise<void> {
  await build({
    ...bundleOptionsOf(entry.out),
    entryPoints: [{ ...entry }],
    outdir,
    outExtension: { ".js": ".mjs" },
  });
}

async function kilobytes(file: string): Promise<number> {
  return Math.round((await stat(file)).size / 1_000);
}
