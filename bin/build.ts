import { cp } from "node:fs/promises";
import { build } from "esbuild";

/** `npm run build`: the command line as one file that needs nothing but Node; names stay, so that a stack trace can be read. */
await build({
  entryPoints: ["bin/cooldown.ts"],
  outfile: "dist/cooldown.mjs",
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  mainFields: ["module", "main"],
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: "linked",
  // Packages of CommonJS ask for Node's own modules by `require`.
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  logLevel: "error",
});

// What the pages of `cooldown dashboard` load lies beside the file.
await cp("lib/dashboard/assets", "dist/assets", { recursive: true });
