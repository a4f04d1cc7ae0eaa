import type { CheckedView } from '../../src/app/sidebar/contract'
import { translator } from '../../src/messages'
import { createBook } from '../../workbench/sheets/store/book'
import { copyBook } from '../../workbench/sheets/store/snapshot-book'
import { deleteTab } from '../../workbench/sheets/user-actions'
import {
  answers,
  type Desk,
  deskFrom,
  deskOver,
  lead,
  people,
  records,
  saveDesk,
  shown,
  succeed,
  tabOn,
  told,
} from '../support/bundle-host'

const now = '2026-11-27T14:00:00Z'

/** Set up by somebody whose Google speaks Spanish. */
function spanishDesk(): Desk {
  const book = createBook({
    id: 'file-1',
    name: 'Equipo',
    locale: 'es_MX',
    timeZone: 'America/Chicago',
    owner: lead,
  })
  const desk = deskOver(book, { now, locale: 'es' })
  desk.host.open()
  succeed(
    desk.host.run('setUpCommunity', [answers({ community: 'Equipo de 4.º grado', members: people(1) })]),
  )
  const type = (sheetName: string, a1: string, value: string) => desk.host.edit({ sheetName, a1, value })
  type('Metas', 'A2', 'Los niños leen con alegría')
  type('Metas', 'B2', 'Equipo')
  type('Metas', 'D2', 'Equipo de 4.º grado')
  type('Metas', 'M2', 'Activa')
  type('Reuniones', 'A2', 'Equipo de 4.º grado')
  type('Reuniones', 'B2', '2026-12-02')
  type('Miembros', 'H3', 'English')
  return desk
}

const saved = saveDesk(spanishDesk())
const english = () => deskFrom(saved, { locale: 'en' })
const spanish = () => deskFrom(saved, { locale: 'es' })

it('the menu and the answers are in the language of whoever uses them', () => {
  const desk = spanish()
  const report = succeed(desk.host.clickMenu(['Throughline', 'Ayuda'], { answers: ['ok'] }))
  expect(told(report)).toContain('Preparar… crea las hojas para su equipo.')
  const other = english()
  expect(told(succeed(other.host.clickMenu(['Throughline', 'Help'], { answers: ['ok'] })))).toContain(
    'Set up…',
  )
})

it('the pages are in it too', () => {
  const titles = [spanish(), english()].map(({ host }) => {
    const shownPage = succeed(host.run('openSetUp')).ui.find((event) => 'html' in event)
    return shownPage && 'html' in shownPage
      ? /<html lang="(\w+)"/.exec(String(shownPage.html))?.[1]
      : undefined
  })
  expect(titles).toEqual(['es', 'en'])
})

it('the tabs stay in the language of set-up, whoever checks and adds', () => {
  const desk = english()
  const names = desk.book.sheets.map(({ name }) => name)
  expect(names).toEqual(
    expect.arrayContaining([
      'Inicio',
      'Metas',
      'Miembros',
      'Reuniones',
      'Alineación',
      'Registro del resumen',
    ]),
  )
  succeed(desk.host.run('checkAlignment'))
  succeed(desk.host.run('setUpCommunity', [answers({ community: 'Otro equipo' })]))
  expect(desk.book.sheets.map(({ name }) => name)).toEqual(names)
  expect(shown(desk, 'Alineación').flat().join('\n')).toContain('Revisar la alineación')
  expect(shown(desk, 'Inicio').find(([label]) => label === 'Última revisión')?.[1]).toMatch(
    /27 de nov de 2026.*problema/,
  )
})

it('everything that was typed in Spanish is read as meant', () => {
  const desk = spanish()
  const { result } = succeed(desk.host.run('checkAlignment'))
  const findings = (result as { findings: { code: string; sentence: string }[] }).findings
  expect(findings.filter(({ code }) => code.startsWith('data/'))).toEqual([])
  expect(findings.map(({ sentence }) => sentence).join('\n')).toContain('Los niños leen con alegría')
})

it('what a goal says in Spanish is offered for its columns', () => {
  const desk = spanish()
  desk.host.edit({
    sheetName: 'Metas',
    a1: 'A3',
    value:
      'Los niños que leen a su nivel pasarán del 50 % al 70 % en mayo de 2028, según la encuesta de lectura',
  })
  const { groups } = succeed(desk.host.clientCall('runCheck')).result as CheckedView
  const fixes = groups.flatMap(({ findings }) => findings).flatMap(({ fix }) => fix?.parts ?? [])
  expect(fixes.map(({ lines }) => lines)).toContainEqual([
    'Aprendizaje de quién: Estudiantes',
    'Medida: encuesta de lectura',
    'Unidad: %',
    'Mejor si es: Más alto',
    'Punto de partida: 50',
    'Valor por alcanzar: 70',
    'Fecha límite: mié 31 de may de 2028',
  ])
})

it('the mails go out in Spanish, but for those who want another language, and the log is read again', () => {
  const desk = spanish()
  const send = () =>
    (succeed(desk.host.run('sendSummaryNow', [{ to: null }])).result as { words: string }).words
  expect(send()).toContain('Se enviaron 2 correos')
  const subjects = Object.fromEntries(desk.host.mails.map(({ to, subject }) => [to, subject]))
  expect(subjects[lead]).toMatch(/^Semana del 23 de noviembre: /)
  expect(subjects['person01@example.org']).toMatch(/^Week of November 23: /)
  expect(records(desk, 'Registro del resumen').map((row) => row['Qué pasó'])).toEqual(['Enviado', 'Enviado'])
  for (const key of Object.keys(desk.host.state.properties.document).filter((name) =>
    name.startsWith('week.'),
  ))
    delete desk.host.state.properties.document[key]
  expect(send()).toContain('2 personas ya tenían el correo de esta semana')
  expect(desk.host.mails).toHaveLength(2)
})

describe('a copy of the file, which has no properties, opened by somebody whose Google speaks English', () => {
  const copy = (): Desk => {
    const original = spanish()
    succeed(original.host.run('checkAlignment'))
    const wanted = { day: 1, hour: 8, pausedUntil: '', skippedWeeks: [] }
    succeed(original.host.clientCall('saveSchedule', [wanted]))
    return deskOver(copyBook(original.book, 'file-2', lead), { now, locale: 'en' })
  }
  const line = (desk: Desk, label: string) => shown(desk, 'Inicio').find(([text]) => text === label)?.[1]

  it('stays Spanish, and says on Start that it is one', () => {
    const desk = copy()
    expect(line(desk, 'Próximo resumen')).toMatch(/30 de nov/)
    succeed(desk.host.run('checkAlignment'))
    expect(line(desk, 'Próximo resumen')).toMatch(
      /^Este archivo es una copia, así que no envía correo a nadie/,
    )
    expect(line(desk, 'Última revisión')).toMatch(/27 de nov de 2026/)
    expect(shown(desk, 'Alineación').flat().join('\n')).toContain('Revisar la alineación')
    expect(desk.host.state.properties.document.language).toBe('es')
  })

  it('stays Spanish without Start, as its headers are', () => {
    const desk = copy()
    deleteTab(desk.person, tabOn(desk, 'Inicio').id)
    succeed(desk.host.run('checkAlignment'))
    expect(shown(desk, 'Alineación').flat().join('\n')).toContain('Revisar la alineación')
  })

  it('is set up further in Spanish', () => {
    const desk = copy()
    const names = desk.book.sheets.map(({ name }) => name)
    const again = answers({ community: 'Equipo de 4.º grado', replaces: true })
    succeed(desk.host.run('setUpCommunity', [again]))
    expect(desk.book.sheets.map(({ name }) => name)).toEqual(names)
    expect(desk.host.state.properties.document.language).toBe('es')
  })

  it('becomes the workbook of the new school year in Spanish', () => {
    const desk = copy()
    const given = {
      lastYear: '2026-2027',
      newYear: '2027-2028',
      goals: [],
      goalsAside: ['G-001'],
      leaving: [],
    }
    expect(succeed(desk.host.clientCall('beginYear', [given])).result).toMatchObject({ done: true })
    expect(line(desk, 'Próximo resumen')).toBe(translator('es')('start.schedule.off'))
    expect(desk.host.state.properties.document.language).toBe('es')
    expect(desk.book.sheets.map(({ name }) => name)).toContain('Metas 2026-2027')
    succeed(desk.host.run('checkAlignment'))
    expect(shown(desk, 'Alineación').flat().join('\n')).toContain('Revisar la alineación')
  })
})
