// Writes a week of texts in each language to docs/conversation.md: `npm run talk-week`.
import { readFileSync, writeFileSync } from "node:fs";
import { talkWeeks } from "./talk-week.ts";

const PAGE = "docs/conversation.md";
const HEADING = "## A week of texts";

const [before = ""] = readFileSync(PAGE, "utf8").split(HEADING);
const intro =
  "Bold is what Ana texts; Thursday's pain, Friday's illness and Saturday's dizziness end as they would. `npm run talk-week` plays it.";
writeFileSync(PAGE, `${before.trimEnd()}\n\n${HEADING}\n\n${intro}\n\n${await talkWeeks()}\n`);
