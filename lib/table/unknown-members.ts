import * as z from "zod/mini";
import { sameValue } from "../domain/stable-value.ts";

// Two releases share the table, and each keeps what only the other one knows (docs/upgrade.md).

type Members = Readonly<Record<string, unknown>>;

/** Whether a value is an object with members of its own. */
export function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value as stored, and what this release reads in it. */
interface Stored {
  readonly stored: unknown;
  readonly known: unknown;
}

/** The next value of a stored one, with the members, however deep, that this release does not know. */
export function withUnknownMembers(next: unknown, { stored, known }: Stored): unknown {
  if (!isMembers(next) || !isMembers(stored) || !isMembers(known)) return next;
  if (sameValue(next, known)) return stored;
  const written = Object.entries(next).map(([name, value]) => [
    name,
    withUnknownMembers(value, { stored: stored[name], known: known[name] }),
  ]);
  const unknown = Object.entries(stored).filter(([name]) => known[name] === undefined && next[name] === undefined);
  return Object.fromEntries([...unknown, ...written]);
}

/** Whether a stored value has members, however deep, that this release does not know. */
export function hasUnknownMembers({ stored, known }: Stored): boolean {
  if (!isMembers(stored) || !isMembers(known)) return false;
  return Object.entries(stored).some(
    ([name, value]) => known[name] === undefined || hasUnknownMembers({ stored: value, known: known[name] }),
  );
}

/** The members of a stored map that this release knows by name; the others are not its business. */
export function knownMembers<Name extends string, Member>(
  names: readonly Name[],
  member: z.ZodMiniType<Member>,
): z.ZodMiniType<Partial<Record<Name, Member>>> {
  const known: ReadonlySet<string> = new Set(names);
  const withoutUnknown = (value: unknown): unknown =>
    isMembers(value) ? Object.fromEntries(Object.entries(value).filter(([name]) => known.has(name))) : value;
  return z.pipe(z.transform(withoutUnknown), z.partialRecord(z.enum(names), member));
}
