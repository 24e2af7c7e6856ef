import { fastingUntil } from "./fasting.ts";
import { type QuietRules, quietUntil } from "./quiet-hours.ts";

/**
 * Why a meal text that may go from one instant on cannot go before another: quiet hours and a fast hold it back, one
 * after the other, and the one that lasts too long is named (rules.md sections 6 and 8). Undefined when it can go.
 */
export function mealHeldBack(
  { fromMs, beforeMs }: { readonly fromMs: number; readonly beforeMs: number },
  rules: QuietRules,
): "QUIET_HOURS" | "FASTING" | undefined {
  let ms = fromMs;
  for (;;) {
    const quietEndMs = quietUntil(ms, rules);
    if ((quietEndMs ?? -Infinity) >= beforeMs) return "QUIET_HOURS";
    const fastEndMs = fastingUntil(quietEndMs ?? ms, rules);
    if ((fastEndMs ?? -Infinity) >= beforeMs) return "FASTING";
    const nextMs = fastEndMs ?? quietEndMs;
    if (nextMs === undefined) return undefined;
    ms = nextMs;
  }
}
