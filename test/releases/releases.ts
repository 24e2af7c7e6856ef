import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, join, resolve } from "node:path";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { build } from "esbuild";
import * as z from "zod/mini";
import { READER_WEIGHTS } from "../../lib/infra/constructs/bundling.ts";
import { bundleOptionsOf } from "../support/bundle-options.ts";
import { type GoldenItems, goldenItems } from "./golden-items.ts";

const FUNCTIONS = ["webhook", "assess", "deliver", "inbound", "fetch"] as const;
export type FunctionName = (typeof FUNCTIONS)[number];

/** A release as its files tell of it. */
export interface Release {
  readonly name: string;
  /** The folder of its unpacked bundles. */
  readonly folder: string;
  readonly golden: GoldenItems;
}

const RELEASES = "test/releases";
const ITEMS = "items.json";
/** What inbound reads from beside its bundle, from the release after 0.2.0 on. */
const WEIGHTS: string = basename(READER_WEIGHTS);
const golden: z.ZodMiniType<GoldenItems> = z.object({
  at: z.string(),
  items: z.array(z.record(z.string(), z.unknown())),
});

/** Writes a release's folder: its compressed bundles and its golden items. */
export async function packRelease(version: string, root: string = RELEASES): Promise<void> {
  const folder = join(root, version);
  mkdirSync(folder, { recursive: true });
  const bundles = await bundleFunctions();
  for (const file of [...FUNCTIONS.map((name) => `${name}.mjs`), WEIGHTS]) {
    writeFileSync(join(folder, `${file}.br`), brotliCompressSync(readFileSync(join(bundles, file))));
  }
  rmSync(bundles, { recursive: true });
  writeFileSync(join(folder, ITEMS), `${JSON.stringify(await goldenItems(), null, 1)}\n`);
}

/** The newest release in `test/releases`, unpacked; undefined when none was made yet. */
export function lastRelease(root: string = RELEASES): Release | undefined {
  const versions = readdirSync(root).filter((name) => existsSync(join(root, name, ITEMS)));
  const name = versions.toSorted((a, b) => a.localeCompare(b, "en", { numeric: true })).at(-1);
  return name === undefined ? undefined : unpackRelease(name, root);
}

function unpackRelease(name: string, root: string = RELEASES): Release {
  const folder = newFolder();
  for (const packed of readdirSync(join(root, name)).filter((file) => file.endsWith(".br"))) {
    const bytes = brotliDecompressSync(readFileSync(join(root, name, packed)));
    writeFileSync(join(folder, packed.replace(/\.br$/u, "")), bytes);
  }
  return { name, folder, golden: golden.parse(JSON.parse(readFileSync(join(root, name, ITEMS), "utf8"))) };
}

/** The release that these sources are. */
export async function thisRelease(): Promise<Release> {
  const items: unknown = JSON.parse(JSON.stringify(await goldenItems()));
  return { name: "this release", folder: await bundleFunctions(), golden: golden.parse(items) };
}

/** Bundles every function as the stack does; answers the folder. */
async function bundleFunctions(): Promise<string> {
  const outdir = newFolder();
  await Promise.all(
    FUNCTIONS.map((name) =>
      build({
        ...bundleOptionsOf(name),
        entryPoints: [{ in: `functions/${name}/index.ts`, out: name }],
        outdir,
        outExtension: { ".js": ".mjs" },
      }),
    ),
  );
  copyFileSync(READER_WEIGHTS, join(outdir, WEIGHTS));
  return outdir;
}

/** Inside the repository, where the externals of a bundle are found; `reports` is no part of it. */
function newFolder(): string {
  mkdirSync("reports", { recursive: true });
  return resolve(mkdtempSync(join("reports", "release-")));
}

/** Removes the unpacked bundles of a release. */
export function removeUnpacked({ folder }: Release): void {
  rmSync(folder, { recursive: true, force: true });
}
