import { Hono } from "hono";
import { beforeEach, describe, expect, it } from "vitest";
import { readerFor } from "../../lib/dashboard/reader.ts";
import { aProfile } from "../support/builders.ts";
import { aPageWorld, named, type PageWorld, textOf } from "./page-world.ts";

const SUNDAY = "2026-11-22 12:00";
let world: PageWorld;

beforeEach(async () => {
  world = aPageWorld(SUNDAY);
  await world.world.join(named("a", "Ana", { redFlagAt: "2026-11-22T16:30:00.000Z" }));
  await world.world.join(named("b", "Bea"));
  await world.world.train("b", { kind: "run", rpe: 7 });
});

async function languageOf(path: string, headers: Readonly<Record<string, string>> = {}): Promise<string | undefined> {
  const page = await (await world.app.request(path, { headers })).text();
  return /<html lang="(\w\w)">/.exec(page)?.[1];
}

describe("the language of a page", () => {
  it("is the one the URL chooses, before an earlier choice, before the browser's, before the team's", async () => {
    const browser = { "accept-language": "pt-BR, de-AT;q=0.9, en;q=0.8" };
    const chosen = { ...browser, cookie: "language=es" };

    expect(await languageOf("/?lang=fr", chosen)).toBe("fr");
    expect(await languageOf("/", chosen)).toBe("es");
    expect(await languageOf("/", browser)).toBe("de");
    expect(await languageOf("/", { "accept-language": "pt" })).toBe("en");
    expect(await languageOf("/?lang=xx", { cookie: "language=<b>" })).toBe("en");
  });

  it("is the team's for a browser that asks for none of ours", async () => {
    const app = new Hono().get("/", (context) => context.text(readerFor(context, "fr").language));

    const found = await Promise.all(
      ["pt-BR, ja;q=0.5", "de;q=0", ""].map(async (asked) =>
        (await app.request("/", { headers: { "accept-language": asked } })).text(),
      ),
    );

    expect(found).toStrictEqual(["fr", "fr", "fr"]);
  });

  it("is kept once it was chosen, for this site's own pages alone, and only then", async () => {
    const [chosen, asked] = await Promise.all(
      ["/?lang=de", "/"].map(async (path) => world.app.request(path, { headers: { "accept-language": "de" } })),
    );

    expect(chosen?.headers.get("set-cookie")).toBe("language=de; Max-Age=31536000; Path=/; HttpOnly; SameSite=Strict");
    expect(asked?.headers.get("set-cookie")).toBeNull();
  });

  it("can be chosen on every page, which stays what it is", async () => {
    const page = await world.page("/?search=bea&page=2&lang=es");

    expect(page).toContain(
      '<a href="/?search=bea&amp;page=2&amp;lang=de" lang="de" hreflang="de" >DE<span class="unseen"> Deutsch</span></a>',
    );
    expect(page).toMatch(/lang="es" hreflang="es" aria-current="true">ES</);
  });

  it("leaves a text in the athlete's", async () => {
    await world.world.advance("2026-11-22 20:00");

    const page = await world.page("/athletes/b?lang=de");

    expect(page).toMatch(/<p class="bubble" lang="en">Welcome, Bea\./);
  });
});

describe("a coach reads", () => {
  it.each([
    {
      lang: "es",
      lead: "2 atletas. Reciben mensajes; esta página dice qué salió, qué viene y por qué.",
      flag: "Escribió que se encontraba mal y nadie ha retirado la alerta: no recibe mensajes.",
      row: "Arranque primera semana del registro dom 22 nov Correr 45 min",
    },
    {
      lang: "de",
      lead: "2 Personen. Sie bekommen Nachrichten; diese Seite sagt, was rausging, was als Nächstes kommt und warum.",
      flag: "Hat Unwohlsein gemeldet, und niemand hat den Alarm aufgehoben: keine Nachrichten.",
      row: "Aufbau erste Woche im Trainingstagebuch So 22. Nov Lauf 45 min",
    },
    {
      lang: "fr",
      lead: "2 athlètes. Ils reçoivent des messages ; cette page dit ce qui est parti, ce qui vient et pourquoi.",
      flag: "A écrit que ça n'allait pas, et personne n'a levé l'alerte : aucun message ne part.",
      row: "Démarrage première semaine du journal dim 22 nov Sortie 45 min",
    },
  ])("their team in $lang", async ({ lang, lead, flag, row }) => {
    const page = textOf(await world.page(`/?lang=${lang}`));

    for (const sentence of [lead, flag, row]) expect(page).toContain(sentence);
  });

  it.each([
    {
      lang: "es",
      silence: "Bea no quiere consejos de comida (noFoodAdvice, o COMIDA NO por SMS).",
      load: "Carga: 315 UA en el día, 315 UA en 7 días (RPE x minutos).",
      form: "Frescura hoy 0,0 = forma física de ayer 0,0 − fatiga de ayer 0,0",
      profile: "Vive en New York y lee en inglés.",
    },
    {
      lang: "de",
      silence: "Bea will keine Essenstipps (noFoodAdvice, oder ESSEN AUS per SMS).",
      load: "Belastung: 315 AE an diesem Tag, 315 AE in 7 Tagen (RPE x Minuten).",
      form: "Form heute 0,0 = Fitness von gestern 0,0 − Ermüdung von gestern 0,0",
      profile: "Lebt in New York und liest Englisch.",
    },
    {
      lang: "fr",
      silence: "Bea ne veut pas de conseils de repas (noFoodAdvice, ou REPAS NON par SMS).",
      load: "Charge : 315 UA dans la journée, 315 UA en 7 jours (RPE x minutes).",
      form: "Fraîcheur aujourd'hui 0,0 = condition d'hier 0,0 − fatigue d'hier 0,0",
      profile: "Vit à New York et lit en anglais.",
    },
  ])("an athlete's load, silences and profile in $lang", async ({ lang, silence, load, form, profile }) => {
    await world.world.join(
      named("c", "Bea", { profile: aProfile({ name: "Bea", phone: "+12025550177", noFoodAdvice: true }) }),
    );
    await world.world.train("c", { kind: "run", rpe: 7 });

    const page = textOf(await world.page(`/athletes/c?lang=${lang}`));

    for (const sentence of [silence, load, form, profile]) expect(page).toContain(sentence);
  });
});
