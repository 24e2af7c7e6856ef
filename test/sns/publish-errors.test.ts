import { expect, test } from "vitest";
import { classifyError } from "../../lib/sns/publish-errors.ts";

const connectFailed = (code: string): Error => Object.assign(new Error(code), { code, syscall: "connect" });

test.each([
  { why: "a connect that timed out", error: connectFailed("ETIMEDOUT") },
  { why: "an unreachable network", error: connectFailed("ENETUNREACH") },
  { why: "a host none of whose addresses answers", error: new AggregateError([connectFailed("ECONNREFUSED")]) },
  ...["CERT_HAS_EXPIRED", "DEPTH_ZERO_SELF_SIGNED_CERT", "ERR_TLS_CERT_ALTNAME_INVALID"].map((code) => ({
    why: `a certificate that was refused (${code})`,
    error: Object.assign(new Error("certificate"), { code }),
  })),
  { why: "missing credentials", error: Object.assign(new Error(), { name: "CredentialsProviderError" }) },
])("$why is tried again later: nothing was written", ({ error }) => {
  expect(classifyError(error).kind).toBe("retry");
});

test.each([
  { why: "a broken pipe", error: Object.assign(new Error(), { code: "EPIPE", syscall: "write" }) },
  { why: "a route lost while reading", error: Object.assign(new Error(), { code: "EHOSTUNREACH", syscall: "read" }) },
  {
    why: "a host one of whose addresses took the request",
    error: new AggregateError([connectFailed("ECONNREFUSED"), new Error("socket hang up")]),
  },
  { why: "a reset while the answer was on its way", error: Object.assign(new Error(), { code: "ECONNRESET" }) },
  { why: "a broken record of TLS", error: Object.assign(new Error(), { code: "EPROTO", syscall: "write" }) },
  { why: "a publish that was broken off", error: Object.assign(new Error(), { name: "AbortError" }) },
  { why: "a name of ours that came without an answer", error: Object.assign(new Error(), { name: "Throttling" }) },
  { why: "a request the service waited for too long", error: answered(408, "RequestTimeout") },
  { why: "an answer that could not be read", error: answered(200, "SyntaxError") },
  { why: "a bug", error: new TypeError("undefined is not a function") },
])("$why is ambiguous", ({ error }) => {
  expect(classifyError(error).kind).toBe("ambiguous");
});

test.each([undefined, null, "text", 7, {}])("what is no error (%s) is ambiguous", (thrown) => {
  expect(classifyError(thrown)).toStrictEqual({ kind: "ambiguous", error: "unknown" });
});

test("the error is named and its message never quoted (I8)", () => {
  const error = Object.assign(new Error("connect to +12025550123 failed"), {
    code: "ECONNREFUSED",
    syscall: "connect",
  });

  const failure = classifyError(error);

  expect(failure).toStrictEqual({ kind: "retry", error: "Error ECONNREFUSED" });
});

function answered(httpStatusCode: number, name: string): Error {
  return Object.assign(new Error("answered"), { name, $metadata: { httpStatusCode } });
}
