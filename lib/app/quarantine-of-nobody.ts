import { DAY_MS, isoInstant } from "../domain/local-time.ts";
import type { Quarantine, QuarantinedPayload } from "../ports/vendors.ts";
import type { Clock } from "../ports.ts";

/** Quarantine keeps 30 days, and its table a little longer. */
const DAYS = 33;

export interface QuarantineDeps {
  readonly quarantine: Pick<Quarantine, "list">;
  readonly clock: Clock;
}

/** All that lies in quarantine without anybody knowing whose it is, the newest day first. */
export async function quarantineOfNobody({
  quarantine,
  clock,
}: QuarantineDeps): Promise<readonly QuarantinedPayload[]> {
  const found: QuarantinedPayload[] = [];
  for (let day = 0; day < DAYS; day += 1) {
    found.push(...(await quarantine.list({ day: isoInstant(clock() - day * DAY_MS).slice(0, 10) })));
  }
  return found;
}
