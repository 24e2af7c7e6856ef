import type { Reason, ReasonCode } from "../../domain/reason.ts";
import type { LoadContext, RecoveryStatus } from "../../domain/status.ts";
import type { Language } from "../language.ts";
import { reasonSentence } from "./reason-sentence.ts";

/** Where the rule of a reason comes from. */
const CITATIONS: Readonly<Record<ReasonCode, string>> = {
  RED_FLAG: "Cooldown's own rule: training advice stops until the athlete or a coach lifts it",
  REST_QUOTA: "Cooldown's founding article; AAP asks for at least one day off a week (doi 10.1542/peds.2023-065129)",
  RETURN: "product decision; see Frandsen 2025 on sudden jumps (doi 10.1136/bjsports-2024-109380)",
  ALTERNATE: "Robineau 2016, J Strength Cond Res 30(3):672-683",
  RUN_SPIKE: "Frandsen 2025, Br J Sports Med (doi 10.1136/bjsports-2024-109380)",
  MONOTONY: "Foster 1998, Med Sci Sports Exerc 30(7):1164-1168",
  STRENGTH_CAP: "Cooldown's founding article; ACSM: beginners 2-3 non-consecutive days",
  MILEAGE_HIGH: "Cooldown's founding article; the share is a product decision",
  NEGLECTED_MUSCLE: "Cooldown's founding article; the windows are a product decision",
  BUILDING: "Cooldown's own rule: no advice on less than a week",
};

/** A status for a coach: each reason with every number behind it and its source, then the figures of context. */
export function explainForCoach(status: RecoveryStatus, language: Language): readonly string[] {
  return [
    `${status.localDate}: level ${status.level} for the next day, phase ${status.phase}.`,
    ...status.reasons.flatMap((reason) => [
      `${reason.code}: ${reasonSentence(reason, language)} (${numbersOf(reason)})`,
      `  Source: ${CITATIONS[reason.code]}.`,
    ]),
    ...contextLines(status.context),
  ];
}

function numbersOf({ evidence }: Reason): string {
  return Object.entries(evidence)
    .map(([name, value]: [string, unknown]) => `${name} ${shown(value)}`)
    .join(", ");
}

function shown(value: unknown): string {
  if (typeof value === "number") return String(Math.round(value * 100) / 100);
  if (Array.isArray(value)) return value.join(" and ");
  return typeof value === "string" ? value : "none";
}

function contextLines(context: LoadContext): readonly string[] {
  return [
    `Load: ${round(context.dayLoadAu)} AU on the day, ${round(context.weekLoadAu)} AU in 7 days (session RPE x minutes, Foster 2001).`,
    `Fitness ${round(context.fitness)}, fatigue ${round(context.fatigue)}, form ${round(context.form)} (42 and 7 days, GoldenCheetah's variant).`,
    `Monotony ${orNone(context.monotony)}, strain ${orNone(context.strain)} (Foster 1998).`,
    `Recent against usual: ${orNone(context.recentVsUsual)} (Williams 2017; a description, not a forecast: Impellizzeri 2020).`,
  ];
}

function orNone(value: number | null): string {
  return value === null ? "not defined yet" : value.toFixed(2);
}

function round(value: number): string {
  return value.toFixed(1);
}
