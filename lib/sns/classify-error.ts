import * as z from "zod/mini";
import {
  ANSWERED,
  BEFORE_WRITING,
  BY_STATUS,
  type FailureKind,
  OPTED_OUT_WORDS,
  type PublishFailure,
} from "./error-catalogue.ts";

const thrown = z.object({
  name: z.string(),
  message: z.string(),
  code: z.optional(z.unknown()),
  syscall: z.optional(z.unknown()),
  errors: z.optional(z.array(z.unknown())),
  $metadata: z.optional(z.object({ httpStatusCode: z.optional(z.number()) })),
});
type Thrown = z.infer<typeof thrown>;

/**
 * What a failed publish means for its text (design.md section 3, Delivery; error-catalogue.ts). An answer of 4xx is
 * definite, and so is a connection that never came about. Ambiguous: everything else, an unknown error too. `error`
 * names the error and never quotes its message, which may hold the phone number (I8).
 */
export function classifyError(error: unknown): PublishFailure {
  const parsed = z.safeParse(thrown, error);
  if (!parsed.success) {
    return { kind: "ambiguous", error: "unknown" };
  }
  return { kind: kindOf(parsed.data), error: nameOf(parsed.data) };
}

function kindOf(error: Thrown): FailureKind {
  const status = error.$metadata?.httpStatusCode;
  if (status === undefined) return neverWritten(error) ? "retry" : "ambiguous";
  if (status < 400 || status >= 500) return "ambiguous";
  return BY_STATUS.get(status) ?? answered(error);
}

function answered({ name, message }: Thrown): FailureKind {
  const kind = ANSWERED.get(name) ?? "refused";
  return kind === "refused" && OPTED_OUT_WORDS.test(message) ? "opted-out" : kind;
}

/** A host with several addresses fails with one error for each of them. */
function neverWritten(error: Thrown): boolean {
  if (error.errors !== undefined && error.errors.length > 0) {
    return error.errors.every((each) => {
      const parsed = z.safeParse(thrown, each);
      return parsed.success && neverWritten(parsed.data);
    });
  }
  return (
    BEFORE_WRITING.names.has(error.name) ||
    BEFORE_WRITING.syscalls.has(String(error.syscall)) ||
    BEFORE_WRITING.codes.has(String(error.code)) ||
    BEFORE_WRITING.words.test(error.message)
  );
}

function nameOf({ name, code, $metadata }: Thrown): string {
  const status = $metadata?.httpStatusCode;
  return [name, typeof code === "string" ? code : undefined, status].filter((part) => part !== undefined).join(" ");
}
