import type { OperatorDirectory, TokenSummary } from "../../ports/operators.ts";
import type { AthleteDirectory } from "../../ports.ts";
import type { MemoryPart } from "./part.ts";

type Tokens = Pick<AthleteDirectory, "addToken" | "findToken" | "touchToken"> &
  Pick<OperatorDirectory, "listTokens" | "revokeToken">;

/** Tokens in memory. */
export function createMemoryTokens(): Tokens & MemoryPart {
  const tokens = new Map<string, TokenSummary>();
  const ofAthlete = (athleteId: string): readonly TokenSummary[] =>
    [...tokens.values()].filter((token) => token.athleteId === athleteId);
  return {
    addToken: async ({ athleteId, sha256, source, lastFour, createdAt }) => {
      const key = `${athleteId}#${sha256}`;
      tokens.set(key, tokens.get(key) ?? { athleteId, sha256, source, lastFour, createdAt, lastUsedOn: null });
    },
    findToken: async (athleteId, sha256) => {
      const token = tokens.get(`${athleteId}#${sha256}`);
      return token && { athleteId, source: token.source, lastUsedOn: token.lastUsedOn };
    },
    touchToken: async (athleteId, sha256, usedOn) => {
      const key = `${athleteId}#${sha256}`;
      const token = tokens.get(key);
      if (token !== undefined && (token.lastUsedOn === null || token.lastUsedOn < usedOn)) {
        tokens.set(key, { ...token, lastUsedOn: usedOn });
      }
    },
    listTokens: async (athleteId) => ofAthlete(athleteId).toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1)),
    revokeToken: async (athleteId, sha256) => tokens.delete(`${athleteId}#${sha256}`),
    records: (athleteId) =>
      ofAthlete(athleteId).map(({ sha256, athleteId: _athleteId, ...data }) => ({ kind: "token", id: sha256, data })),
    erase: (athleteId) => {
      for (const { sha256 } of ofAthlete(athleteId)) tokens.delete(`${athleteId}#${sha256}`);
    },
  };
}
