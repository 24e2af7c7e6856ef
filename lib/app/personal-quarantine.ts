import { DAY_MS, isoInstant } from "../domain/local-time.ts";
import type { Athlete } from "../domain/profile.ts";
import type { AthleteRecord } from "../ports/operators.ts";
import type { Quarantine, QuarantinedPayload } from "../ports/vendors.ts";
import type { Clock } from "../ports.ts";
import { parseJson } from "./json.ts";

/** Quarantine keeps 30 days, and its table a little longer. */
const DAYS = 33;

export interface QuarantineDeps {
  readonly quarantine: Pick<Quarantine, "list">;
  readonly clock: Clock;
}

/** All that lies in quarantine without anybody knowing whose it is, the newest day first. */
export async function unownedQuarantine({ quarantine, clock }: QuarantineDeps): Promise<readonly QuarantinedPayload[]> {
  const found: QuarantinedPayload[] = [];
  for (let day = 0; day < DAYS; day += 1) {
    const ofDay = await quarantine.list({ day: isoInstant(clock() - day * DAY_MS).slice(0, 10) });
    for (const payload of ofDay) found.push(payload);
  }
  return found;
}

/** What payloads may call a person. */
interface Names {
  readonly athleteId: string;
  /** `source#user` of each vendor. */
  readonly users: ReadonlySet<string>;
  /** Phones and addresses. */
  readonly addresses: ReadonlySet<string>;
}

/**
 * Payloads that nobody was known for when they came, and that name this person: by the athlete's id, by a vendor's user
 * who is linked to them or has an errand, by a phone or an address.
 */
export async function findPersonalDataInQuarantine(
  athleteId: string,
  known: { readonly records: readonly AthleteRecord[]; readonly athlete: Athlete | undefined },
  deps: QuarantineDeps,
): Promise<readonly QuarantinedPayload[]> {
  const names: Names = {
    athleteId,
    users: new Set(known.records.flatMap(usersOf)),
    addresses: new Set([
      ...known.records.flatMap(({ kind, id }) => (kind === "phone" ? [id] : [])),
      ...[known.athlete?.profile.phone, known.athlete?.profile.email].filter((address) => typeof address === "string"),
    ]),
  };
  return (await unownedQuarantine(deps)).filter((payload) => isAbout(payload, names));
}

function usersOf({ kind, id, data }: AthleteRecord): readonly string[] {
  if (kind === "link") return [id];
  const user = data["externalUserId"];
  return kind === "fetch" && typeof user === "string" ? [`${id.split("#")[0]}#${user}`] : [];
}

function isAbout({ source, encoding, payload }: QuarantinedPayload, names: Names): boolean {
  const text = encoding === "utf-8" ? payload : Buffer.from(payload, "base64").toString("latin1");
  const json = parseJson(text);
  return json === undefined ? isIn(text, source, names) : namesThem("", json, { source, names });
}

/** A number counts only as an id, so that a user 45 is not taken for 45 minutes. */
function namesThem(field: string, value: unknown, about: { readonly source: string; readonly names: Names }): boolean {
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).some(([name, inner]: [string, unknown]) =>
      namesThem(Array.isArray(value) ? field : name, inner, about),
    );
  }
  const { source, names } = about;
  const text = String(value);
  if (names.addresses.has(text)) return true;
  const isAnId = /(id|user)$/i.test(field);
  return isAnId && (text === names.athleteId || names.users.has(`${source}#${text}`));
}

/** What is no JSON, or was cut: as a whole word. */
function isIn(text: string, source: string, { athleteId, users, addresses }: Names): boolean {
  const ofSource = [...users].flatMap((user) => (user.startsWith(`${source}#`) ? [user.slice(source.length + 1)] : []));
  const words = new Set(text.split(/[^\w.+@-]+/));
  return [athleteId, ...ofSource, ...addresses].some((name) => words.has(name));
}
