import type { RequestWords } from "../../domain/conversation/request.ts";

/** JOIN, MY DATA and DELETE ME in English. */
export const requestWords: RequestWords = {
  join: "join",
  "my-data": "my_data send_me_my_data send_my_data data_request",
  "delete-me": "delete_me delete_my_data erase_me erase_my_data delete_my_account",
};
