import type { RequestWords } from "../../domain/conversation/request.ts";

/** JOIN, MY DATA and DELETE ME in French. */
export const requestWords: RequestWords = {
  join: "rejoindre inscription inscrire participer",
  "my-data": "mes_donnees envoie_moi_mes_donnees envoyez_moi_mes_donnees",
  "delete-me":
    "efface_moi effacez_moi supprime_moi supprimez_moi efface_mes_donnees effacez_mes_donnees supprime_mes_donnees supprimez_mes_donnees",
};
