import { randomBytes } from "node:crypto";
import { everySource, findSource } from "../../lib/vendors/registry.ts";
import type { VendorSecret } from "../../lib/vendors/source.ts";
import { didYouMean, type Terminal, UsageError } from "./cli.ts";

/** Asks for a value that must not be an argument of a command, where others could read it. */
export async function askFor(
  what: { readonly question: string; readonly pattern: RegExp; readonly expected: string },
  ask: Terminal["ask"],
): Promise<string> {
  const line = (await ask(what.question)).trim();
  if (!what.pattern.test(line)) throw new UsageError(`expected ${what.expected}; what came is not shown`);
  return line;
}

/** 24 random bytes as text that goes into a URL. */
export function newSecret(): string {
  return randomBytes(24).toString("base64url");
}

/**
 * The secrets by which a vendor that posts whole workouts proves itself: an operator sets them and links its users.
 *
 * @throws UsageError when there is no such source, or when it proves itself in another way.
 */
export async function vendorSecretsOf(slug: string): Promise<readonly VendorSecret[]> {
  const source = await findSource(slug);
  if (source?.secrets !== undefined) return source.secrets;
  const names = (await everySource()).flatMap(({ slug: name, secrets }) => (secrets === undefined ? [] : name));
  const instead =
    source === undefined
      ? didYouMean(slug, names)
      : `; ${slug} has a command of its own (cooldown connect --help) or takes an athlete's token (cooldown token create)`;
  throw new UsageError(`source: came ${JSON.stringify(slug)}; expected one of ${names.join(", ")}${instead}`);
}
