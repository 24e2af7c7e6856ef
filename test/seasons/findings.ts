/** What reading every text found, what was changed for it, and what stays as it is. */
export const FINDINGS = `## What reading them found

Changed, each with a test of its own:

- Athletes who rate every lift 7, or run hard three times a week, went on getting seven to ten texts a week after the first month. A
  faded meal or bedtime text now goes for the day with the largest load of seven, or a week after the last one (\`fading.ts\`).
- The night after a hard day got a text because it was as long as ever again. Bedtimes are now compared as the alarm sets them.
- A wording came again after five days. There are eight of each kind now, so none comes twice in eight days and the same weekday
  reads differently each week.
- The vegan with a nut allergy got the same plate six days later, and always the same pairs. Anyone with few foods to choose
  from now gets more, and a dinner protein comes back after eight days.
- "14 days without the core" in the second week of a log, and every week from then on; "longest run in 30 days" on the third
  day. No reason looks back further than the log, and one that lasts for weeks is told once in two (\`appended-reason.ts\`).
- "Tough session" after an easy run that was merely the longest: the words now fit a long day and a hard one.
- "Winding down from 18:45" at 19:00: what has passed for more than five minutes is "from now". "A 08:00 alarm" is "your 08:00 alarm".
- The streak runner was offered REST 1 every Sunday for ten weeks. Once three seldom texts were ignored too, one comes in 28 days.
- "How hard, 0-10?" under every meal text to athletes who never answer: after 28 days only those who have answered before are asked.
- A rest-day text at 08:00 woke the night lifter who had been told to sleep till 09:00: it waits for the alarm where it can.
- "Rest tomorrow" on three evenings in a row to a lifter who trained through each. Once rest-day texts are four weeks old, one that was
  trained through is enough for a quiet week (\`fading.ts\`): week 11.
- "Rest day tomorrow" at 19:45, the very minute of lights out. Of two texts due at once the rest-day text goes first, and a bedtime text
  that cannot wait 45 minutes is left out (\`spacing.ts\`): the early riser's 12 March.
- Brown rice with salmon at half past seven in the morning, yogurt with banana at 20:30. Those who trained before ten
  now read of breakfast foods, those who trained later of lunch and dinner (\`breakfasts.ts\`, \`foods.ts\`).
- "14 days without core: a set?" on the eve of a rest day: it now asks for the next time. "8 h 30 avant 8h30" says what is long and what
  is late.

- "New to lifting" to somebody who had lifted for years and came back: LIGHTER, STRENGTH_CAP and MILEAGE_HIGH now say what to do and call
  nobody new; the first-lifts' weeks 7 to 9 name the kilometres to aim for, 27, each time.
- "6 training days in a row" on Friday, trained through, and "6 training days in a row" on Saturday: the second text now counts seven. Runs that are
  all alike made every weekday the day of the long run; now it has to be longer than the others (\`plan-rest-day.ts\`).
- Five and six texts came in a week after the first month where a rest day moved or the alarm was earlier on several days: now four go in any seven days, six near a
  race, and one of them stays a rest day's (\`week-limit.ts\`): the shift worker's weeks 5 to 12.
- A weekend's later alarm moved the bedtime an hour and more, each Friday anew. It is capped now, and after the first month a bedtime text goes for an
  earlier night only.

What stays, and why:

- The first month is lively: up to three texts on a training day for athletes who asked for bedtime texts too.
- In their first four weeks, three rest-day texts in a row that are each followed by training are the rule before they go seldom, and
  one heeded rest day starts the count anew: the lifter's weeks 5 and 7.
- A commute of 20 minutes and more gets the day's meal text, so that the run in the evening gets none. An athlete's or a team's
  policy \`mealMinSessionMinutes\` is the remedy.
- A deload week has a rest-day text like any other: it counts days, not loads (the deload's week 4). It is never called much alike.
- Somebody who only walks hears of it once, in week 3, and nothing else: more would be noise.
- The hard run two days after a race that was asked to be easy gets its meal text without a word of blame (six-days, week 8).`;
