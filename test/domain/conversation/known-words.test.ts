import { describe, expect, it } from "vitest";
import { readText } from "../../../lib/app/text-reader.ts";

describe("who is well again", () => {
  it.each([
    "flu is gone",
    "fever gone since yesterday, can I run?",
    "feeling better, can I train?",
    "Grippe ist weg",
    "Fieber ist weg, darf ich laufen?",
    "Fieber weg, darf ich wieder laufen?",
    "no more fever",
    "kein Fieber mehr",
    "wieder gesund",
    "se me ha pasado la gripe",
    "ya no tengo fiebre",
    "la grippe est passée",
    "plus de fièvre depuis hier, je peux courir ?",
    "better again, fever gone",
    "fever's gone, feeling ok",
    "cold's gone",
    "no fever anymore, can I train?",
    "wieder fit, Fieber weg",
    "Fieber ist weg, geht wieder besser",
    "ya sin fiebre, me encuentro bien",
    "je n'ai plus de fièvre, je peux courir ?",
    "doc says I'm fine to run",
    "got the all clear from my doctor",
    "der Arzt sagt, ich darf wieder laufen",
    "grünes Licht vom Arzt",
    "el médico me ha dado el alta",
    "le médecin m'a donné le feu vert",
  ])("resumes by '%s'", (text) => {
    expect(readText(text).kind).toBe("resume");
  });
});

describe("who has tired legs", () => {
  it.each([
    "legs feel heavy, should I skip tomorrow?",
    "sore today, rest or run?",
    "my quads are wrecked, is a jog ok?",
    "Hab Muskelkater, Pause oder laufen?",
    "tengo agujetas, descanso o corro?",
    "j'ai les jambes lourdes, repos demain ?",
  ])("gets the status by '%s'", (text) => {
    expect(readText(text).kind).toBe("status");
  });
});

describe("a word that is not known", () => {
  it.each([
    "fever not gone",
    "fever again",
    "fever gone but chest pain",
    "legs so heavy and dizzy, should I run?",
    "la fièvre est revenue",
    "fever is gone and back again",
    "ya tengo fiebre",
    "no se me ha pasado la fiebre",
    "Grippe weg, Fieber wieder",
    "i have been dizzy all week, feeling better, can I train?",
  ])("leaves '%s' to the alarm that it is", (text) => {
    expect(readText(text).kind).toBe("red-flag");
  });
});

describe("somebody who is still ill", () => {
  it.each([
    "more fever today",
    "doctor says I can't run",
    "doc says no running for a week",
    "der Arzt sagt, ich darf nicht laufen",
    "el médico dice que no puedo correr",
    "le médecin dit que je ne peux pas courir",
    "mehr Fieber heute",
    "ya tengo gripe",
    "the flu has not gone",
    "still a cold, better tomorrow",
  ])("does not resume by '%s'", (text) => {
    expect(readText(text).kind).not.toBe("resume");
  });
});
