import * as z from "zod/mini";
import type { OAuthApp } from "./oauth.ts";
import { troubleOf } from "./trouble.ts";
import { vendorId } from "./vendor-fields.ts";

/** Asks a vendor whose tokens these are, where its token endpoint does not say; of the answer the id alone is read. */
export async function askWhose(
  accessToken: string,
  { oauth, api, url }: OAuthApp,
  nowMs: number,
): Promise<string | undefined> {
  if (oauth.whose === undefined) return undefined;
  const { path, field } = oauth.whose;
  const headers = { authorization: `Bearer ${accessToken}` };
  const answer = await api.call({ method: "GET", url: `${url}${path}`, headers });
  if (answer.kind !== "answered" || troubleOf(answer, { ...oauth, nowMs }) !== undefined) return undefined;
  const read = z.safeParse(z.object({ [field]: vendorId() }), answer.body);
  return read.success ? read.data[field] : undefined;
}
