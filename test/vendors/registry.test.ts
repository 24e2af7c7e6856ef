import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { setVendorSecrets } from "../../lib/app/secrets.ts";
import { findSource, SOURCE_SLUGS } from "../../lib/vendors/registry.ts";
import { fixture, type HookAnswer, tokenOf } from "../support/hook-source.ts";
import { SOURCE_SAMPLES, sampleOf } from "../support/source-samples.ts";
import { aWebhook, HEVY_TOKEN, TOKEN, type Webhook } from "../support/webhook.ts";

const NOW_MS = Date.parse("2026-11-22T17:00:00Z");
const DOCS = readFileSync(new URL("../../docs/webhooks.md", import.meta.url), "utf8");
/** What two sources of our own format share. */
const TEST_FILES: Readonly<Record<string, string>> = { shortcuts: "cooldown" };
const BATCHES = SOURCE_SLUGS.filter((slug) => sampleOf(slug).batch !== null);

type Headers = Readonly<Record<string, string | null>>;

/** A webhook that knows the sample's secrets and users, changed as told. */
async function aSampled(slug: string, secretsOver: (secret: string) => string = (secret) => secret): Promise<Webhook> {
  const webhook = await aWebhook();
  const { secrets = {}, users = [] } = sampleOf(slug);
  const { hooks } = webhook.deps;
  const changed = Object.fromEntries(Object.entries(secrets).map(([name, secret]) => [name, secretsOver(secret)]));
  await setVendorSecrets(slug, changed, hooks.secrets);
  for (const externalUserId of users) {
    await hooks.links.link({ source: slug, externalUserId, athleteId: "ana", credentials: null });
  }
  return webhook;
}

function post(slug: string, body: unknown, { webhook, headers }: { webhook: Webhook; headers?: Headers }) {
  const { path = "", prove } = sampleOf(slug);
  const text = JSON.stringify(body);
  const proof = headers ?? { authorization: `Bearer ${TOKEN}`, ...prove?.(text, NOW_MS) };
  return webhook.send("POST", `/v1/hooks/${slug}${path}`, { body: text, headers: proof });
}

async function kept(webhook: Webhook): Promise<number> {
  const { quarantine } = webhook.deps.hooks;
  const places = [{ athleteId: "ana" }, { day: "2026-11-22" }] as const;
  const lists = await Promise.all(places.map((place) => quarantine.list(place)));
  return lists.flat().length;
}

/** A body with one more record in its list, which is none; the list is the body itself where no name leads to it. */
function withNone(body: unknown, [name, ...inner]: readonly string[]): unknown {
  if (name === undefined) return [...(body as readonly unknown[]), null];
  const record = body as Readonly<Record<string, unknown>>;
  return { ...record, [name]: withNone(record[name], inner) };
}

/** A vendor of whom only files are read has none. */
const hasSample = (folder: string): boolean => existsSync(new URL(`${folder}/sample.ts`, import.meta.url));

describe("the registry of sources", () => {
  it("has a sample of each source and of no other", () => {
    const folders = readdirSync(new URL(".", import.meta.url), { withFileTypes: true });
    const names = folders.flatMap((entry) => (entry.isDirectory() && hasSample(entry.name) ? [entry.name] : []));

    expect(names.toSorted()).toStrictEqual(SOURCE_SLUGS.toSorted());
    expect(Object.keys(SOURCE_SAMPLES).toSorted()).toStrictEqual(SOURCE_SLUGS.toSorted());
  });

  it.each(SOURCE_SLUGS)("finds %s by its slug, and its payloads and tests by its name", async (slug) => {
    const source = await findSource(slug);

    const fixtures = readdirSync(new URL(`../fixtures/sources/${slug}`, import.meta.url));
    const tests = new URL(`${TEST_FILES[slug] ?? slug}/hook.test.ts`, import.meta.url);
    expect(source?.slug).toBe(slug);
    expect(fixtures).toStrictEqual(expect.arrayContaining(sampleOf(slug).fixtures.map((name) => `${name}.json`)));
    expect(existsSync(tests)).toBe(true);
  });

  it.each(SOURCE_SLUGS)("takes the payloads of %s under a good proof, and understands all of them", async (slug) => {
    const webhook = await aSampled(slug);

    const answers = [];
    for (const name of sampleOf(slug).fixtures) answers.push(await post(slug, fixture(slug, name), { webhook }));

    expect(answers.map(({ ok }) => ok)).not.toContain(false);
    expect(await kept(webhook)).toBe(0);
  });

  it.each(SOURCE_SLUGS)("answers 401 to a wrong proof of %s and keeps nothing", async (slug) => {
    const webhook = await aSampled(slug, (secret) => `${secret.slice(0, -4)}xyz${secret.slice(-1)}`);
    const other = slug === "hevy" ? tokenOf("strava") : HEVY_TOKEN;
    const body = fixture(slug, sampleOf(slug).fixtures[0]);
    const { prove } = sampleOf(slug);
    const wrong = { authorization: `Bearer ${other}`, ...prove?.(JSON.stringify(body), NOW_MS) };

    const responses = [await post(slug, body, { webhook, headers: wrong })];
    responses.push(await post(slug, body, { webhook, headers: { authorization: null } }));

    expect(responses.map(({ status }) => status)).toStrictEqual([401, 401]);
    expect([await webhook.stored(), await kept(webhook)]).toStrictEqual([0, 0]);
  });

  it.each(BATCHES)("stores the good records of a batch of %s, and keeps the one that is none", async (slug) => {
    const [whole, torn] = [await aSampled(slug), await aSampled(slug)];
    const { fixtures, batch } = sampleOf(slug);
    const body = fixture(slug, fixtures[0]);

    await post(slug, body, { webhook: whole });
    const answer = (await (await post(slug, withNone(body, batch ?? []), { webhook: torn })).json()) as HookAnswer;

    expect(answer.quarantined).toHaveLength(1);
    expect(await kept(torn)).toBe(1);
    expect(await torn.world.store.log.read("ana")).toStrictEqual(await whole.world.store.log.read("ana"));
    expect(await torn.stored()).toBeGreaterThan(0);
  });

  it.each(SOURCE_SLUGS)("has a section of %s in docs/webhooks.md, and a row in its table", (slug) => {
    const rows = DOCS.split("\n").filter((line) => line.startsWith(`| \`${slug}\` |`));

    expect(DOCS.split("\n").filter((line) => line === `## ${slug}`)).toHaveLength(1);
    expect(rows).toHaveLength(1);
  });
});
