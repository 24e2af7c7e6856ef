import { randomBytes } from "node:crypto";
import type { Command } from "commander";
import { LIVE_SECRETS, rotateDataKey, rotateSecrets } from "../../../lib/app/secrets.ts";
import { newDataKey } from "../../../lib/table/seal.ts";
import { paragraph } from "../layout.ts";
import { helpExample, type OperatorOptions, operatorCommand, withServices } from "../options.ts";
import type { Terminal } from "../terminal.ts";
import { confirm } from "../terminal.ts";

interface RotateOptions extends OperatorOptions {
  readonly dataKey?: true;
  readonly yes?: true;
}

const ENDS = "This ends the webhook secret from before the last rotation: whoever still signs by it is refused.";
const SECRET_SAID =
  "Keep it now, it is not shown again. The webhook knows it within a minute. The secret before it stays good until the " +
  "next rotation; every older one has ended.";
const KEY_SAID =
  "Credentials are sealed with a new data key from now on; the keys before it still open what they sealed.";

/** `cooldown team secrets rotate`: the one time the webhook secret is shown. */
export function rotateCommand(terminal: Terminal): Command {
  return operatorCommand("rotate", "make a new webhook secret; it is printed this once, as JSON")
    .option("--data-key", "make a new key for athletes' credentials instead; it is never printed")
    .option("--yes", "do not ask when the rotation ends an older secret")
    .addHelpText("after", helpExample("cooldown team secrets rotate --team riverside"))
    .action(async ({ dataKey, yes, ...options }: RotateOptions) => {
      await withServices(options, terminal, async ({ hooks }) => {
        if (dataKey) {
          await rotateDataKey(newDataKey(), hooks.secrets);
          terminal.out(options.json ? `${JSON.stringify({ rotated: "data-key" })}\n` : paragraph(KEY_SAID));
          return;
        }
        const { webhook } = (await hooks.secrets.read()).secrets;
        if (webhook.length === LIVE_SECRETS) await confirm(ENDS, yes, terminal);
        const secret = `whsec_${randomBytes(32).toString("base64")}`;
        await rotateSecrets(secret, hooks.secrets);
        terminal.out(`${JSON.stringify({ secret })}\n`);
        if (!options.json) terminal.err(paragraph(SECRET_SAID));
      });
    });
}
