#!/usr/bin/env node
// Runs the bundle of `npm run build`, which is all that an installed package holds; in a checkout without one, the sources.
import { existsSync } from "node:fs";
import * as nodeModule from "node:module";

// Node 20 has none.
nodeModule.enableCompileCache?.();
const bundle = new URL("../dist/cooldown.mjs", import.meta.url);

if (existsSync(bundle)) {
  await import(bundle.href);
} else {
  const { register } = await import("tsx/esm/api");
  register();
  await import("./cooldown.ts");
}
