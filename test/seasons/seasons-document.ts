import { isoDate, weekdayOf } from "../../lib/domain/local-time.ts";
import { FINDINGS } from "./findings.ts";
import type { PlayedSeason } from "./play-season.ts";
import { type SeasonText, silencesOf, textsOf } from "./season-text.ts";

const KINDS = ["rest-day", "meal", "bedtime"] as const;
const EARLY = { first: 1, last: 4 } as const;
const LATER = { first: 5, last: 12 } as const;

/** docs/seasons.md: what twenty-one athletes get in twelve weeks, every text of it. */
export function seasonsDocument(seasons: readonly PlayedSeason[]): string {
  return `${[intro(), table(seasons), FINDINGS, ...seasons.map(seasonSection)].join("\n\n")}\n`;
}

function intro(): string {
  return `# Twenty-one seasons

Twenty-one invented athletes of \`test/seasons/athletes\` train for twelve weeks each, from Monday 2 March to Sunday 24 May 2026,
and get every text below. \`npm run seasons\` plays their logs through the code that is deployed, in virtual time, for a team
whose number can be answered, and writes this page; \`test/seasons/seasons.test.ts\` fails when this page and the program
differ, and holds what is promised about them.

## Texts a week

Rest-day (easy days too), meal and bedtime texts a week, in the first four weeks and in the eight after them. The last
column counts what planning or delivery kept quiet about, by reason (docs/architecture.md).`;
}

function table(seasons: readonly PlayedSeason[]): string {
  const kinds = KINDS.join(" | ");
  return [
    `| athlete | 1-4: ${kinds} | all | 5-12: ${kinds} | all | silences |`,
    `| --- |${" ---: |".repeat(8)} --- |`,
    ...seasons.map(tableRow),
  ].join("\n");
}

function tableRow(season: PlayedSeason): string {
  const texts = textsOf(season);
  const silences = silencesOf(season).map(([code, times]) => `${code} ${times}`);
  const cells = [EARLY, LATER].flatMap((weeks) => [
    ...KINDS.map((kind) =>
      aWeek(
        texts.filter((text) => text.kind === kind),
        weeks,
      ),
    ),
    `**${aWeek(texts, weeks)}**`,
  ]);
  return `| [${season.athlete.slug}](#${season.athlete.slug}) | ${cells.join(" | ")} | ${silences.join(", ")} |`;
}

function aWeek(
  texts: readonly SeasonText[],
  { first, last }: { readonly first: number; readonly last: number },
): string {
  const count = texts.filter(({ week }) => week >= first && week <= last).length;
  return (count / (last - first + 1)).toFixed(1);
}

function seasonSection(season: PlayedSeason): string {
  const weeks = Array.from({ length: 12 }, (_, at) => at + 1);
  const lines = weeks.map((week) =>
    weekLines(
      textsOf(season).filter((text) => text.week === week),
      week,
    ),
  );
  return [`## ${season.athlete.slug}`, `${season.athlete.about}.`, ...lines].join("\n\n");
}

function weekLines(texts: readonly SeasonText[], week: number): string {
  return [`Week ${week}${texts.length === 0 ? ": no text." : ""}`, ...texts.map(textLine)].join("\n");
}

function textLine({ day, time, zone, kind, codes, body }: SeasonText): string {
  const place = zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone;
  const weekday = weekdayOf(day);
  return `- ${weekday.slice(0, 1).toUpperCase()}${weekday.slice(1)} ${isoDate(day).slice(5)} ${time} ${place}, ${kind} (${codes.join(", ")}): "${body}"`;
}
