import { Construct } from "constructs";
import { AssessAlarms } from "./assess-alarms.ts";
import { DeliveryAlarms } from "./delivery-alarms.ts";
import { ErrandAlarms } from "./errand-alarms.ts";
import { InboundAlarms } from "./inbound-alarms.ts";
import type { WatchedParts } from "./parts.ts";
import { PlatformAlarms } from "./platform-alarms.ts";
import { WebhookAlarms } from "./webhook-alarms.ts";

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
