import { habitsOf } from '../../../src/core/locale'
import { proposeMapping } from '../../../src/core/tables/adopt/propose-mapping'
import { readDelimited } from '../../../src/core/tables/adopt/read-delimited'
import { spanishSynonyms } from '../../../src/core/tables/adopt/spanish-synonyms'
import { columnsOf, type TableKey, tableKeys } from '../../../src/core/tables/declaration'
import type { Cell } from '../../../src/core/tables/records'
import { headerOf } from '../../../src/core/tables/vocabulary'
import { foldLabel, withoutAccents } from '../../../src/core/text'
import { translator } from '../../../src/messages'
import { describeShared, sharedText } from '../../data/shared-folder'

const t = translator('en')
const habits = habitsOf('en_US')
const propose = (rows: readonly (readonly Cell[])[], table?: TableKey) =>
  proposeMapping(rows, { habits, t, ...(table && { table }) })

/** Column key -> header, as proposed. */
function named(rows: readonly (readonly Cell[])[], table?: TableKey): Record<string, Cell | undefined> {
  const { columns, headerIndex } = propose(rows, table)
  return Object.fromEntries(
    Object.entries(columns).map(([key, number]) => [key, rows[headerIndex]?.[number - 1]]),
  )
}

describe('what a tab of a team’s own is', () => {
  it.each<[string, TableKey, readonly (readonly Cell[])[], Record<string, string>]>([
    [
      'by our own headers',
      'members',
      [
        ['Name', 'Email', 'Role'],
        ['Ana Ruiz', 'ana@example.org', 'Teacher'],
      ],
      { name: 'Name', email: 'Email', role: 'Role' },
    ],
    [
      'by words like them',
      'members',
      [
        ['Teacher', 'E-mail address', 'Position', 'PLC'],
        ['Ana Ruiz', 'ana@example.org', 'Teacher', 'Grade 4'],
      ],
      { name: 'Teacher', email: 'E-mail address', role: 'Position', communities: 'PLC' },
    ],
    [
      'by what stands in its columns',
      'members',
      [
        ['Wer', 'Post', 'Name'],
        ['4a', 'ana@example.org', 'Ana Ruiz'],
        ['4b', 'bo@example.org', 'Bo Lin'],
      ],
      { name: 'Name', email: 'Post' },
    ],
    [
      'by goals with deadlines, below a title and a row of groups',
      'goals',
      [
        ['Our plan 2026', '', '', ''],
        ['', 'What', '', 'When'],
        ['No.', 'SMART goal', 'Indicator', 'Deadline'],
        ['G1', 'Children read with joy', 'Survey', '2027-05-28'],
        ['G2', 'Children write with joy', 'Survey', '2027-05-28'],
      ],
      { goal: 'SMART goal', measure: 'Indicator', due: 'Deadline', id: 'No.' },
    ],
    [
      'by tasks with people',
      'practice',
      [
        ['Action item', 'Assigned to', 'By when'],
        ['Ask, wait, ask', 'Ana', '2026-12-04'],
      ],
      { what: 'Action item', who: 'Assigned to', due: 'By when' },
    ],
    [
      'by our own Spanish headers, without their accents',
      'needs',
      [
        ['Aprendizaje de quien', 'Fuente de los datos', 'Que muestran los datos'],
        ['Estudiantes', 'Encuesta', 'Leen poco'],
      ],
      { learner: 'Aprendizaje de quien', source: 'Fuente de los datos', shows: 'Que muestran los datos' },
    ],
    [
      'by Spanish words for goals',
      'goals',
      [
        [
          'N.º',
          'Objetivo',
          'Indicador',
          'Línea base',
          'Valor meta',
          'Avance',
          'Responsable',
          'Plazo',
          'Estatus',
        ],
        ['M1', 'Leer con gusto', 'Encuesta', 50, 70, 55, 'Equipo de 2.º', '2027-05-28', 'Activa'],
      ],
      {
        id: 'N.º',
        goal: 'Objetivo',
        measure: 'Indicador',
        baseline: 'Línea base',
        target: 'Valor meta',
        current: 'Avance',
        owner: 'Responsable',
        due: 'Plazo',
        status: 'Estatus',
      },
    ],
    [
      'by Spanish words for people',
      'members',
      [
        ['Nombre y apellidos', 'Correo electrónico', 'Puesto', 'Materia', 'Academia'],
        ['Ana Ruiz', 'ana@example.org', 'Docente', 'Lengua', 'Segundo'],
      ],
      {
        name: 'Nombre y apellidos',
        email: 'Correo electrónico',
        role: 'Puesto',
        expertise: 'Materia',
        communities: 'Academia',
      },
    ],
    [
      'by Spanish words for tasks',
      'practice',
      [
        ['Tarea', 'Encargado', 'Para cuándo'],
        ['Preguntar y esperar', 'Ana', '2026-12-04'],
      ],
      { what: 'Tarea', who: 'Encargado', due: 'Para cuándo' },
    ],
    [
      'by Spanish words for meetings',
      'meetings',
      [
        ['Equipo', 'Fecha', 'Hora', 'Lugar', 'Orden del día', 'Asistentes', 'Acuerdos'],
        ['Segundo', '2026-12-04', '13:15', 'Aula 4', 'Lectura', 'Ana', 'Ninguno'],
      ],
      {
        community: 'Equipo',
        date: 'Fecha',
        start: 'Hora',
        where: 'Lugar',
        agenda: 'Orden del día',
        present: 'Asistentes',
        decisions: 'Acuerdos',
      },
    ],
    [
      'by Spanish words for visits',
      'visits',
      [
        ['Observador', 'Docente observado', 'Día', 'Foco de observación', 'Observaciones'],
        ['Ana', 'Bo', '2026-12-04', 'Preguntas', 'Espera'],
      ],
      {
        visitor: 'Observador',
        host: 'Docente observado',
        date: 'Día',
        lookingFor: 'Foco de observación',
        noticed: 'Observaciones',
      },
    ],
  ])('is proposed %s', (_name, table, rows, columns) => {
    expect(propose(rows).table).toBe(table)
    expect(named(rows)).toEqual(columns)
  })

  it.each(tableKeys)(
    'every column of %s is known by a word of theirs in Spanish, and by its own there',
    (table) => {
      const spanish = translator('es')
      for (const { key, type } of columnsOf(table).filter((column) => column.type !== 'id')) {
        const words = spanishSynonyms[table]?.[key]?.split(', ') ?? []
        // Cycles and decisions are called what they are called.
        if (!['cycle', 'decision', 'school'].includes(key)) expect([type, key, words.length]).not.toContain(0)
        for (const word of words) expect(foldLabel(withoutAccents(word))).toBe(word)
        expect(named([[headerOf(table, key, spanish)], ['x']], table)).toHaveProperty(key)
      }
    },
  )

  it('is never taken from two columns, nor two columns from one', () => {
    const rows = [
      ['Goal', 'Goal', 'Objective'],
      ['One goal', 'Another', 'A third'],
    ]
    expect(named(rows, 'goals')).toEqual({ goal: 'Goal' })
    expect(propose(rows, 'goals').columns).toEqual({ goal: 1 })
  })

  it.each<[readonly (readonly Cell[])[]]>([
    [[]],
    [[[]]],
    [[['']]],
    [
      [
        [1, true],
        [false, 2],
      ],
    ],
  ])('is proposed for %j without a crash', (rows) => {
    expect(propose(rows).headerIndex).toBe(0)
  })
})

// Real exports: cells of many lines, formulas left as text, headers that stand twice, columns without anything.
const files: readonly (readonly [string, TableKey, Record<string, string>])[] = [
  ['DIM_Actions.csv', 'goals', { goal: 'ActionName', id: 'ActionID', supports: 'PillarID' }],
  ['DIM_FocusAreas.csv', 'goals', { goal: 'FocusAreaName', id: 'FocusAreaID', supports: 'PillarID' }],
  ['DIM_Measures.csv', 'goals', { goal: 'MeasureGoal', id: 'MeasureID', measure: 'MeasureName' }],
  ['DIM_Pillars.csv', 'goals', { goal: 'PillarName', id: 'PillarID' }],
  ['LandingPage_MeasureResults.csv', 'evidence', { goal: 'MeasureID', value: 'ActualValue' }],
  ['action-statuses.csv', 'evidence', { goal: 'ActionID' }],
]

describeShared('a strategic plan as it was exported', () => {
  it.each(files)('%s is proposed as %s', (file, table, columns) => {
    const rows = readDelimited(sharedText(`nc-strategic-plan/${file}`))
    expect(propose(rows).table).toBe(table)
    expect(named(rows)).toMatchObject(columns)
  })
})

describe('pasted text', () => {
  it.each([
    [
      'tabs',
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'commas',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'semicolons, with commas inside',
      'a;b\n1,5;"x;y"',
      [
        ['a', 'b'],
        ['1,5', 'x;y'],
      ],
    ],
    [
      'cells of several lines',
      'a,b\n"one\ntwo","say ""hi"""',
      [
        ['a', 'b'],
        ['one\ntwo', 'say "hi"'],
      ],
    ],
    [
      'blank lines and a mark at the beginning',
      '\uFEFFa,b\n\n,\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a quote inside a cell',
      'a\tb\n5" tall\td',
      [
        ['a', 'b'],
        ['5" tall', 'd'],
      ],
    ],
  ])('with %s is read as rows', (_name, text, rows) => {
    expect(readDelimited(text)).toEqual(rows)
  })
})
