import { CommandFailed } from "../errors.ts";
import type { Terminal } from "../terminal.ts";
import { problemAt } from "./draft.ts";
import { type Answers, QUESTIONS, type Question } from "./questions.ts";

const MOST_TRIES = 5;

/** Asks for what the flags left out, each until the answer is right; a question that has its answer is not asked. */
export async function askForTheRest(slug: string, flags: Answers, terminal: Terminal): Promise<Answers> {
  let answers = flags;
  for (const question of QUESTIONS) {
    if (answers[question.flag] === undefined && isAsked(question, answers)) {
      answers = await askOne(question, { slug, answers }, terminal);
    }
  }
  return answers;
}

/** A sender id is asked for only without a number, and the number only without a sender id. */
function isAsked({ flag }: Question, { number, senderId }: Answers): boolean {
  if (flag === "number") return senderId === undefined;
  return flag === "senderId" || flag === "optOutContact" ? number === undefined : true;
}

interface SoFar {
  readonly slug: string;
  readonly answers: Answers;
}

async function askOne(question: Question, { slug, answers }: SoFar, terminal: Terminal): Promise<Answers> {
  const { flag, path, asks } = question;
  const suggested = question.defaultOf({ slug, env: terminal.env });
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const said = (await terminal.ask(`${asks}${suggested === "" ? "" : ` [${suggested}]`}: `)).trim();
    const value = said === "" ? suggested : said;
    if (value === "" && flag === "number") return answers;
    const answered = { ...answers, [flag]: value };
    const problem = problemAt(path, `teams/${slug}.json`, answered);
    if (problem === undefined) return answered;
    terminal.err(`${problem}\n`);
  }
  throw new CommandFailed(`no usable answer to "${asks}" in ${MOST_TRIES} tries`);
}
