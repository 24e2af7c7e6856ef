import { everySource, findSource } from "../../lib/vendors/registry.ts";
import type { VendorSecret } from "../../lib/vendors/source.ts";
import { didYouMean } from "./did-you-mean.ts";
import { UsageError } from "./errors.ts";

/** The secrets of a source whose vendor posts for its users, so that an operator sets the one and links the others. */
export async function handLinked(slug: string): Promise<readonly VendorSecret[]> {
  const source = await findSource(slug);
  if (source?.secrets !== undefined) return source.secrets;
  const names = (await everySource()).flatMap(({ slug: name, secrets }) => (secrets === undefined ? [] : name));
  const instead =
    source === undefined
      ? didYouMean(slug, names)
      : `; ${slug} has a command of its own (cooldown connect --help) or takes an athlete's token (cooldown token create)`;
  throw new UsageError(`source: came ${JSON.stringify(slug)}; expected one of ${names.join(", ")}${instead}`);
}
