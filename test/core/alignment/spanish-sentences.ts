import type { OwnLabel } from './own-sentences'

/**
 * Forty-seven sentences of our own in the ways in which educators write goals in Spanish, in the United States, in Latin America and in
 * Spain, each with what a person reads in it: written down before the reader knew any Spanish, and not changed after.
 */
export const spanishSentences: readonly (readonly [string, OwnLabel])[] = [
  [
    'Aumentar el porcentaje de estudiantes de segundo grado que leen a su nivel del 50 % al 70 % para la primavera de 2028, según la prueba de primavera.',
    {
      group: 'estudiantes de segundo grado',
      baseline: '50%',
      target: '70%',
      due: '2028-05-31',
      better: 'higher',
      measure: 'prueba de primavera',
    },
  ],
  [
    'Para junio de 2027, el 80 % de nuestros alumnos de tercer grado alcanzará el nivel esperado en la evaluación de lectura.',
    { group: 'alumnos de tercer grado', target: '80%', due: '2027-06-30', measure: 'evaluación de lectura' },
  ],
  [
    'Reducir el ausentismo crónico del 17,5 % al 12 % al final del año escolar 2027-2028.',
    { baseline: '17.5%', target: '12%', due: '2028-06-30', better: 'lower' },
  ],
  [
    'Los estudiantes con dos o más reportes de conducta bajarán del 35 al 31 % en mayo de 2027.',
    { group: 'estudiantes', baseline: '35%', target: '31%', due: '2027-05-31', better: 'lower' },
  ],
  [
    'Pasar del percentil 47 al percentil 57 en la evaluación de otoño.',
    { baseline: '47 percentil', target: '57 percentil', better: 'higher', measure: 'evaluación de otoño' },
  ],
  [
    'Elevar la tasa de graduación al menos un 5 % cada año.',
    { gain: '5%', better: 'higher', measure: 'tasa de graduación' },
  ],
  [
    'Tres de cada cuatro estudiantes explicarán su razonamiento por escrito para la primavera de 2027.',
    { group: 'estudiantes', target: '75%', due: '2027-05-31' },
  ],
  [
    'Los maestros se visitarán al menos 3 veces antes de las vacaciones de invierno.',
    { group: 'maestros', target: '3' },
  ],
  [
    'Las familias se sienten bienvenidas: el 85 % está de acuerdo en la encuesta de primavera, a más tardar el 30 de abril de 2027.',
    { group: 'familias', target: '85%', due: '2027-04-30', measure: 'encuesta de primavera' },
  ],
  [
    'La proporción de estudiantes que faltan diez días o más bajará al 8 % antes del 4 de junio de 2027.',
    {
      group: 'estudiantes',
      target: '8%',
      due: '2027-06-04',
      better: 'lower',
      measure: 'proporción de estudiantes que faltan diez días o más',
    },
  ],
  [
    'Mejorar el sentido numérico de 2.1 a 3.0 en la rúbrica de cuatro puntos para finales de mayo de 2027.',
    {
      baseline: '2.1',
      target: '3',
      due: '2027-05-31',
      better: 'higher',
      measure: 'rúbrica de cuatro puntos',
    },
  ],
  ['Establecer una línea base de pertenencia y aumentarla cada año.', { better: 'higher' }],
  [
    'Ocho de cada diez alumnas aprobarán el examen de la unidad en diciembre de 2026.',
    { group: 'alumnas', target: '80%', due: '2026-12-31' },
  ],
  ['Planeamos juntas cada lección y aprendemos unas de otras.', {}],
  ['Aumentar la asistencia.', { better: 'higher' }],
  [
    'Disminuir las llegadas tarde de 42 a 20 por semana para el 15 de enero de 2027.',
    { baseline: '42', target: '20', due: '2027-01-15', better: 'lower' },
  ],
  [
    'El puntaje promedio en la rúbrica de escritura subirá de 2,4 a 3,2 para 2027.',
    {
      baseline: '2.4',
      target: '3.2',
      due: '2027-12-31',
      better: 'higher',
      measure: 'puntaje promedio en la rúbrica de escritura',
    },
  ],
  [
    'Al terminar el semestre, todos los estudiantes leen en voz alta con un compañero.',
    { group: 'estudiantes' },
  ],
  [
    'Recortar las suspensiones en un 50 % antes del 30 de junio de 2028.',
    { gain: '50%', due: '2028-06-30', better: 'lower' },
  ],
  [
    'Ampliar las tutorías a 120 estudiantes para el otoño de 2027.',
    { group: 'estudiantes', target: '120', due: '2027-11-30', better: 'higher' },
  ],
  ['Cada docente modela una lección al mes para una colega.', { group: 'docente' }],
  [
    'Mejorar del 62 por ciento en otoño al 80 por ciento en la primavera de 2027.',
    { baseline: '62%', target: '80%', due: '2027-05-31', better: 'higher' },
  ],
  [
    'Al menos el 90 % de los estudiantes de los grados 3 a 5 mostrará avances, según muestra la prueba de progreso.',
    { group: 'estudiantes de los grados 3 a 5', target: '90%', measure: 'prueba de progreso' },
  ],
  [
    'Alcanzar el 75 % en el examen de matemáticas del distrito a más tardar en mayo de 2027.',
    { target: '75%', due: '2027-05-31', measure: 'examen de matemáticas del distrito' },
  ],
  [
    'Cerrar la brecha entre grupos de 22 puntos a 15 puntos para 2029.',
    { baseline: '22 puntos', target: '15 puntos', due: '2029-12-31', better: 'lower' },
  ],
  [
    'Los estudiantes multilingües crecerán del 41 % al 52 % en la prueba de idioma para el 28/5/2027.',
    {
      group: 'estudiantes multilingües',
      baseline: '41%',
      target: '52%',
      due: '2027-05-28',
      better: 'higher',
      measure: 'prueba de idioma',
    },
  ],
  [
    'Reducir el número de materias reprobadas en noveno grado de 118 a 60.',
    {
      group: 'noveno grado',
      baseline: '118',
      target: '60',
      better: 'lower',
      measure: 'número de materias reprobadas en noveno grado',
    },
  ],
  ['Aprenderemos a dar retroalimentación en menos de diez segundos.', {}],
  ['Nuestro equipo se reúne los miércoles de 1:10 a 1:55.', {}],
  ['Usar el protocolo en 4 de 5 reuniones hasta marzo de 2027.', { due: '2027-03-31' }],
  [
    'Niños de kínder que conocen todos los sonidos: 38 % → 75 % para la primavera de 2027.',
    { group: 'Niños de kínder', baseline: '38%', target: '75%', due: '2027-05-31', better: 'higher' },
  ],
  [
    'De acuerdo con la encuesta de clima, el 70 % de los estudiantes nombrará a un adulto de confianza antes del 1 de mayo de 2027.',
    { group: 'estudiantes', target: '70%', due: '2027-05-01', measure: 'encuesta de clima' },
  ],
  [
    'Menos estudiantes repiten álgebra: del 14 % al 9 % para agosto de 2027.',
    { group: 'estudiantes', baseline: '14%', target: '9%', due: '2027-08-31', better: 'lower' },
  ],
  [
    'Subir la media de 212 a 225 con base en los datos de la prueba estatal para la primavera de 2027.',
    {
      baseline: '212',
      target: '225',
      due: '2027-05-31',
      better: 'higher',
      measure: 'datos de la prueba estatal',
    },
  ],
  [
    'Incrementar la inscripción en cursos avanzados en 10 puntos porcentuales para 2028.',
    {
      gain: '10 puntos porcentuales',
      due: '2028-12-31',
      better: 'higher',
      measure: 'inscripción en cursos avanzados',
    },
  ],
  [
    'Familias que asisten a las entrevistas: de 210 a 300 familias para octubre de 2027.',
    { group: 'Familias', baseline: '210', target: '300', due: '2027-10-31', better: 'higher' },
  ],
  [
    'Mantener la tasa de abandono por debajo del 3 % hasta junio de 2028.',
    { due: '2028-06-30', measure: 'tasa de abandono' },
  ],
  [
    'El dominio de las ciencias subirá del 33 % en 2025 al 45 % en 2028.',
    { baseline: '33%', target: '45%', due: '2028-12-31', better: 'higher' },
  ],
  [
    'Del 60 % al 85 % de tareas entregadas antes del 15 de mayo de 2027.',
    { baseline: '60%', target: '85%', due: '2027-05-15', better: 'higher' },
  ],
  [
    'Los veinticuatro docentes prueban una estrategia nueva antes del 2 de diciembre de 2026.',
    { group: 'docentes', due: '2026-12-02' },
  ],
  [
    'La comprensión lectora de los estudiantes con discapacidades aumentará de un 18 % a un 30 %, medida con la prueba de comprensión.',
    {
      group: 'estudiantes con discapacidades',
      baseline: '18%',
      target: '30%',
      better: 'higher',
      measure: 'prueba de comprensión',
    },
  ],
  [
    'Duplicar los libros que los estudiantes terminan para mayo de 2027.',
    { group: 'estudiantes', due: '2027-05-31' },
  ],
  [
    'La matrícula llegará a 1.200 estudiantes en septiembre de 2027.',
    { group: 'estudiantes', target: '1200', due: '2027-09-30', measure: 'matrícula' },
  ],
  [
    'Que el 95 % de las lecciones diga su propósito, como muestra la lista de cotejo, para febrero de 2027.',
    { target: '95%', due: '2027-02-28', measure: 'lista de cotejo' },
  ],
  [
    'La asistencia mejora del 91,2 % al 94 % para finales del curso 2026/27.',
    { baseline: '91.2%', target: '94%', due: '2027-06-30', better: 'higher' },
  ],
  [
    'En mayo de 2028, un 70 % de los estudiantes de cuarto leerá a su nivel (hoy: 50 %), según DIBELS.',
    {
      group: 'estudiantes de cuarto',
      baseline: '50%',
      target: '70%',
      due: '2028-05-31',
      measure: 'DIBELS',
    },
  ],
  [
    'Pasar del 50 % al 70 % en mayo de 2028 según DIBELS.',
    { baseline: '50%', target: '70%', due: '2028-05-31', better: 'higher', measure: 'DIBELS' },
  ],
]

/** Fifteen more, written and labelled when the reader stood, and run once. */
export const laterSpanishSentences: readonly (readonly [string, OwnLabel])[] = [
  [
    'Lograr que el 85 % de los alumnos de sexto año alcance el nivel satisfactorio en comprensión lectora al cierre del ciclo escolar 2026-2027.',
    { group: 'alumnos de sexto año', target: '85%', due: '2027-06-30' },
  ],
  [
    'Disminuir la tasa de reprobación en matemáticas de 28 % a 18 % para julio de 2027.',
    {
      baseline: '28%',
      target: '18%',
      due: '2027-07-31',
      better: 'lower',
      measure: 'tasa de reprobación en matemáticas',
    },
  ],
  [
    'Incrementar en 15 % la participación de las familias en las reuniones durante 2027.',
    { group: 'familias', gain: '15%', due: '2027-12-31', better: 'higher' },
  ],
  ['Nuestro equipo observará por lo menos 2 clases de colegas cada trimestre.', { target: '2' }],
  [
    'Los puntajes de fluidez de primer grado pasarán de 23 a 47 palabras por minuto entre septiembre de 2026 y mayo de 2027.',
    { group: 'primer grado', baseline: '23', target: '47', due: '2027-05-31', better: 'higher' },
  ],
  [
    'Que 9 de cada 10 estudiantes asistan al menos al 95 % de los días de clase.',
    { group: 'estudiantes', target: '90%' },
  ],
  [
    'Bajar las ausencias de 12 a 8 días por estudiante al año, medidas por el registro de asistencia.',
    { baseline: '12', target: '8', better: 'lower', measure: 'registro de asistencia' },
  ],
  [
    'Las y los docentes aplicarán rutinas de diálogo en todas sus clases para diciembre.',
    { group: 'docentes' },
  ],
  [
    'Elevar el porcentaje de aprobación del examen estatal de biología de un 61 % a un 72 % en la primavera del 2028.',
    {
      baseline: '61%',
      target: '72%',
      due: '2028-05-31',
      better: 'higher',
      measure: 'porcentaje de aprobación del examen estatal de biología',
    },
  ],
  ['Antes de que termine el curso 2027-2028, triplicar los clubes de lectura.', { due: '2028-06-30' }],
  [
    'El 100 % de los maestros nuevos tendrá un mentor a partir de agosto de 2026.',
    { group: 'maestros nuevos', target: '100%' },
  ],
  [
    'Aumentar de 3 a 5 las visitas entre aulas por semestre.',
    { baseline: '3', target: '5', better: 'higher' },
  ],
  ['Mantener por encima del 90 % la asistencia diaria.', { measure: 'asistencia diaria' }],
  [
    'Los aprendices de inglés avanzarán un nivel en WIDA ACCESS cada año.',
    { group: 'aprendices de inglés', measure: 'WIDA ACCESS' },
  ],
  [
    'Reducir a la mitad los reportes de conducta de 2026 para fines de 2028.',
    { due: '2028-12-31', better: 'lower' },
  ],
]
