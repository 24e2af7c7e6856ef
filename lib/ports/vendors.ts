import type { Link } from "./hooks.ts";

/** What calls at vendors' APIs need of the world. */

export type LinkName = Pick<Link, "source" | "externalUserId">;

/** Keeps credentials so that the table alone cannot tell them. */
export interface CredentialSafe {
  /** @throws Error when the team has no data key. */
  seal(text: string, link: LinkName): Promise<string>;
  /** undefined: no key of the team's opens it, or it was sealed for another link. */
  open(sealed: string, link: LinkName): Promise<string | undefined>;
}

/** One request to a vendor. */
export interface VendorCall {
  readonly method: "GET" | "POST" | "PUT";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as a form. */
  readonly form?: Readonly<Record<string, string>>;
  /** Sent as JSON, where there is no form. */
  readonly json?: unknown;
}

/** What came back; `no-answer`: nothing did in time, or what came is no HTTP answer that can be read. */
export type VendorAnswer =
  | {
      readonly kind: "answered";
      readonly status: number;
      readonly header: (name: string) => string | undefined;
      /** The body as JSON; undefined when it is none. */
      readonly body: unknown;
    }
  | { readonly kind: "no-answer"; readonly reason: string };

/** Vendors' APIs over HTTP. */
export interface VendorApi {
  call(call: VendorCall): Promise<VendorAnswer>;
}
