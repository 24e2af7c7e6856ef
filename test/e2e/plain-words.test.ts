import { afterEach, describe, expect, it } from "vitest";
import { type RuntimeClient, startRuntimeClient } from "../support/runtime-client.ts";

let client: RuntimeClient | undefined;

afterEach(() => client?.server.stop());

/** Athletes of New York, each with a phone of their own, on Sunday 2026-05-03 at 11:00. */
async function startTalk(): Promise<RuntimeClient> {
  client = await startRuntimeClient({ now: "2026-05-03T15:00:00Z" });
  return client;
}

interface Texter {
  readonly athleteId: string;
  readonly token: string;
  /** Texts, and gives what came back: kind and words. */
  readonly text: (body: string) => Promise<readonly string[]>;
}

async function addTexter(talk: RuntimeClient, phone: string, over: object = {}): Promise<Texter> {
  const channels = { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] };
  const profile = { name: "Ana", timeZone: "America/New_York", phone, wake: { default: "06:30" }, channels, ...over };
  const { athleteId, token } = await talk.addAthlete(profile);
  const theirs = async (): Promise<readonly string[]> =>
    (await talk.outbox())
      .filter((message) => message.athleteId === athleteId && message.kind !== "welcome")
      .map(({ kind, body }) => `${kind}: ${body}`);
  const text = async (body: string): Promise<readonly string[]> => {
    const before = (await theirs()).length;
    const { ok } = await talk.send("/local/sms", { from: phone, body });
    if (!ok) throw new Error(`"${body}" was refused`);
    return (await theirs()).slice(before);
  };
  return { athleteId, token, text };
}

const CALL_911 =
  "safety: Stop now. Call 911 right away. See a doctor before you train again. Texts are off. False alarm? Text RESUME.";
const STOPPED = "reply: Done: no more texts from us. Changed your mind? Text START.";
const AS_PLANNED = "reply: Today (Sun): all can go as planned. Your log is new: after a week there's more to go on.";
const WHICH_DAY = "reply: Which day is the race? Text it like this: RACE 11 OCT.";

describe("texts in plain words, over the local runtime", () => {
  it("of breath, heart and consciousness are told to call the emergency number, in the athlete's language", async () => {
    const talk = await startTalk();
    const ana = await addTexter(talk, "+12025570040");
    const german = await addTexter(talk, "+12025570044", { language: "de" });
    const french = await addTexter(talk, "+12025570045", { language: "fr" });
    const spanish = await addTexter(talk, "+12025570047", { language: "es" });

    for (const said of [
      "short of breath",
      "can't even breathe",
      "I lost consciousness",
      "i think im having a heart attack",
    ])
      expect(await ana.text(said)).toStrictEqual([CALL_911]);
    expect(await german.text("ich habe Atemnot")).toStrictEqual([
      "safety: Hör sofort auf. Ruf jetzt 911 an. Kein Training, bis es ärztlich geklärt ist. Tipps pausieren. Fehlalarm? Schreib WEITER.",
    ]);
    for (const said of ["j'ai fait un malaise", "j'ai du mal à respirer"])
      expect(await french.text(said)).toStrictEqual([
        "safety: Arrete-toi. Appelle le 911 maintenant. Pas de sport avant un avis médical. Messages suspendus. Fausse alerte ? Écris REPRISE.",
      ]);
    expect(await spanish.text("me cuesta respirar")).toStrictEqual([
      "safety: Detente ya. Llama ahora al 911. Ve al médico antes de volver a entrenar. Sin mensajes. ¿Falsa alarma? Escribe SEGUIR.",
    ]);
  });

  it("that cancel a snooze, a pause or a race do just that", async () => {
    const talk = await startTalk();
    const ana = await addTexter(talk, "+12025570030");

    expect(await ana.text("SNOOZE")).toStrictEqual(["reply: Quiet until Mon 4 May, 08:00. RESUME ends it sooner."]);
    expect(await ana.text("cancel snooze")).toStrictEqual(["reply: Welcome back, Ana. Texts are back on."]);
    expect(await ana.text("PAUSE 3")).toStrictEqual([
      "reply: Paused: no texts before Wed 6 May. RESUME brings them back sooner.",
    ]);
    expect(await ana.text("End pause")).toStrictEqual(["reply: Welcome back, Ana. Texts are back on."]);
    expect(await ana.text("RACE 11 OCT")).toStrictEqual(["reply: Race noted for Sun 11 Oct 2026. Good luck!"]);
    expect(await ana.text("remove race 11 oct")).toStrictEqual([
      "reply: Race on Sun 11 Oct removed. Rest days are planned as usual.",
    ]);
    expect(await ana.text("STATUS")).toStrictEqual([AS_PLANNED]);
  });

  it("that hold a Spanish 'no más' end no texts", async () => {
    const talk = await startTalk();
    const ana = await addTexter(talk, "+12025570020", { language: "es" });

    expect(await ana.text("No, más tarde")).toStrictEqual([
      "reply: Sin mensajes hasta el lun 4 may a las 08:00. Con SEGUIR vuelven antes.",
    ]);
    expect(await ana.text("hoy 5 km no más")).toStrictEqual([
      expect.stringMatching(/^reply: No te he entendido. Sé leer ESTADO, LUEGO,/),
    ]);
    expect(await ana.text("ESTADO")).toStrictEqual([
      "reply: Hoy (dom): segun tu plan. Tu registro aun es corto: con una semana registrada diremos mas.",
    ]);
  });

  it.each([
    "please stop",
    "please stop sending text reminders",
    "I want to unsubscribe",
    "don't text me",
    "STOPALL",
    "no more texts",
  ])("'%s' ends them and is confirmed once", async (said) => {
    const ana = await addTexter(await startTalk(), "+12025570010");

    expect(await ana.text(said)).toStrictEqual([STOPPED]);
    expect(await ana.text("STATUS")).toStrictEqual([]);
  });

  it("that name a race without its day are asked for it, and tomorrow is a day", async () => {
    const ana = await addTexter(await startTalk(), "+12025570130");

    expect(await ana.text("Race marathon 26")).toStrictEqual([WHICH_DAY]);
    expect(await ana.text("Race 1st marathon!")).toStrictEqual([WHICH_DAY]);
    expect(await ana.text("race tomorrow")).toStrictEqual(["reply: Race noted for Mon 4 May 2026. Good luck!"]);
    expect(await ana.text("race sunday")).toStrictEqual([
      "reply: Races noted: Mon 4 May, Sun 10 May. One too many? Text RACE OFF and its date.",
    ]);
  });

  it("rate the latest workout, also as '8 of 10' after thanks", async () => {
    const talk = await startTalk();
    const ana = await addTexter(talk, "+12025570050");
    const run = { kind: "run", startedAt: "2026-05-03T10:00:00-04:00", durationMinutes: 50 };
    await talk.post(ana.token, run);
    await talk.server.runtime.settle();

    expect(await ana.text("thanks!")).toStrictEqual([]);
    expect(await ana.text("8 of 10")).toStrictEqual([
      "reply: Thanks, Ana: 8/10 noted. Next time just the number will do.",
    ]);
    const headers = { authorization: `Bearer ${ana.token}` };
    const status = await (await fetch(`${talk.server.url}/v1/recovery`, { headers })).json();
    expect(status).toMatchObject({ context: { dayLoadAu: 400 } });
  });

  it("come from a number that has no trunk zero", async () => {
    const talk = await startTalk();
    const profile = { name: "Ana", timeZone: "Europe/London" };

    const answers = [];
    for (const phone of ["+4407700900123", "+330612345678"])
      answers.push((await talk.send("/local/athletes", { ...profile, phone })).status);

    expect(answers).toStrictEqual([422, 422]);
  });

  it("name no tonight to somebody who sleeps by day", async () => {
    const talk = await startTalk();
    const over = { wake: { default: "23:00" }, bedtimeNights: "every" };
    await addTexter(talk, "+12025570070", over);
    await talk.moveTo("2026-05-05T20:00:00Z");

    const bedtimes = (await talk.outbox()).filter(({ kind }) => kind === "bedtime").map(({ body }) => body);

    expect(bedtimes).toStrictEqual([
      "Lights out at 14:45, Ana: that leaves 8 h of sleep until 23:00. Dim the lights from 13:45.",
      "Ana, your 23:00 alarm is kinder after 8 h of sleep: lights out by 14:45, no screens from 13:45.",
      "Ana, lights out by 14:45 gives you 8 h of sleep before your 23:00 alarm. Wind down from 13:45.",
    ]);
  });
});
