import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

/** Every link of the built site leads to a page, and to a heading that it has; its search knows the pages and their words. */
const DIST = join(import.meta.dirname, "dist");
/** What a reader of each kind looks for, and the page that tells. */
const WORDS = new Map([
  ["pausa", "/docs/athlete.es.html"],
  ["monotony", "/docs/how-it-decides.html"],
  ["guardian", "/docs/privacy.html"],
  ["sandbox", "/docs/deploy.html"],
  ["quarantine", "/docs/webhooks.html"],
  ["claim", "/docs/architecture.html"],
]);
const pages = readdirSync(DIST, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));
const htmlOf = new Map(pages.map((page) => [page, readFileSync(join(DIST, page), "utf8")]));
const broken = pages.flatMap((page) =>
  [...htmlOf.get(page).matchAll(/ (?:href|src)="(?!\w+:)([^"]+)"/gu)].flatMap(([, link]) =>
    leads(page, decodeURI(link)) ? [] : [`${page}: ${link}`],
  ),
);
const unfound = await unfoundWords();
process.stdout.write([`${pages.length} pages, ${broken.length} broken links`, ...broken, ""].join("\n"));
process.stdout.write([`${WORDS.size} words looked for, ${unfound.length} not found`, ...unfound, ""].join("\n"));
process.exitCode = broken.length + unfound.length === 0 ? 0 : 1;

function leads(page, link) {
  const [path, anchor = ""] = link.split("#");
  const inside = path.startsWith("/") ? path.slice(1) : join(dirname(page), path);
  const named = path === "" ? page : inside;
  const found = [named, `${named}.html`, join(named, "index.html")].find(
    (each) => existsSync(join(DIST, each)) && statSync(join(DIST, each)).isFile(),
  );
  return found !== undefined && (anchor === "" || (htmlOf.get(found)?.includes(`id="${anchor}"`) ?? true));
}

/** Words that the index of the search does not have of their page: it is MiniSearch's, a list of terms with the documents of each. */
async function unfoundWords() {
  const chunks = join(DIST, "assets/chunks");
  const [chunk] = readdirSync(chunks).filter((name) => name.startsWith("@localSearchIndex"));
  if (chunk === undefined) return ["there is no index"];
  const { index, documentIds } = JSON.parse((await import(join(chunks, chunk))).default);
  const terms = new Map(index);
  const pagesWith = (word) =>
    Object.values(terms.get(word) ?? {}).flatMap((documents) => Object.keys(documents).map((id) => documentIds[id]));
  return [...WORDS].flatMap(([word, page]) =>
    pagesWith(word).some((id) => id.split("#")[0] === page) ? [] : [`${word}, which ${page} has`],
  );
}
