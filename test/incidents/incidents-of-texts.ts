import { addAthlete, anApp, type Incident, isTexted } from "./incident.ts";
import type { IncidentWorld } from "./incident-world.ts";

const OTHERS = ["bea", "cy", "dee", "eli"] as const;
const DEPLOY_ACCOUNT = "npm run deploy -- --account-of riverside";

/** What keeps texts from athletes. */
export const INCIDENTS_OF_TEXTS: readonly Incident[] = [
  {
    name: "opted out",
    section: "An athlete got no text",
    told: ["advice opt-outs: 1 athlete texted STOP and still has a consent on record: ana."],
    mend: ["npx cooldown athlete show ana --team riverside", "the athlete texts START, if they want texts again"],
    play: async (world) => {
      const post = await anApp(world);
      world.cloud.sns.optedOut.add("+12025550123");
      return {
        mend: async () => {
          await world.run(["athlete", "show", "ana"]);
          world.cloud.sns.optedOut.delete("+12025550123");
        },
        isServed: () => isTexted(world, post),
      };
    },
  },
  {
    name: "spend limit",
    section: "Texts do not arrive",
    told: ["problem spending: $50.00 of the account's $50.00", "problem alarms: The alarm DeliveryNotPaid is on"],
    mend: ["sms.monthlySpendCapUsd in teams/riverside.json", DEPLOY_ACCOUNT],
    play: async (world) => {
      const { faults, cloud } = world;
      const post = await anApp(world);
      cloud.cloudWatch.metrics.set("SMSMonthToDateSpentUSD", [50]);
      faults.carrierSays = "No quota left for account";
      await post();
      await world.pass(16);
      return {
        mend: async () => {
          cloud.sns.smsAccount.attributes.set("MonthlySpendLimit", "200");
          faults.carrierSays = null;
        },
        isServed: async () => {
          await addAthlete(world, "bea");
          return await hasReceipt(world, "bea");
        },
      };
    },
  },
  {
    name: "wrong zone",
    section: "An athlete's texts come at the wrong hour",
    told: ["advice time zones: 1 athlete trained by another clock than the profile's three times: ana"],
    mend: ["npx cooldown athlete set ana --set timeZone=America/Los_Angeles --team riverside"],
    play: async (world) => {
      const post = await anApp(world);
      for (const day of ["21", "22", "23"]) {
        await post({ id: `w-${day}`, startedAt: `2026-11-${day}T06:30:00-08:00` });
      }
      return {
        mend: async () => void (await world.run(["athlete", "set", "ana", "--set", "timeZone=America/Los_Angeles"])),
        isServed: async () => (await world.directory.find("ana"))?.profile.timeZone === "America/Los_Angeles",
      };
    },
  },
  {
    name: "stopped shard",
    section: "The sweep has stopped",
    told: ["problem alarms: The alarm DeliveryStopped is on", "problem due: 1 reminder is overdue"],
    mend: [
      "aws scheduler list-schedules --name-prefix cooldown-riverside- --region us-west-2",
      "enable the schedule of the shard in EventBridge Scheduler",
    ],
    play: async (world) => {
      const { stoppedShards } = world.faults;
      const [post, before] = [await anApp(world), world.texts()];
      // One of the two is Ana's.
      stoppedShards.add(0).add(1);
      await post();
      await world.pass(20);
      return {
        mend: async () => stoppedShards.clear(),
        isServed: async () => world.texts() > before,
      };
    },
  },
  {
    name: "lost receipts",
    section: "Texts do not arrive",
    told: ["problem receipts: None of the newest 5 texts that had an hour for it has a receipt."],
    mend: [DEPLOY_ACCOUNT],
    play: async (world) => {
      const post = await anApp(world);
      world.faults.receiptsAreLost = true;
      for (const athleteId of OTHERS) await addAthlete(world, athleteId);
      await post();
      await world.pass(100, 10);
      return {
        mend: async () => {
          world.faults.receiptsAreLost = false;
          await addAthlete(world, "flo");
          await world.pass(100, 10);
        },
        isServed: () => hasReceipt(world, "flo"),
      };
    },
  },
];

/** Whether the carrier took an athlete's welcome. */
async function hasReceipt(world: IncidentWorld, athleteId: string): Promise<boolean> {
  const [welcome] = await world.book.read(athleteId, "2026-11-23");
  return welcome?.receipt?.state === "accepted";
}
