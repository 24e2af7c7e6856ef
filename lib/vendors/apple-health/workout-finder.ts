const OPENED = "<Workout ";
const CLOSED = "</Workout>";
/** Longer than Apple describes a workout: an element that is not closed by then never is, so that finding stays linear. */
const LONGEST = 1_000_000;

/**
 * Finds the elements of workouts in `export.xml`, which may be given in pieces: what stands between them, millions of
 * records of steps and sleep, is not kept.
 */
export function workoutFinder(): (piece: string) => readonly string[] {
  let rest = "";
  return (piece) => {
    const text = rest + piece;
    const found: string[] = [];
    let from = text.indexOf(OPENED);
    while (from !== -1) {
      const end = endOfElement(text, from);
      if (end === undefined) break;
      // Of one that is never closed, the close is that of a later one.
      const start = end - from <= LONGEST ? from : text.lastIndexOf(OPENED, end);
      if (end - start <= LONGEST) found.push(text.slice(start, end));
      from = text.indexOf(OPENED, end);
    }
    // What begins at the end of a piece may go on in the next.
    rest = text.slice(from === -1 ? -OPENED.length : Math.max(from, text.length - LONGEST));
    return found;
  };
}

/** Where an element ends; undefined where its end is not there. */
function endOfElement(text: string, from: number): number | undefined {
  const tag = text.indexOf(">", from);
  if (tag === -1) return undefined;
  if (text[tag - 1] === "/") return tag + 1;
  const close = text.indexOf(CLOSED, tag);
  return close === -1 ? undefined : close + CLOSED.length;
}
