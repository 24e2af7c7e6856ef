import type { Athlete } from "../../domain/profile.ts";
import { shardOf } from "../../domain/stable-hash.ts";
import type { AthleteDirectory } from "../../ports.ts";
import { createMemoryTokens } from "./tokens.ts";

interface DirectoryOptions {
  readonly shards: number;
  readonly onChange: (athleteId: string) => void;
  readonly addReview: (athleteId: string, dueAt: string) => void;
}

const PAGE_SIZE = 100;

/** Athletes and their tokens in memory. */
export function createMemoryDirectory({ shards, onChange, addReview }: DirectoryOptions): AthleteDirectory {
  const athletes = new Map<string, Athlete>();
  const phones = new Map<string, string>();
  return {
    add: async (athlete, firstReviewAt) => {
      const { athleteId, profile } = athlete;
      const owner = profile.phone === null ? undefined : phones.get(profile.phone);
      if (owner !== undefined && owner !== athleteId) {
        return "phone-taken";
      }
      if (athletes.has(athleteId)) {
        return "exists";
      }
      if (profile.phone !== null) {
        phones.set(profile.phone, athleteId);
      }
      athletes.set(athleteId, athlete);
      addReview(athleteId, firstReviewAt);
      onChange(athleteId);
      return "added";
    },
    find: async (athleteId) => athletes.get(athleteId),
    save: async (athlete) => {
      const { athleteId, profile } = athlete;
      if (athletes.get(athleteId)?.profile.phone !== profile.phone) {
        throw new Error(`Athlete ${athleteId} was not saved: no such athlete, or one with another phone.`);
      }
      athletes.set(athleteId, athlete);
      onChange(athleteId);
    },
    list: async (shard, after = "") =>
      [...athletes.keys()]
        .filter((athleteId) => athleteId > after && shardOf(athleteId, shards) === shard)
        .toSorted()
        .slice(0, PAGE_SIZE),
    ...createMemoryTokens(),
  };
}
