/**
 * No call spreads a list into its arguments: from some 100,000 values on that overflows the stack, whatever sent them. The
 * rest parameter of a function may be passed on, as its callers wrote it out.
 */
const noSpreadIntoCalls = {
  create(context) {
    const check = (node) => {
      for (const argument of node.arguments) {
        if (argument.type === "SpreadElement" && !isRestParameter(argument.argument, node)) {
          context.report({
            node: argument,
            message: "A list is not spread into a call: it may be as long as input makes it.",
          });
        }
      }
    };
    return { CallExpression: check, NewExpression: check };
  },
};

/** Whether a name is that of a rest parameter of a function around it. */
function isRestParameter(value, from) {
  if (value.type !== "Identifier") return false;
  for (let node = from.parent; node; node = node.parent) {
    const rest = node.params?.at(-1);
    if (rest?.type !== "RestElement") continue;
    const names =
      rest.argument.type === "ArrayPattern"
        ? rest.argument.elements.map((each) => each?.argument ?? each)
        : [rest.argument];
    if (names.some((each) => each?.name === value.name)) return true;
  }
  return false;
}

export default { meta: { name: "bounds" }, rules: { "no-spread-into-calls": noSpreadIntoCalls } };
