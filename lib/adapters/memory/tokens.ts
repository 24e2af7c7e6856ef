import type { AthleteDirectory, TokenRecord } from "../../ports.ts";

/** Tokens in memory. */
export function createMemoryTokens(): Pick<AthleteDirectory, "addToken" | "findToken" | "touchToken"> {
  const tokens = new Map<string, TokenRecord>();
  return {
    addToken: async ({ athleteId, sha256, source }) => {
      const key = `${athleteId}#${sha256}`;
      tokens.set(key, tokens.get(key) ?? { athleteId, source, lastUsedOn: null });
    },
    findToken: async (athleteId, sha256) => tokens.get(`${athleteId}#${sha256}`),
    touchToken: async (athleteId, sha256, usedOn) => {
      const key = `${athleteId}#${sha256}`;
      const token = tokens.get(key);
      if (token !== undefined && (token.lastUsedOn === null || token.lastUsedOn < usedOn)) {
        tokens.set(key, { ...token, lastUsedOn: usedOn });
      }
    },
  };
}
