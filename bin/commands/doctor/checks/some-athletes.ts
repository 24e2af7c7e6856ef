/** Reads that are under way at a time. */
const AT_A_TIME = 25;

/** Athletes that a check looks at which reads more of each than a profile and a status: enough to see what is wrong of many. */
export const LOOKED_AT = 200;

/** What is asked of each athlete, in their order, some at a time. */
export async function askedOfEach<One, Answer>(
  athletes: readonly One[],
  ask: (athlete: One) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (let from = 0; from < athletes.length; from += AT_A_TIME) {
    for (const answer of await Promise.all(athletes.slice(from, from + AT_A_TIME).map(ask))) answers.push(answer);
  }
  return answers;
}
