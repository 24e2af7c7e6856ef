import type { RequestWords } from "../../domain/conversation/request.ts";

/** JOIN, MY DATA and DELETE ME in Spanish. */
export const requestWords: RequestWords = {
  join: "unirme unirse unete apuntarme inscribirme",
  "my-data": "mis_datos quiero_mis_datos enviame_mis_datos",
  "delete-me": "borrame borrar_mis_datos borra_mis_datos eliminar_mis_datos elimina_mis_datos eliminame",
};
