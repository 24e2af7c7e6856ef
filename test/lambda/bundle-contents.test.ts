import { isBuiltin } from "node:module";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { BUNDLING } from "../../lib/infra/constructs/service-function.ts";

const FUNCTIONS = ["assess", "deliver", "fetch", "inbound", "webhook"] as const;
/** What the start of a function can bear. */
const MOST_WEBHOOK_BYTES = 450_000;
const MOST_FETCH_BYTES = 560_000;
const FUNCTIONS_CLIENTS: ReadonlySet<string> = new Set(["client-dynamodb", "client-sns"]);
const WORDS_OF_CONVERSATION = /^lib\/languages\/[a-z]{2}\/conversation/;
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

  it.each(FUNCTIONS)("leaves the SDK's other ways to credentials to imports that never run: %s", async (name) => {
    const { metafile } = await asDeployed(name);

    const outside = Object.values(metafile.outputs)
      .flatMap(({ imports }) => imports)
      .filter(({ path, external }) => external === true && !isBuiltin(path));

    expect(outside.map(({ path, kind }) => `${kind} ${path}`).toSorted()).toStrictEqual([
      "dynamic-import @aws-sdk/credential-provider-ini",
      "dynamic-import @aws-sdk/credential-provider-process",
      "dynamic-import @aws-sdk/credential-provider-sso",
      "dynamic-import @aws-sdk/credential-provider-web-identity",
    ]);
  });

  it.each(FUNCTIONS)("holds no client that only the command line needs: %s", async (name) => {
    const { metafile } = await asDeployed(name);

    const clients = Object.keys(metafile.inputs).flatMap(
      (input) => /@aws-sdk\/(client-[a-z0-9-]+)\//.exec(input)?.[1] ?? [],
    );

    expect([...new Set(clients)].filter((client) => !FUNCTIONS_CLIENTS.has(client))).toStrictEqual([]);
  });

  it.each([
    { name: "webhook", holds: "lib/vendors/registry.ts", most: MOST_WEBHOOK_BYTES },
    { name: "fetch", holds: "lib/vendors/registry.ts", most: MOST_FETCH_BYTES },
  ] as const)("holds every source of $name and stays small", async ({ name, holds, most }) => {
    const { outputFiles, metafile } = await asDeployed(name);

    expect(Object.keys(metafile.inputs)).toContain(holds);
    expect(outputFiles[0]?.contents.length).toBeLessThan(most);
  });

  it.each(FUNCTIONS)("holds the words of conversation only where texts are read: %s", async (name) => {
    const { metafile } = await asDeployed(name);

    const words = Object.keys(metafile.inputs).filter((input) => WORDS_OF_CONVERSATION.test(input));

    expect(words.length > 0).toBe(name === "inbound");
  });
});

/** A function's bundle by the options of the stack. */
function asDeployed(name: (typeof FUNCTIONS)[number]) {
  const { mainFields = [], target = "", minify = false, externalModules = [] } = BUNDLING;
  return build({
    entryPoints: [`functions/${name}/index.ts`],
    bundle: true,
    write: false,
    metafile: true,
    minify,
    platform: "node",
    format: "esm",
    mainFields: [...mainFields],
    target,
    external: [...externalModules],
    logLevel: "error",
  });
}
