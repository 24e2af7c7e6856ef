import { HOUR_MS } from "./local-time.ts";

/** How urgent a text of danger is, most first (docs/rules.md 9). */
export const RED_FLAG_TIERS = ["crisis", "emergency", "doctor"] as const;
export type RedFlagTier = (typeof RED_FLAG_TIERS)[number];

/** What is known of an athlete's texts of danger. */
export interface RedFlag {
  /** The instant of an unlifted red-flag text. */
  readonly redFlagAt: string | null;
  /** What the last red flag was about; undefined: it was raised before that was kept. */
  readonly redFlagTier?: RedFlagTier | undefined;
  /** The last text of danger that came while a red flag stood and before texts were said to be off; undefined: there was none. */
  readonly redFlagAgainAt?: string | undefined;
  /** When somebody last lifted a red flag, and who. */
  readonly redFlagLifted?: { readonly at: string; readonly by: string } | undefined;
}

/** How long after the last text of danger the athlete is told, once, that texts are off (docs/rules.md 9). */
export const TOLD_OFF_AFTER_MS: number = 72 * HOUR_MS;

/** The last text of danger for which the red flag stands that an athlete is told of; undefined without one. */
export function lastDangerAt({ redFlagAt, redFlagAgainAt }: RedFlag): string | undefined {
  if (redFlagAt === null) return undefined;
  return redFlagAgainAt !== undefined && redFlagAgainAt > redFlagAt ? redFlagAgainAt : redFlagAt;
}
