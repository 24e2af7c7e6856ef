import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { RECOVERY_POLICY } from "../../lib/domain/policy/recovery-policy.ts";
import { REMINDER_POLICY } from "../../lib/domain/policy/reminder-policy.ts";
import { RULES } from "../../lib/domain/rules/index.ts";

const PAGE = readFileSync("docs/how-it-decides.md", "utf8");
const SAID = PAGE.replaceAll(/\s+/gu, " ");
const NUMBERS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const inWords = (number: number): string => NUMBERS[number] ?? String(number);
const weeks = (days: number): string => inWords(days / 7);

describe("docs/how-it-decides.md", () => {
  it("tells of every reason, in the order of the rules", () => {
    const rows = [...PAGE.matchAll(/^\| `(?<code>[A-Z_]+)` \|/gmu)].map(({ groups }) => groups?.["code"]);

    expect(rows).toStrictEqual(Object.keys(RULES));
  });

  const rest = RECOVERY_POLICY.restDaysPerWeek;
  const {
    assumedRunRpe,
    assumedStrengthRpe,
    assumedCrossRpe,
    assumedRecoveryRpe,
    minIllnessDays,
    maxIllnessDays,
    returnAfterDays,
    returnEasyDays,
    spikeWindowDays,
    spikeEasyDays,
    driftEasyDays,
    neglectedAfterDays,
    newToLiftingDays,
    newLifterDays,
    liftingBreakDays,
    easyRunHours,
    easyLiftHours,
    runHours,
    liftHours,
    hardLiftHours,
    phaseWindowDays,
    combinedStrengthWorkouts,
    combinedRuns,
    phaseLapseDays,
    sameDayGapHours,
    fitnessDays,
    fatigueDays,
    recentDays,
    usualDays,
  } = RECOVERY_POLICY;
  const { spacingMinutes, fadeAfterDays, maxTextsPerWeek, maxTextsPerEventWeek } = REMINDER_POLICY;

  it.each([
    `assumes ${assumedRunRpe} for a run, ${assumedStrengthRpe} for a lift, ${assumedCrossRpe} for a ride or swim and ${assumedRecoveryRpe} for a walk or yoga`,
    `${inWords(7 - rest)} training days in the last ${inWords(8 - rest)}: ${inWords(rest)} days of rest a week`,
    `about as many easy days, ${inWords(minIllnessDays)} to ${inWords(maxIllnessDays)}`,
    `the first run after ${weeks(returnAfterDays)} weeks or more without | ${inWords(returnEasyDays - 1)} easy days`,
    `the longest of the last ${spikeWindowDays} days | ${inWords(spikeEasyDays)} easy days`,
    `though they are no longer | ${inWords(driftEasyDays)} easy days`,
    `was left out for ${weeks(neglectedAfterDays)} weeks`,
    `in the first ${weeks(newToLiftingDays)} weeks of it, and anybody for ${weeks(newLifterDays)} weeks after ${weeks(liftingBreakDays)} weeks without a lift`,
    `after ${easyRunHours} to ${easyLiftHours} hours, ordinary work after ${runHours} to ${liftHours}, very hard work after up to ${hardLiftHours}`,
    `until ${weeks(phaseWindowDays)} weeks hold ${combinedStrengthWorkouts} lifts and ${combinedRuns} runs, and again after ${weeks(phaseLapseDays)} weeks without one`,
    `both on a day, ${inWords(sameDayGapHours)} hours apart`,
    `the load of about ${weeks(fitnessDays)} weeks, fatigue that of about ${weeks(fatigueDays)}`,
    `compares the last ${recentDays === 7 ? "week" : "days"} with the last ${weeks(usualDays)}`,
    `a day, ${spacingMinutes} minutes apart`,
    `After ${weeks(fadeAfterDays)} weeks a kind fades`,
    `at most ${inWords(maxTextsPerWeek)} texts go in seven days, ${inWords(maxTextsPerEventWeek)} near a race`,
  ])("says the numbers of the policy: %s", (sentence) => {
    expect(SAID).toContain(sentence);
  });
});
