import { deleteRows } from '../../workbench/sheets/user-actions'
import {
  type Desk,
  deskFrom,
  saveDesk,
  setUpDesk,
  shown,
  succeed,
  tabOn,
  typeRow,
} from '../support/bundle-host'

interface View {
  readonly changed: string
  readonly measures: readonly { readonly name: string; readonly share: string; readonly before: string }[]
  readonly communities: readonly { readonly name: string; readonly shares: readonly string[] }[]
}

const check = (desk: Desk) => succeed(desk.host.run('runCheck'))
const view = (desk: Desk) => check(desk).result as View
const line = (desk: Desk, first: string) => shown(desk, 'Alignment').find((cells) => cells[0] === first)
const fresh = (desk: Desk) =>
  shown(desk, 'Alignment').flatMap((cells) => (cells[3]?.startsWith('New · ') ? [cells[4]] : []))

/** A school goal and two team goals that support nothing, checked on a Friday. */
const friday = (() => {
  const desk = setUpDesk()
  const owner = { 'Community or owner': 'Grade 4 team', Status: 'Active' }
  typeRow(desk, 'Goals', 1, { Goal: 'All read', Level: 'School', ...owner })
  typeRow(desk, 'Goals', 2, { Goal: 'Fluency', Level: 'Team', ...owner })
  typeRow(desk, 'Goals', 3, { Goal: 'Fractions', Level: 'Team', ...owner })
  check(desk)
  return saveDesk(desk)
})()

const wednesday = () => deskFrom(friday, { now: '2026-12-02T15:00:00Z' })

describe('the first check', () => {
  it('compares with nothing', () => {
    const desk = deskFrom(friday)
    expect(line(desk, 'What changed')).toBeUndefined()
    expect(fresh(desk)).toEqual([])
    expect(line(desk, 'Connected')?.slice(1)).toEqual(['0 of 2 (0%)', expect.any(String), '', ''])
  })
})

describe('a check on a later day', () => {
  it('says what is new and what is settled since, on the tab and in the sidebar', () => {
    const desk = wednesday()
    typeRow(desk, 'Goals', 2, { Supports: 'G-001' })
    typeRow(desk, 'Goals', 4, { Goal: 'Writing', Level: 'Team', Supports: 'G-99', Status: 'Active' })
    const { changed, measures } = view(desk)
    const told = line(desk, 'What changed')
    expect(told?.[1]).toBe(changed)
    expect(changed).toMatch(/^Since the check of Fri, Nov 27, 2026: \d+ new findings, 2 settled\.$/)
    expect(told?.[2]?.split('\n').sort()).toEqual([
      expect.stringMatching(/^G-002 “Fluency” does not say which higher goal/),
      'No goal supports G-001 “All read”.',
    ])
    expect(fresh(desk)).toContain('Higher goal not found · G-004')
    expect(fresh(desk)).not.toContain('No higher goal · G-003')
    expect(measures[0]).toMatchObject({ name: 'Connected', before: '0% on Fri, Nov 27, 2026' })
    expect(line(desk, 'Connected')?.[3]).toBe('0% on Fri, Nov 27, 2026')
  })

  it('says the same when it is made again the same day', () => {
    const desk = wednesday()
    typeRow(desk, 'Goals', 2, { Supports: 'G-001' })
    typeRow(desk, 'Goals', 4, { Goal: 'Writing', Level: 'Team', Supports: 'G-99', Status: 'Active' })
    const { changed } = view(desk)
    const before = [line(desk, 'What changed'), fresh(desk)]
    expect(view(desk).changed).toBe(changed)
    expect([line(desk, 'What changed'), fresh(desk)]).toEqual(before)
    typeRow(desk, 'Goals', 2, { Supports: 'G-77' })
    expect(view(desk).changed).not.toBe(changed)
    expect(fresh(desk)).toContain('Higher goal not found · G-002')
  })

  it('compares with the day before once the day is over', () => {
    const desk = wednesday()
    typeRow(desk, 'Goals', 2, { Supports: 'G-001' })
    check(desk)
    desk.host.advance('2026-12-04T15:00:00Z')
    expect(view(desk).changed).toBe('Since the check of Wed, Dec 2, 2026: nothing new, none settled.')
    expect(fresh(desk)).toEqual([])
    expect(line(desk, 'Connected')?.[3]).toBe('50% on Wed, Dec 2, 2026\n0% on Fri, Nov 27, 2026')
  })

  it.each(['es', 'en'])(
    'knows last week’s lines again in another language, and those of the same day: %s',
    (language) => {
      const desk = wednesday()
      const speak = (code: string) => {
        desk.host.state.properties.document.language = code
      }
      typeRow(desk, 'Goals', 2, { Supports: 'G-001' })
      typeRow(desk, 'Goals', 4, { Goal: 'Writing', Level: 'Team', Supports: 'G-99', Status: 'Active' })
      speak('es')
      const { changed } = view(desk)
      const marked = (word: string) =>
        shown(desk, 'Alignment').filter((cells) => cells[3]?.startsWith(word)).length
      expect(changed).toMatch(/: \d+ new findings, 2 settled\.$/)
      expect(marked('Nuevo · ')).toBe(Number(/(\d+) new/.exec(changed)?.[1]))
      expect(line(desk, 'Qué cambió')?.[2]?.split('\n')).toHaveLength(2)
      const before = marked('Nuevo · ')
      speak(language)
      expect(view(desk).changed).toBe(changed)
      expect(marked(language === 'es' ? 'Nuevo · ' : 'New · ')).toBe(before)
    },
  )

  it('remembers it with the call by which the rest is remembered', () => {
    const desk = wednesday()
    typeRow(desk, 'Goals', 4, { Goal: 'Writing', Level: 'Team' })
    expect(check(desk).calls['PropertiesService.Properties.setProperties']).toBe(1)
    expect(check(desk).calls['PropertiesService.Properties.setProperties'] ?? 0).toBe(0)
  })
})

describe('measures by community', () => {
  it('stand below the findings once there are two with goals, in their order', () => {
    const desk = deskFrom(friday)
    expect(view(desk).communities).toEqual([])
    typeRow(desk, 'Communities', 2, { Name: 'Grade 5 team', Level: 'Team' })
    check(desk)
    typeRow(desk, 'Goals', 4, {
      Goal: 'Writing',
      Level: 'Team',
      Supports: 'G-001',
      'Community or owner': 'Grade 5 team',
    })
    expect(view(desk).communities).toEqual([
      { name: 'Grade 4 team', shares: expect.arrayContaining(['Connected 0 of 2 (0%)']) },
      { name: 'Grade 5 team', shares: expect.arrayContaining(['Connected 1 of 1 (100%)']) },
    ])
    const rows = shown(desk, 'Alignment').map(([first]) => first)
    expect(rows.slice(rows.indexOf('By community') + 2).slice(0, 2)).toEqual(['Grade 4 team', 'Grade 5 team'])
    expect(rows.indexOf('By community')).toBeGreaterThan(rows.indexOf('How serious'))
    // Somebody deletes the report's last line.
    deleteRows(desk.person, tabOn(desk, 'Alignment').id, { from: rows.length - 1, count: 1 })
    check(desk)
    expect(shown(desk, 'Alignment').map(([first]) => first)).toEqual(rows)
  })
})
