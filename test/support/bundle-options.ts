import type { BuildOptions } from "esbuild";
import { BUNDLING, BUNDLING_WITH_EVENT_STREAMS, BUNDLING_WITHOUT_FETCH } from "../../lib/infra/constructs/bundling.ts";

/** esbuild's options for a function's bundle, as CDK gives them. */
export function bundleOptionsOf(name: string): BuildOptions {
  const { mainFields = [], target = "", minify = false, externalModules = [], inject = [] } = bundlingOf(name);
  const aliases = Object.entries(bundlingOf(name).esbuildArgs ?? {}).flatMap(([, given]) => given);
  return {
    bundle: true,
    platform: "node",
    format: "esm",
    mainFields: [...mainFields],
    target,
    minify,
    external: [...externalModules],
    inject: [...inject],
    alias: Object.fromEntries(aliases.map((alias) => String(alias).split("="))),
    logLevel: "warning",
  };
}

function bundlingOf(name: string): typeof BUNDLING {
  if (name === "receipt-router") return BUNDLING_WITH_EVENT_STREAMS;
  return name === "webhook" ? BUNDLING_WITHOUT_FETCH : BUNDLING;
}
