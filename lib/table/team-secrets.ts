import * as z from "zod/mini";
import type { Secrets, TeamSecrets } from "../ports/vendors.ts";
import { parseItem, type Shape } from "./items/shape.ts";
import { teamSecretsKey } from "./keys.ts";
import { getItem, type Table, updateItem } from "./table.ts";

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
      const item = await getItem(table, teamSecretsKey());
      if (item === undefined) return { secrets: { webhook: [], vendors: {} }, version: 0 };
      const { version, dataKeys = [], ...secrets } = parseItem(stored, item);
      return { secrets: dataKeys.length === 0 ? secrets : { ...secrets, dataKeys }, version };
    },
    write: async ({ webhook, vendors, dataKeys = [] }, expectedVersion) => {
      const written = await updateItem(table, teamSecretsKey(), {
        update: "SET #webhook = :webhook, #vendors = :vendors, #dataKeys = :dataKeys, #version = :version",
        condition: expectedVersion === 0 ? "attribute_not_exists(#PK)" : "#version = :expectedVersion",
        values: {
          webhook,
          vendors,
          dataKeys,
          version: expectedVersion + 1,
          expectedVersion: expectedVersion === 0 ? undefined : expectedVersion,
        },
      });
      return written !== undefined;
    },
  };
}
