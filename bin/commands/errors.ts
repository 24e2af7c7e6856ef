/** A call whose words cannot be taken: exit code 2. */
export class UsageError extends Error {
  override readonly name: string = "UsageError";
}

/** A call that was taken and could not be carried out: exit code 1. */
export class CommandFailed extends Error {
  override readonly name: string = "CommandFailed";
}
