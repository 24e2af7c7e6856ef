/** What reading every text found, what was changed for it, and what stays as it is. */
export const FINDINGS = `## What reading them found`;
