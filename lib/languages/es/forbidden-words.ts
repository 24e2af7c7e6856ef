export const forbiddenWords = `
  sobreentrenamiento, sobreentrenado, sobreentrenada, lesion, lesiones, lesionado, lesionada, lesionarte, lesionarse,
  riesgo, riesgos, arriesgado, arriesgada, arriesgas, diagnostico, diagnosticar, diagnostica, quemar, quema, quemas,
  quemado, quemando, caloria, calorias, kcal, grasa, grasas, magro, magra, delgado, delgada, adelgazar, peso, pesas,
  tonificar, tonificado, fisico, silueta, metabolismo, merecer, mereces, merecido, ganarte, trampa, trampas, deber,
  debes, debe, deberias, debemos, tienes que, hay que, garantiza, garantizar, garantizado, garantia, saltarte,
  saltate, seguro para entrenar, previene la inflamacion`;
