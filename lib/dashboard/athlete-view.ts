import { type ExplainedAthlete, explainLastDays } from "../app/explain-athlete-day.ts";
import { receivedInDanger } from "../app/team-attention.ts";
import { type Attention, attentionOf } from "../domain/attention.ts";
import type { ReceivedText } from "../domain/delivery/arrival.ts";
import type { TrainingLog } from "../domain/log/training-log.ts";
import type { Athlete } from "../domain/profile.ts";
import type { DayAdvice, RecoveryStatus } from "../domain/recovery/status.ts";
import type { DayExplanation } from "../messages/explain/explain-day.ts";
import { LOAD_RANGES_DAYS, type LoadDay, loadDays } from "./load-chart.ts";
import type { Reader } from "./reader.ts";
import { adviceOn, type DashboardSources } from "./team-row.ts";
import { type Bubble, bubblesOf, type PlannedText, plannedTexts } from "./thread.ts";

/** How far back an athlete's page looks. */
export interface AthleteQuery {
  /** Days of texts. */
  readonly textDays: number;
  /** Days of the load chart. */
  readonly loadDays: number;
}

export const TEXT_DAYS = [14, 56] as const;

/** What a URL asks for; what it says wrongly counts as not said. */
export function athleteQueryOf({ texts, load }: Readonly<Record<string, string>>): AthleteQuery {
  return {
    textDays: TEXT_DAYS.find((known) => String(known) === texts) ?? TEXT_DAYS[0],
    loadDays: LOAD_RANGES_DAYS.find((known) => String(known) === load) ?? LOAD_RANGES_DAYS[0],
  };
}

/** What an athlete's page shows. */
export interface AthleteView {
  readonly reader: Reader;
  readonly athlete: Athlete;
  readonly nowMs: number;
  /** The IANA zone they are in now. */
  readonly zone: string;
  readonly log: TrainingLog;
  /** As it is stored; undefined before the first assessment. */
  readonly status: RecoveryStatus | undefined;
  readonly today: DayAdvice | undefined;
  readonly tomorrow: DayAdvice | undefined;
  readonly attention: readonly Attention[];
  readonly bubbles: readonly Bubble[];
  readonly textDays: number;
  readonly planned: readonly PlannedText[];
  /** The last days explained, oldest first. */
  readonly days: readonly DayExplanation[];
  readonly loads: readonly LoadDay[];
}

/** Reads what an athlete's page shows; undefined: the team has no such athlete. */
export async function readAthleteView(
  athleteId: string,
  query: AthleteQuery,
  { sources, reader }: { readonly sources: DashboardSources; readonly reader: Reader },
): Promise<AthleteView | undefined> {
  const explained = await explainLastDays(athleteId, query.textDays, { ...sources, language: reader.language });
  if (explained === undefined) return undefined;
  const received = await receivedInDanger(explained.athlete, sources.inbox);
  return athleteView(explained, query, { received, phone: sources.phoneOf?.(athleteId), reader });
}

function athleteView(
  explained: ExplainedAthlete,
  query: AthleteQuery,
  {
    received,
    phone,
    reader,
  }: {
    readonly received: readonly ReceivedText[];
    readonly phone: Parameters<typeof bubblesOf>[1];
    readonly reader: Reader;
  },
): AthleteView {
  const { athlete, log, status, reminders, days } = explained;
  return {
    reader,
    athlete,
    nowMs: log.nowMs,
    zone: log.zone.name,
    log,
    status,
    today: adviceOn(log.today, status),
    tomorrow: adviceOn(log.today + 1, status),
    attention: attentionOf({ log, reminders, received }),
    bubbles: bubblesOf(explained, phone, reader.attention),
    textDays: query.textDays,
    planned: plannedTexts(explained, reader.attention),
    days,
    loads: loadDays(log, query.loadDays),
  };
}
