#!/usr/bin/env node
// Stands in for cdk: `synth` writes a template for each sound team file, `deploy` notes the stack unless it is to fail.
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";

const [verb, stack, ...words] = process.argv.slice(2);
if (verb === "synth") {
  const folder = words[words.indexOf("--output") + 1];
  mkdirSync(folder, { recursive: true });
  appendFileSync("calls.txt", "synth\n");
  for (const name of readdirSync("teams"))
    writeFileSync(`${folder}/${name}.template.json`, readFileSync(`teams/${name}`));
}
if (verb === "deploy") {
  // What the fleet says beside a stack is the same for all.
  const said = words.includes("--app") ? [] : words;
  appendFileSync("calls.txt", `${["deploy", stack, ...said].join(" ")}\n`);
  if (existsSync("fail.txt") && readFileSync("fail.txt", "utf8") === stack) process.exit(1);
}
if (verb === "diff") process.stdout.write(`Stack ${stack}\nThere were no differences\n`);
