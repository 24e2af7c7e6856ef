import type { HookRecord } from "./hook-record.ts";

type Bad = Extract<HookRecord, { readonly kind: "not-understood" }>;

/** Bad records of one payload that are each kept by themselves. */
const MOST_APART = 20;

/**
 * The records with those that were not understood gathered into one for each user, once they are many: a payload of
 * nothing but mistakes costs a few writes, not thousands.
 */
export function gatherBad(records: readonly HookRecord[]): readonly HookRecord[] {
  const bad = records.filter((record) => record.kind === "not-understood");
  if (bad.length <= MOST_APART) return records;
  const users = new Map<string | undefined, Bad[]>();
  for (const record of bad) {
    const ofUser = users.get(record.user);
    if (ofUser === undefined) users.set(record.user, [record]);
    else ofUser.push(record);
  }
  return [...records.filter(({ kind }) => kind !== "not-understood"), ...[...users.values()].map(together)];
}

function together(bad: readonly Bad[]): HookRecord {
  const [first] = bad;
  const reason = `${bad.length} records, the first: ${first?.reason ?? ""}`;
  const raws = bad.map(({ raw }) => raw);
  return {
    kind: "not-understood",
    reason,
    raw: raws.includes(undefined) ? undefined : `[${raws.join(",")}]`,
    user: first?.user,
  };
}
