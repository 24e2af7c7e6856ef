import { everySource, SOURCE_SLUGS } from "../../../lib/vendors/registry.ts";
import { byToken } from "../../../lib/vendors/source.ts";
import { didYouMean, UsageError } from "../errors.ts";

/**
 * The slug of a source that an athlete's token serves.
 *
 * @throws UsageError when there is no such source, or when its vendor proves itself in a way of its own.
 */
export async function tokenSource(slug: string): Promise<string> {
  const sources = await everySource();
  const takers = sources.filter(({ authenticate }) => authenticate === byToken).map((source) => source.slug);
  if (takers.includes(slug)) return slug;
  if (SOURCE_SLUGS.includes(slug)) {
    throw new UsageError(`--source: ${slug} proves itself in its own way and takes no token: see docs/webhooks.md`);
  }
  const said = `--source: came ${JSON.stringify(slug)}; there are ${takers.join(", ")}`;
  throw new UsageError(`${said}${didYouMean(slug, takers)}`);
}
