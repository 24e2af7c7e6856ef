/** What a check says of a team: what was seen, what that means for people, and what to do about it. */
export type Finding =
  | { readonly kind: "ok"; readonly seen: string }
  | ({ readonly kind: "advice" | "problem" } & Matter)
  /** `needs`: the permissions it takes, where that is what is missing. */
  | { readonly kind: "unchecked"; readonly seen: string; readonly needs: readonly string[] };

/** Something to look after. */
export interface Matter {
  readonly seen: string;
  readonly means: string;
  readonly next: string;
  /** What to type; null where nothing can be typed. */
  readonly command: string | null;
}

/** A finding under the name of its check. */
export type Named = Finding & { readonly check: string };

export function ok(seen: string): Finding {
  return { kind: "ok", seen };
}

/** It works, and could do better or soon will not. */
export function advice(matter: Matter): Finding {
  return { kind: "advice", ...matter };
}

/** Something that athletes or their coach miss. */
export function problem(matter: Matter): Finding {
  return { kind: "problem", ...matter };
}

/** A check that could not be made, and why. */
export function unchecked(seen: string, needs: readonly string[] = []): Finding {
  return { kind: "unchecked", seen, needs };
}
