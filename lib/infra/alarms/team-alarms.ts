import { Construct } from "constructs";
import { PlatformAlarms } from "./platform-alarms.ts";
import { DeliveryAlarms, InboundAlarms } from "./text-alarms.ts";
import type { WatchedParts } from "./watched-parts.ts";
import { AssessAlarms, ErrandAlarms, WebhookAlarms } from "./workout-alarms.ts";

/** Every alarm of a team's stack. */
export class TeamAlarms extends Construct {
  constructor(scope: Construct, id: string, parts: WatchedParts) {
    super(scope, id);
    new WebhookAlarms(this, "Webhook", parts);
    new AssessAlarms(this, "Assess", parts);
    new DeliveryAlarms(this, "Delivery", parts);
    new ErrandAlarms(this, "Errands", parts);
    new InboundAlarms(this, "Inbound", parts);
    new PlatformAlarms(this, "Platform", parts);
  }
}
