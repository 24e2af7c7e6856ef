import type { Athlete } from "../../domain/profile.ts";
import { sameValue, shardOf } from "../../domain/stable-value.ts";
import type { AthleteRecord, OperatorDirectory } from "../../ports/operators.ts";
import type { AthleteDirectory, AthleteUpdate } from "../../ports.ts";
import { checkedChange } from "../checked-change.ts";
import type { MemoryPart } from "./part.ts";
import { createMemoryTokens } from "./tokens.ts";

interface DirectoryOptions {
  readonly shards: number;
  readonly onChange: (athleteId: string) => void;
  readonly addReview: (athleteId: string, dueAt: string) => void;
}

const PAGE_SIZE = 100;

/** The athletes there are, and whose a phone is. */
interface Shelf {
  readonly athletes: Map<string, Athlete>;
  readonly phones: Map<string, string>;
  /** Whom a phone was invited for. */
  readonly invited: Map<string, string>;
}

/** Athletes and their tokens in memory. */
export function createMemoryDirectory(options: DirectoryOptions): AthleteDirectory & OperatorDirectory & MemoryPart {
  const shelf: Shelf = { athletes: new Map(), phones: new Map(), invited: new Map() };
  const tokens = createMemoryTokens();
  return {
    ...createWrites(shelf, options),
    find: async (athleteId) => shelf.athletes.get(athleteId),
    ...phoneLookups(shelf),
    list: async (shard, after = "") =>
      [...shelf.athletes.keys()]
        .filter((athleteId) => athleteId > after && shardOf(athleteId, options.shards) === shard)
        .toSorted()
        .slice(0, PAGE_SIZE),
    ...tokens,
    records: (athleteId) => [...recordsOf(athleteId, shelf), ...tokens.records(athleteId)],
    erase: (athleteId) => {
      const phone = shelf.athletes.get(athleteId)?.profile.phone ?? null;
      if (phone !== null) shelf.phones.delete(phone);
      shelf.athletes.delete(athleteId);
      for (const [invited, of] of shelf.invited) if (of === athleteId) shelf.invited.delete(invited);
      tokens.erase(athleteId);
    },
  };
}

type Told = <Update extends { readonly kind: string }>(athleteId: string, update: Update) => Update;

function createWrites(
  shelf: Shelf,
  { onChange, addReview }: DirectoryOptions,
): Pick<AthleteDirectory & OperatorDirectory, "add" | "update" | "changePhone"> {
  const { athletes, phones } = shelf;
  const told: Told = (athleteId, update) => {
    if (update.kind === "changed") {
      onChange(athleteId);
    }
    return update;
  };
  return {
    add: async (athlete, firstReviewAt) => {
      const { athleteId, profile } = athlete;
      if (isTaken(profile.phone, athleteId, phones)) {
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
    update: async (athleteId, change) =>
      told(
        athleteId,
        updateIn(athletes, athleteId, (athlete) => checkedChange(athlete, change)),
      ),
    changePhone: async (athleteId, phone, change) => told(athleteId, changePhone(shelf, athleteId, { phone, change })),
  };
}

function changePhone(
  { athletes, phones }: Shelf,
  athleteId: string,
  { phone, change }: { readonly phone: string | null; readonly change: (athlete: Athlete) => Athlete },
): AthleteUpdate | { readonly kind: "phone-taken" } {
  if (isTaken(phone, athleteId, phones)) return { kind: "phone-taken" };
  const former = athletes.get(athleteId)?.profile.phone ?? null;
  const update = updateIn(athletes, athleteId, (athlete) => {
    const next = change(athlete);
    return { ...next, athleteId, profile: { ...next.profile, phone } };
  });
  if (update.kind === "unknown") return update;
  if (former !== null) phones.delete(former);
  if (phone !== null) phones.set(phone, athleteId);
  return update;
}

function phoneLookups({ athletes, phones, invited }: Shelf): Pick<AthleteDirectory, "findByPhone" | "markInvited"> {
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

function isTaken(phone: string | null, athleteId: string, phones: ReadonlyMap<string, string>): boolean {
  return phone !== null && (phones.get(phone) ?? athleteId) !== athleteId;
}

function recordsOf(athleteId: string, { athletes, invited }: Shelf): readonly AthleteRecord[] {
  const athlete = athletes.get(athleteId);
  const reserved = athlete?.profile.phone ?? null;
  const phones = [
    ...(reserved === null ? [] : [reserved]),
    ...[...invited].flatMap(([phone, of]) => (of === athleteId ? [phone] : [])),
  ];
  return [
    ...(athlete === undefined ? [] : [{ kind: "profile", id: "", data: { ...athlete } }]),
    ...phones.map((id) => ({ kind: "phone", id, data: { athleteId } })),
  ];
}

function updateIn(
  athletes: Map<string, Athlete>,
  athleteId: string,
  nextOf: (athlete: Athlete) => Athlete | undefined,
): AthleteUpdate {
  const athlete = athletes.get(athleteId);
  if (athlete === undefined) {
    return { kind: "unknown" };
  }
  const next = nextOf(athlete);
  if (next === undefined || sameValue(next, athlete)) {
    return { kind: "unchanged", athlete };
  }
  athletes.set(athleteId, next);
  return { kind: "changed", athlete: next };
}
