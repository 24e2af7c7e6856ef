import { Session } from "node:inspector";
import * as z from "zod/mini";

/** Counts in how many schedules each decision of decide-delivery.ts was taken, as the engine that runs it tells. */
export interface BranchCounter {
  /** A schedule is over. */
  readonly note: () => void;
  /** Schedules by branch, those that none reached too. */
  readonly counts: () => Readonly<Record<string, number>>;
  readonly stop: () => void;
}

const range = z.object({ startOffset: z.number(), endOffset: z.number(), count: z.number() });
const script = z.object({
  scriptId: z.string(),
  functions: z.array(z.object({ functionName: z.string(), ranges: z.array(range) })),
});
const coverage = z.object({ result: z.array(script) });
type Script = z.output<typeof script>;

interface Branch {
  readonly name: string;
  readonly functionName: string;
  readonly offset: number;
}

/** What a decision looks like in a program: an end with its outcome, a deferral, or the text that goes. */
const DECISION = /\bend\(\s*"\w+",\s*(?:"(\w+)"|\w)|kind: ?"(defer|send)"|(inAMinute)\(/g;

const COUNTED = { callCount: true, detailed: true };

export function countBranches(): BranchCounter {
  const session = new Session();
  session.connect();
  // A program that is looked at while it counts counts no blocks any more.
  const program = programOf(session);
  session.post("Profiler.enable");
  session.post("Profiler.startPreciseCoverage", COUNTED);
  const reached = new Map<string, number>();
  let branches: readonly Branch[] | undefined;
  return {
    note: () => {
      const found = taken(session).find(({ scriptId }) => scriptId === program.scriptId);
      if (found === undefined || !found.functions.some(isDecision)) return;
      branches ??= branchesOf(found, program.source);
      for (const { name } of branches.filter((branch) => wasReached(branch, found))) {
        reached.set(name, (reached.get(name) ?? 0) + 1);
      }
    },
    counts: () => Object.fromEntries((branches ?? []).map(({ name }) => [name, reached.get(name) ?? 0])),
    stop: () => session.disconnect(),
  };
}

function isDecision({ functionName }: { readonly functionName: string }): boolean {
  return functionName === "decideDelivery";
}

function taken(session: Session): readonly Script[] {
  let found: readonly Script[] = [];
  session.post("Profiler.takePreciseCoverage", (_error, answer) => {
    found = z.parse(coverage, answer).result;
  });
  return found;
}

const parsedScript = z.object({ params: z.object({ scriptId: z.string(), url: z.string() }) });
const withSource = z.object({ scriptSource: z.string() });

interface Program {
  readonly scriptId: string;
  readonly source: string;
}

/** The program that holds decideDelivery: its own module, or a bundle. */
function programOf(session: Session): Program {
  const known: z.output<typeof parsedScript>["params"][] = [];
  session.on("Debugger.scriptParsed", (message) => known.push(z.parse(parsedScript, message).params));
  session.post("Debugger.enable");
  const ours = known.filter(({ url }) => url.startsWith("file:") && !url.includes("node_modules"));
  const programs = ours.map(({ scriptId }) => ({ scriptId, source: sourceOf(session, scriptId) }));
  session.post("Debugger.disable");
  const found = programs.find(({ source }) => /function decideDelivery\(\w/.test(source));
  if (found === undefined) throw new Error("There is no decideDelivery in this program.");
  return found;
}

function sourceOf(session: Session, scriptId: string): string {
  let source = "";
  session.post("Debugger.getScriptSource", { scriptId }, (_error, answer) => {
    source = z.parse(withSource, answer).scriptSource;
  });
  return source;
}

/** The decisions in the functions that decideDelivery asks, which stand behind it in its file. */
function branchesOf({ functions }: Script, source: string): readonly Branch[] {
  const from = functions.find(isDecision)?.ranges[0]?.startOffset ?? 0;
  const to = functions.find(({ functionName }) => functionName === "isInBudget")?.ranges[0]?.startOffset ?? from;
  const seen = new Map<string, number>();
  return [...source.slice(from, to).matchAll(DECISION)].map(([, outcome, kind, minute], at, all) => {
    const offset = from + (all[at]?.index ?? 0);
    const functionName = innermost(functions, offset)?.functionName ?? "";
    const plain = `${functionName}: ${outcome ?? kind ?? (minute === undefined ? "its reason" : "in a minute")}`;
    const times = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, times);
    return { name: times === 1 ? plain : `${plain} (${times})`, functionName, offset };
  });
}

type Measured = Script["functions"][number];

function innermost(functions: readonly Measured[], offset: number): Measured | undefined {
  return functions.findLast(({ ranges: [whole] }) => whole !== undefined && holds(whole, offset));
}

function wasReached({ functionName, offset }: Branch, { functions }: Script): boolean {
  const ranges = functions.find((each) => each.functionName === functionName)?.ranges ?? [];
  // Ranges lie in each other, the outermost first.
  return (ranges.findLast((each) => holds(each, offset))?.count ?? 0) > 0;
}

function holds({ startOffset, endOffset }: z.output<typeof range>, offset: number): boolean {
  return startOffset <= offset && offset < endOffset;
}
