import { writeFile } from "node:fs/promises";
import { SEASON_ATHLETES } from "./athletes/index.ts";
import { playSeason } from "./play-season.ts";
import { seasonsDocument } from "./seasons-document.ts";

const seasons = await Promise.all(SEASON_ATHLETES.map(playSeason));
await writeFile(new URL("../../docs/seasons.md", import.meta.url), seasonsDocument(seasons));
