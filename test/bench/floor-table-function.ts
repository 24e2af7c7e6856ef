import { createFloor, type FloorHandler } from "./floor.ts";

/** The floor of a function that only asks the table. */
export const handler: FloorHandler = await createFloor(async () => undefined);
