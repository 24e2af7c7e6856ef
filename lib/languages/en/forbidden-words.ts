export const forbiddenWords = `
  overtraining, overtrained, injury, injuries, injured, injure, risk, risks, risky, diagnose, diagnosis,
  burn, burns, burned, burning, calorie, calories, kcal, fat, lean, weight, weights, tone, toned, physique,
  metabolism, earn, earned, cheat, must, guarantee, guaranteed, skip, safe to train, prevents inflammation`;
