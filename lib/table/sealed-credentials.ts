import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { ReadSecrets } from "../app/secrets.ts";
import type { CredentialSafe, LinkName } from "../ports/vendors.ts";
import { linkKey } from "./items.ts";

const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = "v1.";

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

/** What a text is sealed with. */
interface Seal {
  /** 32 bytes in Base64. */
  readonly key: string;
  /** Where the sealed text belongs: elsewhere it does not open. */
  readonly place: string;
}

/** A key of 32 random bytes, in Base64. */
export function newDataKey(): string {
  return randomBytes(32).toString("base64");
}

/** A text encrypted and authenticated by AES-256-GCM: `v1.` and the Base64 of nonce, tag and ciphertext. */
export function seal(text: string, { key, place }: Seal): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, Buffer.from(key, "base64"), nonce);
  cipher.setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return VERSION + Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64");
}

/** The text again; undefined when it was sealed with another key, for another place, or changed. */
export function unseal(sealed: string, { key, place }: Seal): string | undefined {
  const bytes = Buffer.from(sealed.slice(VERSION.length), "base64");
  if (!sealed.startsWith(VERSION) || bytes.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const authTagLength = TAG_BYTES;
  const decipher = createDecipheriv(CIPHER, Buffer.from(key, "base64"), bytes.subarray(0, NONCE_BYTES), {
    authTagLength,
  });
  decipher.setAAD(Buffer.from(place));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString("utf8");
  } catch {
    return undefined;
  }
}
