import * as z from "zod/mini";
import type { SpendBook, Spending } from "../ports/sending.ts";
import type { Secrets, TeamSecrets } from "../ports/vendors.ts";
import { parseItem, type Shape, spendCorrectionKey, spendKey, teamSecretsKey } from "./items.ts";
import { ABSENT, type Table } from "./table.ts";

type StoredSecrets = Secrets & { readonly version: number };

const stored: z.ZodMiniType<StoredSecrets> = z.lazy(() =>
  z.object({
    // 24 to 64 bytes of key, so that no slip can leave a secret that anybody knows.
    webhook: z.array(z.string().check(z.regex(/^whsec_[A-Za-z0-9+/]{32,86}={0,2}$/))),
    vendors: z.record(z.string(), z.record(z.string(), z.string())),
    dataKeys: z.exactOptional(z.array(z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/)))),
    version: z.number(),
  } satisfies Shape<StoredSecrets>),
);

/** The team's secrets in the table: one item, written on condition of its version. */
export function createTeamSecrets(table: Table): TeamSecrets {
  return {
    read: async () => {
      const item = await table.get(teamSecretsKey());
      if (item === undefined) return { secrets: { webhook: [], vendors: {} }, version: 0 };
      const { version, dataKeys = [], ...secrets } = parseItem(stored, item);
      return { secrets: dataKeys.length === 0 ? secrets : { ...secrets, dataKeys }, version };
    },
    write: async ({ webhook, vendors, dataKeys = [] }, expectedVersion) => {
      const written = await table.update(teamSecretsKey(), {
        set: { webhook, vendors, dataKeys, version: expectedVersion + 1 },
        when: expectedVersion === 0 ? ABSENT : { equals: ["version", expectedVersion] },
      });
      return written !== undefined;
    },
  };
}

const spending: z.ZodMiniType<Spending> = z.lazy(() =>
  z.object({ parts: z.number(), microUsd: z.number() } satisfies Shape<Spending>),
);

const NOTHING: Spending = { parts: 0, microUsd: 0 };

/** A team's spending in the table: two counters a month, in a partition of their own (docs/adr/0009). */
export function createSpendBook(table: Table): SpendBook {
  return {
    read: async (month) => {
      const items = await Promise.all([spendKey(month), spendCorrectionKey(month)].map((key) => table.get(key)));
      const [sent, corrected] = items.map((item) => (item === undefined ? NOTHING : parseItem(spending, item)));
      const { parts, microUsd } = sent ?? NOTHING;
      return { parts: parts + (corrected?.parts ?? 0), microUsd: microUsd + (corrected?.microUsd ?? 0) };
    },
    add: async (month, { parts, microUsd }) => {
      await table.update(spendKey(month), { add: { parts, microUsd } });
    },
  };
}
