// Keeps a page up to date: parts of it, and rows of its table, come by server-sent events.

/** Takes over what the server says has changed since a state of the runtime. */
export function keepUpToDate(seen) {
  const zone = document.querySelector("[data-zone]")?.dataset.zone ?? "UTC";
  const path = location.pathname + location.search;
  const events = new EventSource(
    `/local/events?${new URLSearchParams({ path, zone, lang: document.documentElement.lang, seen })}`,
  );
  events.addEventListener("parts", ({ data }) => {
    for (const [id, part] of Object.entries(JSON.parse(data))) takeOver(document.getElementById(id), part);
  });
}

/** Puts a part, or the cells of a row, in place of an earlier one; what was open stays open, and the focus stays where it was. */
function takeOver(at, part) {
  if (at === null) return;
  const open = new Map([...at.querySelectorAll("details")].map((each) => [whatOpens(each), each.open]));
  const focusable = "a[href], summary, button, [tabindex]";
  const focused = [...at.querySelectorAll(focusable)].indexOf(document.activeElement);
  at.replaceChildren(Object.assign(document.createElement("template"), { innerHTML: part }).content);
  for (const each of at.querySelectorAll("details")) each.open = open.get(whatOpens(each)) ?? each.open;
  if (focused !== -1) at.querySelectorAll(focusable)[focused]?.focus();
  scrollToNewest(at);
}

/** What tells one thing that opens from the others: its own words and those beside it. */
function whatOpens(details) {
  return (details.closest("li") ?? details).textContent;
}

export function scrollToNewest(within) {
  for (const thread of within.querySelectorAll("[data-tail]")) thread.scrollTop = thread.scrollHeight;
}
