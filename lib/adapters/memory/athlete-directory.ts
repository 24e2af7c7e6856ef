import type { Athlete } from "../../domain/profile.ts";
import { shardOf } from "../../domain/stable-hash.ts";
import type { PhoneDirectory } from "../../ports/phones.ts";
import type { AthleteDirectory, AthleteUpdate } from "../../ports.ts";
import { changeAthlete } from "../change-athlete.ts";
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
    ...phoneLookups(athletes, phones),
    update: async (athleteId, change) => {
      const updated = updateIn(athletes, athleteId, change);
      if (updated.kind === "changed") {
        onChange(athleteId);
      }
      return updated;
    },
    list: async (shard, after = "") =>
      [...athletes.keys()]
        .filter((athleteId) => athleteId > after && shardOf(athleteId, shards) === shard)
        .toSorted()
        .slice(0, PAGE_SIZE),
    ...createMemoryTokens(),
  };
}

function phoneLookups(athletes: ReadonlyMap<string, Athlete>, phones: ReadonlyMap<string, string>): PhoneDirectory {
  const invited = new Map<string, string>();
  return {
    findByPhone: async (phone) => {
      const athlete = athletes.get(phones.get(phone) ?? "");
      return athlete?.profile.phone === phone ? athlete : undefined;
    },
    markInvited: async (phone, athleteId) => {
      const first = invited.get(phone) ?? athleteId;
      invited.set(phone, first);
      return first === athleteId;
    },
  };
}

function updateIn(
  athletes: Map<string, Athlete>,
  athleteId: string,
  change: Parameters<AthleteDirectory["update"]>[1],
): AthleteUpdate {
  const athlete = athletes.get(athleteId);
  if (athlete === undefined) {
    return { kind: "unknown" };
  }
  const next = changeAthlete(athlete, change);
  if (next === undefined) {
    return { kind: "unchanged", athlete };
  }
  athletes.set(athleteId, next);
  return { kind: "changed", athlete: next };
}
