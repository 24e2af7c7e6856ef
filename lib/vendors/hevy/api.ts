import * as z from "zod/mini";
import type { FetchResult, Vendor } from "../../app/errands/vendor.ts";
import type { VendorApi } from "../../ports/vendors.ts";
import type { Clock } from "../../ports.ts";
import { vendorErrorIn } from "../vendor-api.ts";
import { fetchedWorkout } from "../vendor-record.ts";
import { HEVY_SOURCE, hevyWorkout } from "./workouts.ts";

/** What the link keeps under seal: the key of Hevy's developer settings. */
export const hevyCredentials: z.ZodMiniType<{ readonly apiKey: string }> = z.strictObject({
  apiKey: z
    .string({ error: "an API key" })
    .check(z.regex(/^[!-~]{8,256}$/, { error: "an API key, 8 to 256 characters without spaces" })),
});

/** Hevy's API version 1: workouts by the athlete's own API key. */
export function createHevy({
  api,
  url,
  clock,
}: {
  readonly api: VendorApi;
  /** Where Hevy is: `https://api.hevyapp.com`. */
  readonly url: string;
  readonly clock: Clock;
}): Vendor {
  return {
    source: HEVY_SOURCE,
    limits: "user",
    fetchWorkout: async (externalId, credentials): Promise<FetchResult> => {
      const headers = { "api-key": apiKeyOf(credentials) };
      const path = `/v1/workouts/${encodeURIComponent(externalId)}`;
      const answer = await api.call({ method: "GET", url: `${url}${path}`, headers });
      if (answer.kind === "answered" && answer.status === 404) return { kind: "gone" };
      const nowMs = clock();
      const trouble = vendorErrorIn(answer, { source: HEVY_SOURCE, nowMs });
      return trouble ?? fetchedWorkout(answer, { schema: hevyWorkout, externalId, nowMs });
    },
    payloadOf: ({ externalId }, fetched) => ({
      workoutId: externalId,
      ...(fetched === undefined ? {} : { fetched }),
    }),
  };
}

function apiKeyOf(credentials: string): string {
  const read = z.safeParse(hevyCredentials, JSON.parse(credentials));
  if (!read.success) throw new Error("The credentials of a link are not Hevy's API key.");
  return read.data.apiKey;
}
