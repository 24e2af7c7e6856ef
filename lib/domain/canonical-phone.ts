/**
 * One spelling of a phone in E.164 that countries write in two: Mexico's +52 1 is +52, Argentina's +54 9 is +54. Carriers
 * hand on either, and both reach the same phone.
 */
export function canonicalPhone(phone: string): string {
  return phone.replace(/^\+521(?=\d{10}$)/u, "+52").replace(/^\+549(?=\d{10}$)/u, "+54");
}
