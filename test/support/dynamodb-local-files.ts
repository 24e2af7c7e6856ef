import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** The npm package that carries DynamoDB Local; nothing it depends on is installed. */
const PACKAGE = "amplify-dynamodb-simulator@2.9.30";
const SHA512 = "xTeeRLvzEfqyd5lh3bH4c0kHvSHHmmhD5ZDsHFKAQ5g2Zl6JqlFdutaQhCLHzxEp6Ry1o7TB6niIoXuQAnSewQ==";

/** The folder of DynamoDBLocal.jar, got from the npm registry once and kept in the user's cache. */
export function dynamoDbLocalFolder(): string {
  const caches = process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache");
  const home = join(caches, "cooldown", PACKAGE);
  if (!existsSync(home)) install(home);
  return join(home, "emulator");
}

/** Unpacks beside its place and moves it there whole, so that a run that dies half-way leaves nothing behind. */
function install(home: string): void {
  mkdirSync(join(home, ".."), { recursive: true });
  const workshop = mkdtempSync(`${home}-`);
  try {
    const tarball = pack(workshop);
    execFileSync("tar", ["-xzf", tarball, "-C", workshop, "package/emulator"]);
    moveUnlessThere(join(workshop, "package"), home);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

function pack(folder: string): string {
  const name = execFileSync("npm", ["pack", PACKAGE, "--silent", "--pack-destination", folder], { encoding: "utf8" });
  const tarball = join(folder, name.trim());
  const sha512 = createHash("sha512").update(readFileSync(tarball)).digest("base64");
  if (sha512 !== SHA512) throw new Error(`${PACKAGE} is not what it was: its SHA-512 is ${sha512}.`);
  return tarball;
}

/** Two runs at once may both have unpacked it; the first one's stays. */
function moveUnlessThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}
