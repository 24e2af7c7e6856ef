import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Template } from "aws-cdk-lib/assertions";
import * as z from "zod/mini";
import { resourcesOf } from "../infra/synth-teams.ts";

/** A function of a template, as far as running it goes. */
export interface ShippedFunction {
  readonly id: string;
  /** The folder of its asset, bundle and nothing else. */
  readonly folder: string;
  readonly handler: string;
  /** As Node names its releases: "24"; null: the one that runs the test. */
  readonly nodeRelease: string | null;
  readonly timeoutMs: number;
  /** As the template has it: text, or a reference. */
  readonly env: Readonly<Record<string, string | { readonly Ref: string }>>;
}

/** What `cdk synth` made of one team file, outside of the repository. */
export interface SynthesizedTeam {
  readonly template: Template;
  readonly functions: readonly ShippedFunction[];
  readonly remove: () => void;
}

const assets = z.object({ files: z.record(z.string(), z.object({ source: z.object({ path: z.string() }) })) });
const functionProperties = z.object({
  Code: z.object({ S3Key: z.string() }),
  Handler: z.string(),
  Runtime: z.string().check(z.regex(/^nodejs\d+\.x$/)),
  Timeout: z.number(),
  Environment: z.object({
    Variables: z.record(z.string(), z.union([z.string(), z.strictObject({ Ref: z.string() })])),
  }),
});

/** Runs `cdk synth` with bundling for one team, as `npm run synth` does, without credentials or network. */
export function synthesizeTeam(slug: string, teamFile: object): SynthesizedTeam {
  const folder = mkdtempSync(join(tmpdir(), "cooldown-shipped-"));
  const [teams, out] = [join(folder, "teams"), join(folder, "out")];
  mkdirSync(teams);
  writeFileSync(join(teams, `${slug}.json`), JSON.stringify(teamFile));
  execFileSync("node_modules/.bin/cdk", ["synth", "--quiet", "-o", out, "-c", `teams=${teams}`], {
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"] },
    stdio: "pipe",
  });
  const template = Template.fromJSON(z.record(z.string(), z.unknown()).parse(jsonOf(out, `${stackOf(slug)}.template`)));
  return {
    template,
    functions: functionsOf(template, { out, files: assets.parse(jsonOf(out, `${stackOf(slug)}.assets`)).files }),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

function stackOf(slug: string): string {
  return `cooldown-${slug}`;
}

function jsonOf(folder: string, name: string): unknown {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
}

function functionsOf(
  template: Template,
  { out, files }: { readonly out: string } & z.output<typeof assets>,
): readonly ShippedFunction[] {
  return Object.entries(resourcesOf(template, "AWS::Lambda::Function")).map(([id, { Properties }]) => {
    const { Code, Handler, Runtime, Timeout, Environment } = functionProperties.parse(Properties);
    const asset = files[Code.S3Key.replace(/\.zip$/, "")];
    if (asset === undefined) throw new Error(`${id} has no asset`);
    return {
      id,
      folder: join(out, asset.source.path),
      handler: Handler,
      nodeRelease: Runtime.replaceAll(/\D/g, ""),
      timeoutMs: Timeout * 1000,
      env: Environment.Variables,
    };
  });
}
