"""Computes some of what `cooldown replay` says, independently: python3 recovery.py LOG.json > figures.json

LOG is an array of Strava activities. The rules are those of docs/rules.md 2, 4 and 5, written a second time, plainly:
days with REST_QUOTA, RUN_SPIKE and MONOTONY, and fitness and fatigue of the last day.
"""

import json
import math
import sys
from datetime import datetime, timedelta
from statistics import mean, stdev
from zoneinfo import ZoneInfo

RUN = {"Run", "TrailRun", "VirtualRun"}
STRENGTH = {"WeightTraining", "Crossfit", "HighIntensityIntervalTraining"}
RECOVERY = {"Walk", "Yoga", "Pilates", "Golf"}
ASSUMED_RPE = {"run": 4, "strength": 6, "cross": 4, "recovery": 2}


def kind_of(sport):
    if sport in RUN:
        return "run"
    if sport in STRENGTH:
        return "strength"
    return "recovery" if sport in RECOVERY else "cross"


def read(path):
    workouts = []
    for activity in json.load(open(path)):
        start = datetime.fromisoformat(activity["start_date"].replace("Z", "+00:00"))
        zone = ZoneInfo(activity["timezone"].split(") ")[1])
        kind = kind_of(activity["sport_type"])
        reported = activity.get("perceived_exertion")
        if kind == "cross" and reported is not None and reported <= 3:
            kind = "recovery"
        minutes = activity["moving_time"] / 60
        rpe = reported if reported is not None else ASSUMED_RPE[kind_of(activity["sport_type"])]
        workouts.append(
            {
                "start": start,
                "day": start.astimezone(zone).date(),
                "kind": kind,
                "minutes": minutes,
                "load": rpe * minutes,
                "meters": activity.get("distance") or None,
            }
        )
    return sorted(workouts, key=lambda workout: workout["start"])


def main(path):
    workouts = read(path)
    first = min(workout["day"] for workout in workouts)
    last = max(workout["day"] for workout in workouts)
    days = [first + timedelta(n) for n in range((last - first).days + 1)]

    def on(day):
        return [workout for workout in workouts if workout["day"] == day]

    def load(day, with_recovery=True):
        return sum(w["load"] for w in on(day) if with_recovery or w["kind"] != "recovery")

    training = {day for day in days if sum(w["minutes"] for w in on(day) if w["kind"] != "recovery") >= 10}

    def rest_days():
        """Walks through the days: a rest day that was trained through moves to the next one, and then the count begins anew."""
        rests, counts_from, moved = set(), first, False
        for day in days + [last + timedelta(1)]:
            before = [day - timedelta(n) for n in range(1, 7)]
            if moved:
                rests.add(day)
                moved, counts_from = False, day + timedelta(1)
            elif sum(b in training and b >= counts_from for b in before) >= 5:
                rests.add(day)
                moved = day in training
        return rests

    rests = rest_days()

    def rest_quota(day):
        return day + timedelta(1) in rests

    def big_day_length(day):
        """How many days a run of marathon length holds that is longer than every run of the 56 days before it."""
        runs = [w for w in workouts if w["kind"] == "run"]
        before = [w for w in runs if timedelta(1) <= day - w["day"] <= timedelta(56)]
        longest = 0
        for run in (w for w in runs if w["day"] == day):
            meters = run["meters"] or 0
            if meters < 40000 and run["minutes"] < 210:
                continue
            if any(b["minutes"] >= run["minutes"] or (run["meters"] and (b["meters"] or 0) >= meters) for b in before):
                continue
            long = meters >= 50000 or run["minutes"] >= 300
            full = 10 if long else 7 if meters >= 30000 else 4 if meters >= 15000 else 2
            longest = max(longest, math.ceil(full / 2))
        return longest

    def quiet(day):
        return any(n <= big_day_length(day - timedelta(n)) > 0 for n in range(15))

    def listed(rule, holds):
        """The days on which a rule fires, and those on which it still holds the next day."""
        fired = [day for day in days if rule(day)]
        held = [day + timedelta(n) for day in fired if not quiet(day) for n in range(1, holds)]
        return [day for day in days if day in fired or day in held]

    def run_spike(day):
        if (day - first).days < 28:
            return False
        runs = [w for w in workouts if w["kind"] == "run" and w["meters"]]
        for run in (w for w in runs if w["day"] == day):
            since = run["start"] - timedelta(days=30)
            before = [w["meters"] for w in runs if since <= w["start"] < run["start"]]
            if before and run["meters"] > 1.10 * max(before):
                return True
        return False

    def alike(day):
        if (day - first).days + 1 < 35 or day not in training:
            return False
        loads = [load(day - timedelta(n), with_recovery=False) for n in range(7)]
        if sum((day - timedelta(n)) in training for n in range(7)) < 5:
            return False
        if sum(loads) <= sum(load(day - timedelta(n), with_recovery=False) for n in range(7, 35)) / 4:
            return False
        deviation = stdev(loads)
        return mean(loads) > 0 if deviation == 0 else mean(loads) / deviation > 2.0

    monotonous = []
    for day in days:
        if alike(day) and not any(day - before < timedelta(7) for before in monotonous):
            monotonous.append(day)

    fitness = fatigue = 0.0
    for day in days:
        fitness += (1 - math.exp(-1 / 42)) * (load(day) - fitness)
        fatigue += (1 - math.exp(-1 / 7)) * (load(day) - fatigue)

    print(
        json.dumps(
            {
                "days": len(days),
                "REST_QUOTA": [str(day) for day in days if rest_quota(day)],
                "RUN_SPIKE": [str(day) for day in listed(run_spike, 2)],
                "MONOTONY": [str(day) for day in monotonous],
                "fitness": round(fitness, 4),
                "fatigue": round(fatigue, 4),
            },
            indent=2,
        )
    )


main(sys.argv[1])
