import { advice, type Finding, ok } from "../finding.ts";

export interface RegionFacts {
  readonly slug: string;
  /** As the team file says. */
  readonly region: string;
  /** Where commands of AWS go from this shell; undefined where it names no region. */
  readonly shellRegion: string | undefined;
}

/** Whether `aws ...` typed in this shell would go where the team is; our own commands always do. */
export function regionFindings({ slug, region, shellRegion }: RegionFacts): readonly Finding[] {
  if (shellRegion === undefined || shellRegion === region) return [ok(`${region}, as teams/${slug}.json says.`)];
  return [
    advice({
      seen: `The team is in ${region}; this shell's AWS_REGION is ${shellRegion}.`,
      means: "cooldown goes to the team's region all the same, aws without --region does not.",
      next: "Name the team's region before you follow the runbook.",
      command: `export AWS_REGION=${region}`,
    }),
  ];
}
