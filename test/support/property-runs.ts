/** As many runs as `npm test` makes of a property, or many times more where PROPERTY_RUNS asks for it (`npm run properties`). */
export function runs(usual: number): { readonly numRuns: number } {
  return { numRuns: usual * Number(process.env["PROPERTY_RUNS"] ?? 1) };
}
