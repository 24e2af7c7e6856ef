/** How urgent a text of danger is, most first (docs/rules.md 9). */
export const RED_FLAG_TIERS = ["crisis", "emergency", "doctor"] as const;
export type RedFlagTier = (typeof RED_FLAG_TIERS)[number];
