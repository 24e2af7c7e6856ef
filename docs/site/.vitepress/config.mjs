import { copyFileSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { defineConfig } from "vitepress";

const ROOT = join(import.meta.dirname, "../../..");

/** The pages of docs/README.md, by reader: the index is kept there alone. */
const sidebar = readFileSync(join(ROOT, "docs/README.md"), "utf8")
  .split(/^## /mu)
  .slice(1)
  .map((section) => ({
    text: section.slice(0, section.indexOf("\n")),
    collapsed: false,
    items: [...section.matchAll(/\[([^\]]+)\]\(([^)#\s]+\.md)\)/gu)].map(([, text, path]) => ({
      text: text.charAt(0).toUpperCase() + text.slice(1),
      link: posix.join("/docs", path).replace(/(?:README)?\.md$/u, ""),
    })),
  }));

/** The pages lie above the packages of this folder, so what they import while they are rendered is not found from there. */
const packagesOfThisFolder = {
  name: "packages-of-this-folder",
  enforce: "pre",
  resolveId: (id, _importer, { ssr }) => (ssr && /^vue(?:\/|$)/u.test(id) ? { id, external: true } : undefined),
};

/** `npm run docs`: the pages of the repository as they are, with a search of their own. */
export default defineConfig({
  title: "Cooldown",
  description: "Texts people who run and lift: when to rest, what to eat after a session, when to go to bed.",
  srcDir: "../..",
  srcExclude: ["**/site/**", "reports/**", "cdk.out/**"],
  outDir: "dist",
  cacheDir: ".vitepress/cache",
  rewrites: (path) => path.replace(/README\.md$/u, "index.md"),
  // test/docs/links.test.ts holds every link, those to files that are no pages too.
  ignoreDeadLinks: true,
  markdown: { anchor: { slugify }, config: asOnGitHub },
  vite: { plugins: [packagesOfThisFolder], build: { chunkSizeWarningLimit: 4_096 } },
  themeConfig: {
    search: { provider: "local" },
    outline: [2, 3],
    nav: [
      { text: "By reader", link: "/docs/" },
      { text: "Webhooks", link: "/docs/webhooks" },
      { text: "Changelog", link: "/CHANGELOG" },
    ],
    sidebar,
  },
  buildEnd: ({ outDir }) => {
    for (const name of ["openapi.json", "answers.schema.json", "team.schema.json"])
      copyFileSync(join(ROOT, "docs", name), join(outDir, "docs", name));
    copyFileSync(join(ROOT, "LICENSE"), join(outDir, "LICENSE.txt"));
  },
});

/** The anchors of GitHub, so that a link works in both places. */
function slugify(heading) {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
    .replaceAll(" ", "-");
}

/** `<slug>` in a sentence is no tag, a picture is one, and a folder is read by its README. */
function asOnGitHub(md) {
  for (const name of ["html_inline", "html_block"]) {
    md.renderer.rules[name] = (tokens, at) =>
      /^<img\b/u.test(tokens[at].content) ? tokens[at].content : md.utils.escapeHtml(tokens[at].content);
  }
  md.core.ruler.push("folders", ({ tokens }) => {
    for (const link of tokens.flatMap(({ children }) => children ?? [])) {
      const path = link.attrGet("href");
      if (path === null || /^\w+:/u.test(path)) continue;
      link.attrSet(
        "href",
        path
          .replace(/(?:^|(?<=\/))README\.md/u, "./")
          .replace(/docs\/adr$/u, "$&/")
          .replace(/^LICENSE$/u, "$&.txt"),
      );
    }
  });
}
