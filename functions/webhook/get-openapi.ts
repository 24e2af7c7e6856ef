import type { Handler } from "hono";

/** `GET /v1/openapi.json`: this interface as OpenAPI 3.1, made by `npm run openapi`. */
export const getOpenApi: Handler = async (context) => {
  const { default: document } = await import("./openapi.json", { with: { type: "json" } });
  return context.json(document);
};
