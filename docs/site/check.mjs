import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

/** Every link of the built site leads to a page, and to a heading that it has. */
const DIST = join(import.meta.dirname, "dist");
const pages = readdirSync(DIST, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));
const htmlOf = new Map(pages.map((page) => [page, readFileSync(join(DIST, page), "utf8")]));
const broken = pages.flatMap((page) =>
  [...htmlOf.get(page).matchAll(/ (?:href|src)="(?!\w+:)([^"]+)"/gu)].flatMap(([, link]) =>
    leads(page, decodeURI(link)) ? [] : [`${page}: ${link}`],
  ),
);
process.stdout.write([`${pages.length} pages, ${broken.length} broken links`, ...broken, ""].join("\n"));
process.exitCode = broken.length === 0 ? 0 : 1;

function leads(page, link) {
  const [path, anchor = ""] = link.split("#");
  const inside = path.startsWith("/") ? path.slice(1) : join(dirname(page), path);
  const named = path === "" ? page : inside;
  const found = [named, `${named}.html`, join(named, "index.html")].find(
    (each) => existsSync(join(DIST, each)) && statSync(join(DIST, each)).isFile(),
  );
  return found !== undefined && (anchor === "" || (htmlOf.get(found)?.includes(`id="${anchor}"`) ?? true));
}
