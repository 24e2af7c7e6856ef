import * as fc from "fast-check";
import { expect, it } from "vitest";
import { readTrainingLog } from "../../../lib/domain/log/read-log.ts";
import type { Workout } from "../../../lib/domain/log/workout.ts";
import { planAthlete } from "../../../lib/domain/planning/plan-athlete.ts";
import type { Reconciliation } from "../../../lib/domain/planning/reconcile.ts";
import { addTexts, EMPTY_HISTORY, type TextHistory } from "../../../lib/domain/planning/text-history.ts";
import { DEFAULT_POLICY } from "../../../lib/domain/policy.ts";
import type { Athlete } from "../../../lib/domain/profile.ts";
import { isSettled, type Reminder, reminderId } from "../../../lib/domain/reminder.ts";
import { someTexts } from "../../support/arbitrary-texts.ts";
import { athletes, becomes, logs, nows } from "../../support/arbitrary-training.ts";
import { applied, WELCOMED, ZONES } from "../../support/planning.ts";
import { runs } from "../../support/property-runs.ts";

interface Moment {
  readonly athlete: Athlete;
  readonly workouts: readonly Workout[];
  readonly nowMs: number;
}

interface State {
  /** The texts that went before. */
  readonly history: TextHistory;
  readonly existing: readonly Reminder[];
  readonly plan: Readonly<Record<string, number>>;
}

const EMPTY: State = { history: EMPTY_HISTORY, existing: [], plan: WELCOMED };

function planned({ athlete, workouts, nowMs }: Moment, { history, existing, plan }: State): Reconciliation {
  const log = readTrainingLog({ workouts, athlete, policy: DEFAULT_POLICY, nowMs });
  return planAthlete({ log, existing, history: addTexts(history, existing), unreadable: [], plan, canReply: true });
}

function carriedOut(moment: Moment, state: State): State {
  const result = planned(moment, state);
  return { history: state.history, existing: applied(state.existing, result), plan: result.plan };
}

/** Texts of every kind that went two days to four months before. */
const memories: fc.Arbitrary<TextHistory> = someTexts.map((texts) => addTexts(EMPTY_HISTORY, texts));

/** An athlete, who may travel, two versions of a log, two instants in order, and what became of the first plan in between. */
const histories = athletes.chain((athlete) =>
  fc
    .record({
      before: logs(athlete.profile.timeZone),
      after: logs(athlete.profile.timeZone),
      instants: fc.tuple(nows(athlete.profile.timeZone), nows(athlete.profile.timeZone)),
      history: memories,
      zone: fc.constantFrom(athlete.profile.timeZone, ...ZONES),
    })
    .chain(({ before, after, instants, history, zone }) => {
      const [firstMs, nowMs] = instants.toSorted((a, b) => a - b) as [number, number];
      const first = carriedOut({ athlete, workouts: before, nowMs: firstMs }, { ...EMPTY, history });
      const ends = fc.tuple(...first.existing.map((reminder) => becomes(reminder, nowMs)));
      return ends.map((existing) => ({
        moment: { athlete: { ...athlete, profile: { ...athlete.profile, timeZone: zone } }, workouts: after, nowMs },
        state: { history, existing, plan: first.plan } satisfies State,
      }));
    }),
);

const RUNS = runs(150);

it("a plan that was carried out is changed by nothing but news (I4)", () => {
  fc.assert(
    fc.property(histories, ({ moment, state }) => {
      const result = planned(moment, state);

      const again = planned(moment, { ...state, existing: applied(state.existing, result), plan: result.plan });

      expect(again.place).toStrictEqual([]);
      expect(again.withdraw).toStrictEqual([]);
      expect(again.plan).toStrictEqual(result.plan);
    }),
    runs(300),
  );
});

it("what is settled stays as it is, and what is placed takes an empty slot or rises above a pending one (I4)", () => {
  fc.assert(
    fc.property(histories, ({ moment, state }) => {
      const standing = new Map(state.existing.map((reminder) => [reminderId(reminder), reminder]));

      const { place, withdraw } = planned(moment, state);

      for (const reminder of place) {
        const before = standing.get(reminderId(reminder));
        if (before === undefined) continue;
        expect(before.state).toBe("PENDING");
        expect(reminder.generation).toBeGreaterThan(before.generation);
      }
      expect(withdraw.filter(({ reminder }) => reminder.state !== "PENDING")).toStrictEqual([]);
    }),
    RUNS,
  );
});

it("each date and kind is planned at most once, and n rises only where every earlier one was CANCELLED or SKIPPED", () => {
  fc.assert(
    fc.property(histories, ({ moment, state }) => {
      const { place, withdraw } = planned(moment, state);

      const touched = [...place, ...withdraw.map(({ reminder }) => reminder)].map(
        ({ localDate, kind }) => `${localDate} ${kind}`,
      );
      expect(new Set(touched).size).toBe(touched.length);
      for (const { localDate, kind, n } of place) {
        const earlier = state.existing.filter(
          (other) => other.localDate === localDate && other.kind === kind && other.n < n,
        );
        expect(earlier).toHaveLength(n - 1);
        expect(earlier.filter(({ state: end }) => end !== "CANCELLED" && end !== "SKIPPED")).toStrictEqual([]);
      }
    }),
    RUNS,
  );
});

it("the plan names exactly what is open once it was carried out, beside the welcome", () => {
  fc.assert(
    fc.property(histories, ({ moment, state }) => {
      const result = planned(moment, state);

      const open = applied(state.existing, result).filter((reminder) => !isSettled(reminder));
      const pending = open.filter((reminder) => reminder.state === "PENDING");
      const named = new Map(Object.entries(result.plan).filter(([id]) => !id.includes("#welcome#")));
      expect([...named.keys()].filter((id) => !open.some((reminder) => reminderId(reminder) === id))).toStrictEqual([]);
      expect(pending.filter((reminder) => named.get(reminderId(reminder)) !== reminder.generation)).toStrictEqual([]);
    }),
    RUNS,
  );
});

it("when a text is planned never depends on when planning ran, save for where the athlete is by then", () => {
  fc.assert(
    fc.property(athletes, fc.gen(), (athlete, gen) => {
      const zone = athlete.profile.timeZone;
      const workouts = gen(logs, zone);
      const early = planned({ athlete, workouts, nowMs: gen(nows, zone) }, EMPTY);
      const late = planned({ athlete, workouts, nowMs: gen(nows, zone) }, EMPTY);

      const sameAgain = late.place.filter(({ state, localDate, kind, facts, zone: there }) => {
        const other = early.place.find((each) => each.localDate === localDate && each.kind === kind);
        const aboutTheSame = JSON.stringify(other?.facts) === JSON.stringify(facts);
        return state === "PENDING" && other?.state === "PENDING" && other.zone === there && aboutTheSame;
      });

      for (const { localDate, kind, plannedAt, sendBefore } of sameAgain) {
        const other = early.place.find((each) => each.localDate === localDate && each.kind === kind);
        expect(other).toMatchObject({ plannedAt, sendBefore });
      }
    }),
    RUNS,
  );
});
