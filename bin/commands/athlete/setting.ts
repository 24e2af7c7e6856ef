/** A new value for one field of a profile; a dot goes into an object. */
export interface Setting {
  readonly path: readonly string[];
  readonly value: unknown;
}

/** `wake.sat=07:30`, `events=["2026-10-11"]`: the value is JSON, else plain text. Undefined when it is neither form. */
export function settingOf(text: string): Setting | undefined {
  const [, field, value] = /^([A-Za-z][\w.-]*)=(.*)$/s.exec(text) ?? [];
  if (field === undefined || value === undefined) return undefined;
  return { path: field.split("."), value: jsonOrText(value) };
}

/** A profile file with one field set; what it was before is not asked for, the schema judges the result. */
export function withSetting(file: unknown, { path, value }: Setting): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const members = new Map<string, unknown>(typeof file === "object" && file !== null ? Object.entries(file) : []);
  members.set(name, withSetting(members.get(name), { path: rest, value }));
  return Object.fromEntries(members);
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
