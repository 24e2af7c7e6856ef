import type { Dice } from "./dice.ts";

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

const NUMBERS = [0, -0, -1, 1, 0.1, 1e-300, 1e300, 59, 1440, 1441, 86_400, 9e15, 2 ** 53, -18_000, 1_795_318_200];
const TEXTS = [
  "",
  " ",
  "run",
  "RUNNING",
  "2026-11-22T06:30:00Z",
  "2026-11-22 06:30:00 -0500",
  "9999-12-31T23:59:59Z",
  "0000-00-00",
  "NaN",
  "1e3",
  "__proto__",
  "a#b",
  "\u0000",
  "\ud800",
  "🏔".repeat(120),
  "x".repeat(5_000),
];

/** Any JSON value, a few levels deep. */
export function anyJson(dice: Dice, levels = 3): Json {
  const kind = dice.int(levels > 0 ? 8 : 6);
  if (kind === 0) return null;
  if (kind === 1) return dice.int(2) === 0;
  if (kind <= 3) return dice.pick(NUMBERS);
  if (kind <= 5) return dice.pick(TEXTS);
  const inner = Array.from({ length: dice.int(4) }, () => anyJson(dice, levels - 1));
  return kind === 6 ? inner : Object.fromEntries(inner.map((value) => [dice.pick(TEXTS), value]));
}

/** A value with something in it replaced, left out, repeated or added. */
export function changedJson(value: unknown, dice: Dice): unknown {
  if (typeof value !== "object" || value === null || dice.int(12) === 0) return anyJson(dice);
  return Array.isArray(value) ? changedList(value, dice) : changedRecord({ ...value }, dice);
}

function changedList(list: readonly unknown[], dice: Dice): readonly unknown[] {
  if (list.length === 0) return [anyJson(dice)];
  const at = dice.int(list.length);
  const item = list[at];
  const change = dice.int(6);
  if (change === 0) return list.toSpliced(at, 1);
  if (change === 1) return list.toSpliced(at, 0, item);
  if (change === 2) return list.toSpliced(at, 0, anyJson(dice));
  return list.with(at, changedJson(item, dice));
}

function changedRecord(record: Record<string, unknown>, dice: Dice): Record<string, unknown> {
  const names = Object.keys(record);
  const change = dice.int(8);
  if (change === 0 || names.length === 0) return { ...record, [dice.pick(TEXTS)]: anyJson(dice) };
  const name = dice.pick(names);
  if (change === 1) return Object.fromEntries(Object.entries(record).filter(([each]) => each !== name));
  return { ...record, [name]: changedJson(record[name], dice) };
}
