import { brotliDecompressSync } from "node:zlib";
import type { Handler } from "hono";

/** `GET /v1/openapi.json`: this interface as OpenAPI 3.1, made by `npm run openapi`. */
export const getOpenApi: Handler = async (context) => {
  const { OPENAPI_BROTLI } = await import("./openapi.ts");
  const document = brotliDecompressSync(Buffer.from(OPENAPI_BROTLI, "base64")).toString();
  return context.body(document, 200, { "content-type": "application/json" });
};
