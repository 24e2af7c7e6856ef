export const forbiddenWords = `
  ubertraining, ubertrainiert, verletzung, verletzungen, verletzt, verletzen, risiko, risiken, riskant, riskieren,
  riskierst, diagnose, diagnosen, diagnostizieren, verbrennen, verbrennt, verbrennst, verbrannt, kalorie, kalorien,
  kcal, fett, fette, mager, schlank, abnehmen, gewicht, gewichte, straffen, figur, korperbau, stoffwechsel,
  verdienen, verdient, verdienst, schummeln, schummelst, mussen, muss, musst, mussten, garantie, garantiert,
  garantieren, auslassen, sicher trainieren, beugt entzundungen vor, verhindert entzundungen`;
