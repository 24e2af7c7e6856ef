import type * as z from "zod/mini";

/** One optional schema for each name of a policy: a constant without bounds does not compile. */
export type Bounds<Policy> = { readonly [Name in keyof Policy]: z.ZodMiniExactOptional<z.ZodMiniType<Policy[Name]>> };
