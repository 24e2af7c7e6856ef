import type { RequestWords } from "../../domain/conversation/request.ts";

/** JOIN, MY DATA and DELETE ME in German. */
export const requestWords: RequestWords = {
  join: "beitreten mitmachen anmelden teilnehmen",
  "my-data": "meine_daten schick_mir_meine_daten datenauskunft",
  "delete-me":
    "losch_mich loesch_mich losche_mich loesche_mich meine_daten_loschen meine_daten_loeschen losch_meine_daten losche_meine_daten loesche_meine_daten loscht_meine_daten",
};
