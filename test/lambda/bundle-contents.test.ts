import { statSync } from "node:fs";
import { isBuiltin } from "node:module";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../lib/domain/language.ts";
import { READER_WEIGHTS } from "../../lib/infra/constructs/bundling.ts";
import { bundleOptionsOf } from "../support/bundle-options.ts";

const FUNCTIONS = [
  "assess",
  "deliver",
  "digest",
  "fetch",
  "inbound",
  "receipt-router",
  "receipts",
  "synthetic",
  "webhook",
] as const;
/** What the start of a function can bear. */
const MOST_WEBHOOK_BYTES = 450_000;
const MOST_FETCH_BYTES = 560_000;
/** The client of the table alone has nearly 200 kB. */
const MOST_RECEIPTS_BYTES = 250_000;
/** Lambda's client streams events. */
const MOST_ROUTER_BYTES = 270_000;
/** What reads texts was so large before it read whole senses, and has grown by at most so much since. */
const FIRST_READER_BYTES = 10 * 1024;
const MOST_READER_GROWTH_BYTES = 60 * 1024;
const READS_TEXTS =
  /lib\/(app\/(packed-lists|text-[a-z]+)|domain\/conversation\/(bit-coder|command-intent|concepts|conversation-words|find-command|normalise-text|packed-rows|race-date|read-[a-z]+|text-[a-z]+|told-by-amount|told-effort|two-things))\.ts$/;
const FUNCTIONS_CLIENTS: ReadonlySet<string> = new Set(["client-dynamodb", "client-lambda", "client-sns"]);
const FOR_LOG_FILES = /node_modules\/(csv-parse|saxes|xmlchars|fit-file-parser|buffer)\//;

type FunctionName = (typeof FUNCTIONS)[number];

/** Each as it is deployed, bundled when it is first asked for. */
const bundles = new Map<FunctionName, ReturnType<typeof asDeployed>>();

function bundleOf(name: FunctionName): ReturnType<typeof asDeployed> {
  const bundle = bundles.get(name) ?? asDeployed(name);
  bundles.set(name, bundle);
  return bundle;
}

describe("a function's bundle", () => {
  it.each(FUNCTIONS)("holds no parser of log files: %s", async (name) => {
    const { metafile } = await bundleOf(name);

    const inputs = Object.keys(metafile.inputs);

    expect(inputs.length).toBeGreaterThan(20);
    expect(inputs.filter((input) => FOR_LOG_FILES.test(input))).toStrictEqual([]);
  });

  it.each(FUNCTIONS)(
    "leaves the SDK's other ways to credentials, and streams of events, to imports that never run: %s",
    async (name) => {
      const { metafile } = await bundleOf(name);

      const outside = Object.values(metafile.outputs)
        .flatMap(({ imports }) => imports)
        .filter(({ path, external }) => external === true && !isBuiltin(path));

      expect(outside.map(({ path, kind }) => `${kind} ${path}`).toSorted()).toStrictEqual([
        "dynamic-import @aws-sdk/credential-provider-http",
        "dynamic-import @aws-sdk/credential-provider-ini",
        "dynamic-import @aws-sdk/credential-provider-process",
        "dynamic-import @aws-sdk/credential-provider-sso",
        "dynamic-import @aws-sdk/credential-provider-web-identity",
        ...(name === "receipt-router" ? [] : ["dynamic-import @smithy/core/event-streams"]),
        "dynamic-import @smithy/credential-provider-imds",
      ]);
    },
  );

  it.each(FUNCTIONS)("holds no cache of endpoints, of which the SDK discovers none: %s", async (name) => {
    const { metafile } = await bundleOf(name);

    const inputs = Object.keys(metafile.inputs);

    expect(inputs.some((input) => input.endsWith("lib/lambda/no-endpoint-cache.ts"))).toBe(name !== "receipt-router");
    expect(inputs.filter((input) => /mnemonist|aws-sdk.endpoint-cache/.test(input))).toStrictEqual([]);
  });

  it.each(FUNCTIONS)("imports nothing that has Node load all of fetch when it starts: %s", async (name) => {
    const { metafile } = await bundleOf(name);

    const atStart = Object.values(metafile.outputs)
      .flatMap(({ imports }) => imports)
      .filter(({ kind }) => kind === "import-statement")
      .map(({ path }) => path);

    expect(atStart).toContain("node:https");
    expect(atStart).not.toContain("node:http");
  });

  it("answers a post by classes of its own, for Node's load all of fetch", async () => {
    const { outputFiles } = await bundleOf("webhook");

    expect(outputFiles[0]?.text).not.toMatch(/new (?:Request|Response|Headers)\b/);
  });

  it.each(FUNCTIONS)("holds no client that only the command line needs: %s", async (name) => {
    const { metafile } = await bundleOf(name);

    const clients = Object.keys(metafile.inputs).flatMap(
      (input) => /@aws-sdk\/(client-[a-z0-9-]+)\//.exec(input)?.[1] ?? [],
    );

    expect([...new Set(clients)].filter((client) => !FUNCTIONS_CLIENTS.has(client))).toStrictEqual([]);
  });

  it.each([
    { name: "webhook", holds: "lib/vendors/registry.ts", most: MOST_WEBHOOK_BYTES },
    { name: "fetch", holds: "lib/vendors/apis.ts", most: MOST_FETCH_BYTES },
  ] as const)("holds every source of $name and stays small", async ({ name, holds, most }) => {
    const { outputFiles, metafile } = await bundleOf(name);

    expect(Object.keys(metafile.inputs)).toContain(holds);
    expect(outputFiles[0]?.contents.length).toBeLessThan(most);
  });

  it("is small for receipts, and for their router, which reaches no table", async () => {
    const [receipts, router] = [await asDeployed("receipts"), await asDeployed("receipt-router")];

    expect(receipts.outputFiles[0]?.contents.length).toBeLessThan(MOST_RECEIPTS_BYTES);
    expect(router.outputFiles[0]?.contents.length).toBeLessThan(MOST_ROUTER_BYTES);
    expect(Object.keys(router.metafile.inputs).filter((input) => input.includes("client-dynamodb"))).toStrictEqual([]);
  });

  it("reads texts with at most 60 kB more than before it read whole senses, the file beside it counted: inbound", async () => {
    const { metafile } = await bundleOf("inbound");

    const sizes = Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (READS_TEXTS.test(path) ? [bytesInOutput] : [])),
    );

    expect(sizes.length).toBeGreaterThan(10);
    expect(sizes.reduce((sum, size) => sum + size, statSync(READER_WEIGHTS).size)).toBeLessThanOrEqual(
      FIRST_READER_BYTES + MOST_READER_GROWTH_BYTES,
    );
  });

  it.each([
    {
      name: "deliver",
      parts: ["bedtime", "food-words", "formats", "meal", "milestones", "reason-texts", "reminder-texts", "rest-days"],
      says: ["At your next meal: ", "looked alike lately: make one easy"],
    },
    {
      name: "inbound",
      parts: ["formats", "reason-texts", "reply-texts", "request-words", "rest-days"],
      says: ["Get well soon", "looked alike lately: make one easy"],
    },
    { name: "assess", parts: [], says: [] },
    { name: "fetch", parts: [], says: [] },
    { name: "receipts", parts: [], says: [] },
    { name: "synthetic", parts: [], says: [] },
    { name: "webhook", parts: [], says: [] },
  ] as const)("holds of each language what it uses alone: $name", async ({ name, parts, says }) => {
    const { outputFiles, metafile } = await bundleOf(name);

    const bundled = Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput === 0 ? [] : [path])),
    );
    const text = outputFiles.map((file) => file.text).join("");
    const everyPart = LANGUAGES.flatMap((code) => parts.map((part) => `lib/languages/${code}/${part}.ts`));
    expect(bundled.filter((path) => /^lib\/languages\/..\//.test(path)).toSorted()).toEqual(everyPart.toSorted());
    expect(bundled.includes("lib/app/text-weights.ts")).toBe(name === "inbound");
    expect(SENTENCES.filter((sentence) => text.includes(sentence))).toEqual(says);
  });
});

/** One of a reminder, one of a reply and one of an explanation. */
const SENTENCES = [
  "At your next meal: ",
  "Get well soon",
  "looked alike lately: make one easy",
  "GoldenCheetah's variant",
] as const;

/** A function's bundle by the options of the stack. */
function asDeployed(name: FunctionName) {
  return build({
    entryPoints: [`functions/${name}/index.ts`],
    ...bundleOptionsOf(name),
    write: false,
    metafile: true,
    logLevel: "error",
  });
}
