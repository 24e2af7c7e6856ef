import type { ReadSecrets } from "../app/secrets.ts";
import type { CredentialSafe, LinkName } from "../ports/vendors.ts";
import { linkKey } from "./keys.ts";
import { seal, unseal } from "./seal.ts";

/** Credentials sealed with the team's newest data key for the very link they belong to; any of its keys opens them. */
export function createCredentialSafe(readSecrets: ReadSecrets): CredentialSafe {
  const keys = async (): Promise<readonly string[]> => (await readSecrets()).dataKeys ?? [];
  return {
    seal: async (text, link) => {
      const [key] = await keys();
      if (key === undefined) throw new Error("The team has no data key to seal credentials with.");
      return seal(text, { key, place: placeOf(link) });
    },
    open: async (sealed, link) => {
      for (const key of await keys()) {
        const text = unseal(sealed, { key, place: placeOf(link) });
        if (text !== undefined) return text;
      }
      return undefined;
    },
  };
}

function placeOf(link: LinkName): string {
  return linkKey(link).PK;
}
