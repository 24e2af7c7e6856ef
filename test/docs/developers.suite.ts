import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoSecret, demoToken } from "../../lib/local/local-athletes.ts";
import { type RuntimeClient, startRuntimeClient } from "../support/runtime-client.ts";
import { allPages, blocksOf } from "./markdown.ts";

const run = promisify(execFile);
const PAGE = allPages().filter(({ path }) => path === "docs/webhooks.md");
const blocks = (language: string) => PAGE.flatMap(blocksOf).filter((block) => block.language === language);

let client: RuntimeClient;
let folder = "";
let env: NodeJS.ProcessEnv = {};

/** Real time, as developers have it. */
beforeAll(async () => {
  client = await startRuntimeClient({ now: new Date().toISOString() });
  folder = await mkdtemp(join(tmpdir(), "cooldown-developers-"));
  const { runtime, url } = client.server;
  env = { ...process.env, URL: url, TOKEN: await demoToken(runtime), SECRET: await demoSecret(runtime) };
});
afterAll(async () => {
  await client.server.stop();
  await rm(folder, { recursive: true });
});

const stored = async (): Promise<readonly string[]> =>
  (await client.server.runtime.workouts.read("demo")).map(({ externalId }) => externalId);

describe("the snippets of docs/webhooks.md", () => {
  it.each([
    ["js", "snippet.mjs", process.execPath],
    ["python", "snippet.py", "python3"],
  ])("in %s post by a token, and signed by the team", async (language, file, program) => {
    const [snippet, ...others] = blocks(language);
    await writeFile(join(folder, file), snippet?.text ?? "");

    const { stdout } = await run(program, [join(folder, file)], { env });

    expect(others).toStrictEqual([]);
    expect(stdout.trim().split("\n")).toHaveLength(2);
    const prefix = language.slice(0, 2);
    expect(await stored()).toEqual(expect.arrayContaining([`${prefix}-1`, `${prefix}-2`]));
  });
});

describe("the snippets of docs/webhooks.md, of a service that is away", () => {
  it.each([
    ["js", "again.mjs", process.execPath],
    ["python", "again.py", "python3"],
  ])("in %s come again as Retry-After says, and sign anew", async (language, file, program) => {
    const [snippet] = blocks(language);
    await writeFile(join(folder, file), snippet?.text ?? "");
    const away = await startAway(client.server.url, [429, 503, 200, 503, 200]);

    const { stdout } = await run(program, [join(folder, file)], { env: { ...env, URL: away.url } });
    away.server.close();

    expect(stdout.trim().split("\n")).toHaveLength(2);
    expect(away.left()).toStrictEqual([]);
  });

  it.each([
    ["js", "never.mjs", process.execPath],
    ["python", "never.py", "python3"],
  ])("in %s send once what is refused, and show why", async (language, file, program) => {
    const [snippet] = blocks(language);
    await writeFile(join(folder, file), snippet?.text.replaceAll(/(rpe"?): 7/gu, "$1: 11") ?? "");
    const away = await startAway(client.server.url, [200, 200]);

    const failed = await run(program, [join(folder, file)], { env: { ...env, URL: away.url } }).catch(
      (error: unknown) => error,
    );
    away.server.close();

    expect(String(failed)).toContain("a number from 0 to 10");
    expect(away.left()).toStrictEqual([200]);
  });
});

/** Refuses the first requests with the statuses in their order; for a 200 it asks the runtime. */
async function startAway(url: string, statuses: readonly number[]) {
  const left = [...statuses];
  const server = createServer((request, response) => {
    void (async () => {
      const status = left.shift() ?? 500;
      const body = await text(request);
      if (status !== 200) return response.writeHead(status, { "retry-after": "0" }).end();
      const headers = Object.entries(request.headersDistinct).map(([name, values = []]): [string, string] => [
        name,
        values.join(", "),
      ]);
      const kept = headers.filter(([name]) => /^(?:authorization|content-type|webhook-.*)$/u.test(name));
      const answer = await fetch(`${url}${request.url}`, { method: "POST", body, headers: kept });
      return response.writeHead(answer.status, { "content-type": "application/json" }).end(await answer.text());
    })();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return { server, url: `http://127.0.0.1:${port}`, left: (): readonly number[] => left };
}

const VALIDATE = `
import json, sys
from jsonschema import Draft202012Validator
document = json.load(open(sys.argv[1]))
schemas = document["components"]["schemas"]
for schema in schemas.values():
    Draft202012Validator.check_schema(schema)
count = 0
def check(schema, value):
    global count
    Draft202012Validator({**schema, "components": document["components"]}).validate(value)
    count += 1
def walk(part):
    if isinstance(part, dict):
        if "schema" in part:
            for shown in part.get("examples", {}).values(): check(part["schema"], shown["value"])
            if "example" in part: check(part["schema"], part["example"])
        for inner in part.values(): walk(inner)
    elif isinstance(part, list):
        for inner in part: walk(inner)
walk(document)
try:
    check(schemas["Workout"], {"kind": "run", "startedAt": "2026-11-22T06:30:00-05:00", "durationMinutes": 45, "rpe": 11})
    print("took an RPE of 11")
except Exception as refused:
    print(count, "examples,", refused.message)
`;

describe("docs/openapi.json", () => {
  it("is read by Debian's python3-jsonschema, with every example", async () => {
    const { stdout } = await run("python3", ["-W", "ignore", "-c", VALIDATE, "docs/openapi.json"]);

    expect(stdout).toMatch(/^\d\d examples, 11 is greater than the maximum of 10\n$/u);
  });

  it("gives a TypeScript client that posts", async () => {
    const packages = ["-p", "typescript@5.9.3", "-p", "@hey-api/openapi-ts@0.90.4"];
    await run("npx", ["-y", ...packages, "openapi-ts", "-i", "./docs/openapi.json", "-o", join(folder, "client")]);
    await writeFile(join(folder, "package.json"), '{"type":"module"}');
    await writeFile(join(folder, "main.ts"), MAIN);
    const types = ["--noEmit", "--strict", "--skipLibCheck", "--lib", "esnext,dom", "--types", "node"];
    const roots = ["--typeRoots", join(process.cwd(), "node_modules/@types"), "--moduleResolution", "bundler"];

    const target = ["--module", "esnext", "--target", "esnext", "main.ts"];
    await run(join(process.cwd(), "node_modules/.bin/tsc"), [...types, ...roots, ...target], { cwd: folder });
    const { stdout } = await run(join(process.cwd(), "node_modules/.bin/tsx"), [join(folder, "main.ts")], { env });

    expect(stdout).toBe("202 created\n422 rpe\n");
    expect(await stored()).toContain("ts-1");
  });
});

const MAIN = `
import { client } from "./client/client.gen";
import { postWorkouts } from "./client";

client.setConfig({ baseUrl: process.env["URL"] ?? "", auth: process.env["TOKEN"] ?? "" });
const workout = { id: "ts-1", kind: "run", startedAt: "2026-11-22T06:30:00-05:00", durationMinutes: 45 } as const;
const { data, response } = await postWorkouts({ body: { ...workout, rpe: 7 } });
console.log(response?.status, data?.workouts[0]?.status);
const refused = await postWorkouts({ body: { ...workout, rpe: 11 } });
console.log(refused.response?.status, refused.error?.errors?.[0]?.field);
`;
