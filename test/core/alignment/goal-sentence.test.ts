import * as fc from 'fast-check'
import { hasSeveralTargets, readSentence } from '../../../src/core/alignment/goal-sentence'

describe('the reader of sentences', () => {
  it.each([
    ['from 24% to 34% by the end of spring 2027', [24, '%'], [34, '%'], '2027-05-31'],
    ['The rate will fall from 17.5 percent to 12 percent', [17.5, '%'], [12, '%'], null],
    ['from 44 to 34% in grades 3 to 5 combined', [44, '%'], [34, '%'], null],
    ['from the 47th percentile to the 57th percentile', [47, 'percentile'], [57, 'percentile'], null],
    ['from the 35th to the 47th percentile', [35, 'percentile'], [47, 'percentile'], null],
    ['from 1,200 to 1,500 books by December 2026', [1200, ''], [1500, ''], '2026-12-31'],
    ['from a baseline of 50% to at least 70%', [50, '%'], [70, '%'], null],
    ['from 62% in fall to 80% by 5/28/2027', [62, '%'], [80, '%'], '2027-05-28'],
    ['from $2 to $3', [2, '$'], [3, '$'], null],
    ['del 50 % al 70 % en mayo de 2028 según DIBELS', [50, '%'], [70, '%'], '2028-05-31'],
    ['Reducir de 1,250 a 900 las faltas para diciembre de 2027', [1250, ''], [900, ''], '2027-12-31'],
    ['Subir de 1.250 a 1.900 libros antes del 4 de junio de 2027', [1250, ''], [1900, ''], '2027-06-04'],
    [
      'Pasar del 0,70 al 0,85 hasta el final del ciclo escolar 2026-2027',
      [0.7, ''],
      [0.85, ''],
      '2027-06-30',
    ],
    ['50 of 92 read on level; grow from 54% → 60%', [54, '%'], [60, '%'], null],
  ])('reads start and end of %s', (text, baseline, target, due) => {
    const read = readSentence(text)
    expect(read.baselines.map(({ value, unit }) => [value, unit])).toEqual([baseline])
    expect(read.targets.map(({ value, unit }) => [value, unit])).toEqual([target])
    expect(read.due).toBe(due)
  })

  it.each([
    ['Increase the graduation rate to 92% by 2030', 92],
    ['Increase the number of certificates earned by students to 500,000', 500000],
    ['90% of first graders will write one complete sentence', 90],
    ['Increase passing with a score of 3, 4, or 5 to 75%', 75],
    ['Each of us tries at least 3 strategies', 3],
    ['Hasta 2028, el 80 % de los alumnos de 3.er grado debe leer', 80],
  ])('reads the one target of %s', (text, target) => {
    expect(readSentence(text).targets.map(({ value }) => value)).toEqual([target])
  })

  it.each([
    'Students in grades 3 to 5 read more',
    'Move from grade 2 to grade 3 with confidence',
    'Meet from 8:15 to 9:00 every week',
    'The plan runs from 2026 to 2029',
    'We improve from 2nd to 5th grade',
    'We improve from the 2nd to the 5th grade',
    'Read with all 24 students',
    'Increase time from K to 2',
    'Los niños de 3 a 5 años leen más',
    'Leer de 3 a 5 libros al mes',
    'Ampliar la tutoría en los grados de 3 a 5',
    'El plan va de 2026 a 2029',
    'Nos reunimos de 8:15 a 9:00 cada semana',
    'Subimos del 2.º al 5.º grado',
    'Leer con los 24 estudiantes',
    'La clase del 3 al 7 de mayo de 2027',
    'Aumentar el tiempo de lectura del 3 al 7 de mayo de 2027',
    'Aumentar la asistencia de todos al 30 de junio de 2027',
    'En 2025 bajó al 40 % y en 2026 subió al 45 %',
    'El 40 % de los estudiantes leyó a su nivel en mayo de 2026',
  ])('sees no target in %s', (text) => {
    const read = readSentence(text)
    expect([read.baselines, read.targets, read.gains]).toEqual([[], [], []])
  })

  it.each([
    ['grow by at least 5% each year', 5],
    ['rise by 10 percentage points by 2028', 10],
  ])('reads what %s gains without a target', (text, gain) => {
    const read = readSentence(text)
    expect(read.gains.map(({ value }) => value)).toEqual([gain])
    expect(read.targets).toEqual([])
  })

  it.each([
    ['by 2030', '2030-12-31'],
    ['by the end of the 2026-27 school year', '2027-06-30'],
    ['by the end of the 2026–2027 school year', '2027-06-30'],
    ['by Spring 2028', '2028-05-31'],
    ['by fall of 2027', '2027-11-30'],
    ['by May of 2027', '2027-05-31'],
    ['by February 2028', '2028-02-29'],
    ['by June 4th, 2027', '2027-06-04'],
    ['no later than 4 June 2027', '2027-06-04'],
    ['before 2027-06-04', '2027-06-04'],
    ['by 6/4/27', '2027-06-04'],
    ['until the end of June 2027', '2027-06-30'],
    ['by February 30, 2027', null],
    ['by the end of October', null],
    ['in spring of 2026, 23% were on level', null],
    ['over 2023 levels', null],
    ['by 2 students', null],
  ])('reads the day of %s', (text, due) => {
    expect(readSentence(`We get there ${text}.`).due).toBe(due)
  })

  it.each([
    ['80% on level as measured by the winter rubric by May 2027', 'winter rubric'],
    ['Increase the share of students on level from 50% to 60%', 'share of students on level'],
    ['The percentage of absent students will decrease to 8%', 'percentage of absent students'],
    ['Grow from 44% to 60% by spring 2027 on the unit word checks', 'unit word checks'],
    ['By 2028, the average score will reach 30', 'average score'],
    ['According to the family survey, 80% feel welcome', 'family survey'],
    ['Increase retention of new teachers by coaching them', 'retention of new teachers'],
    ['Cut late arrivals so that the attendance rate rises to 96%', 'attendance rate'],
    [
      '80% of students will pass on the fraction test, the unit quiz and the state exam',
      'fraction test, the unit quiz and the state exam',
    ],
    ['Increase retention of vocabulary', null],
    ['Improve how we pay attention to evidence', null],
    ['Reduce spending: share what works', null],
    ['Choose texts that increase the number of words', null],
    ['Skills are assessed through projects', null],
    ['Choose books based on what students need', null],
    ['Visit example.org and read more', null],
    ['90% of students will write one sentence by May 2027', null],
    ['Increase from 31% to 37%', null],
  ])('reads the measure of %s', (text, measure) => {
    expect(readSentence(text).measure).toBe(measure)
  })

  it.each([
    ['Increase reading from 10% to 20%', 'higher'],
    ['Absence goes from 20% to 10%', 'lower'],
    ['Reduce late arrivals', 'lower'],
    ['Lower elementary reads more', null],
    ['Increase reading and reduce absence', null],
    ['Increase what the drop-out programme reaches', 'higher'],
    ['Reduce meetings so that planning time grows', 'higher'],
    ['Reduce class sizes so that 70% of students read', null],
    ['Increase pay so that it is the highest around', 'higher'],
  ])('reads what is better from %s', (text, better) => {
    expect(readSentence(text).better).toBe(better)
  })

  it('takes any text, also a very long one', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 300 }), fragments), (text) => {
        const read = readSentence(text)
        const values = [...read.baselines, ...read.targets, ...read.gains].map(({ value }) => value)
        expect(values.every(Number.isFinite)).toBe(true)
        expect(read.baselines.length).toBeLessThanOrEqual(read.targets.length)
        expect(typeof hasSeveralTargets(read)).toBe('boolean')
      }),
      { numRuns: process.env.THROUGHLINE_SOAK ? 20_000 : 200 },
    )
    for (const text of ['increase the rate ', 'aumentar la tasa de los '])
      expect(readSentence(text.repeat(3000)).targets).toEqual([])
  })

  it('reads back the numbers and the day that a plain sentence was made from', () => {
    const amount = fc.integer({ min: 0, max: 99 })
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 2026, max: 2039 }), (from, to, year) => {
        const read = readSentence(
          `Move the share of readers on level from ${from}% to ${to}% by spring ${year}.`,
        )
        expect(read.baselines.map(({ value }) => value)).toEqual([from])
        expect(read.targets.map(({ value }) => value)).toEqual([to])
        expect(read.due).toBe(`${year}-05-31`)
      }),
      { numRuns: process.env.THROUGHLINE_SOAK ? 5000 : 100 },
    )
  })
})

/** Texts full of what the patterns look for. */
const fragments = fc
  .array(
    fc.constantFrom(
      'from',
      'to',
      'by',
      '5%',
      '3',
      '4th',
      '2027',
      'spring',
      'increase the',
      'rate',
      'will',
      'of',
      '____',
      '.',
      ';',
      'percentile',
      '$5',
      '1,000',
      'measured by',
      'school year',
      'del 5 % al',
      'de la',
      'para mayo de',
      'según la prueba de',
      'aumentar el porcentaje',
      'los estudiantes de los grados',
      'en un',
    ),
    { maxLength: 200 },
  )
  .map((words) => words.join(' '))
