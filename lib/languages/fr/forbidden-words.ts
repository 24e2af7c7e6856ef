export const forbiddenWords = `
  surentrainement, surentraine, surentrainee, blessure, blessures, blesse, blessee, blesser, risque, risques, risquer,
  risquee, diagnostic, diagnostics, diagnostiquer, bruler, brule, brules, brulee, calorie, calories, kcal, graisse,
  graisses, gras, maigre, maigrir, mince, mincir, poids, tonifier, tonifie, physique, silhouette, metabolisme,
  meriter, merite, merites, tricher, triche, triches, dois, doit, devez, devoir, devrais, il faut que tu, tu es oblige,
  garantie, garanties, garantir, garanti, garantit, sauter, sans danger, previent l inflammation`;
