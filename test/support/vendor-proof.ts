import { createHmac } from "node:crypto";
import { signatureOf } from "../../lib/vendors/signatures.ts";

/** The headers by which a vendor proves a body at an instant. */
export type Prove = (body: string | Uint8Array, nowMs: number) => Readonly<Record<string, string>>;

/** Suunto's signature under its notification secret. */
export function proveSuunto(secret: string): Prove {
  return (body) => ({ "x-hmac-sha256-signature": hmac(secret, body).toString("hex") });
}

/** Terra's signature under its signing secret. */
export function proveTerra(secret: string): Prove {
  return (body, nowMs) => {
    const timestamp = Math.floor(nowMs / 1000);
    return { "terra-signature": `t=${timestamp},v1=${hmac(secret, `${timestamp}.`, body).toString("hex")}` };
  };
}

/** Svix's signature, as Open Wearables sends it, under the endpoint's secret. */
export function proveOpenWearables(secret: string): Prove {
  return (body, nowMs) => {
    const signed = { id: "msg_2t8Q4Xv9mNk", timestamp: String(Math.floor(nowMs / 1000)), body: Buffer.from(body) };
    return {
      "svix-id": signed.id,
      "svix-timestamp": signed.timestamp,
      "svix-signature": signatureOf(secret, signed),
    };
  };
}

/** Polar's signature under the secret it gave for the webhook. */
export function provePolar(secret: string): Prove {
  return (body) => ({ "polar-webhook-signature": hmac(secret, body).toString("hex") });
}

/** WHOOP's signature under the application's client secret. */
export function proveWhoop(secret: string): Prove {
  return (body, nowMs) => ({
    "x-whoop-signature": hmac(secret, String(nowMs), body).toString("base64"),
    "x-whoop-signature-timestamp": String(nowMs),
  });
}

/** Oura's signature under the application's client secret. */
export function proveOura(secret: string): Prove {
  return (body, nowMs) => {
    const timestamp = String(Math.floor(nowMs / 1000));
    const signature = hmac(secret, timestamp, body).toString("hex").toUpperCase();
    return { "x-oura-signature": signature, "x-oura-timestamp": timestamp };
  };
}

function hmac(secret: string, ...parts: readonly (string | Uint8Array)[]): Buffer {
  const mac = createHmac("sha256", secret);
  for (const part of parts) mac.update(part);
  return mac.digest();
}
