import { registryFrom, registryKey, registryNews, type TabRegistry } from '../../src/app/tab-registry'
import { tableKeys } from '../../src/core/tables/declaration'

const own = (sheetId: number, header: string) =>
  ({ sheetId, holds: 'evidence', theirs: { headers: { goal: header } } }) as const
const many: TabRegistry = Array.from({ length: 400 }, (_, index) => ({
  sheetId: 1_000_000_000 + index,
  holds: tableKeys[index % tableKeys.length] ?? 'goals',
  ...(index % 40 === 39 && { community: `C-${index}` }),
}))

it('of more tabs than there is room for, those stay that no headers tell, and no tab stays in half', () => {
  const theirs = [own(7, '目标'.repeat(300)), own(8, 'Goal')]
  const text = registryNews([{ sheetId: 1, holds: 'start' }], [...many, ...theirs])[registryKey] ?? ''
  const kept = registryFrom({ [registryKey]: text })
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(9 * 1024)
  expect(kept.length).toBeGreaterThan(100)
  expect(kept.filter(({ theirs }) => theirs)).toEqual(theirs)
  expect(kept.filter(({ community }) => community)).toHaveLength(10)
  expect(kept[0]).toEqual({ sheetId: 1, holds: 'start' })
})

it('is left as it is where a team’s own tabs alone are too many', () => {
  expect(registryNews([], [own(1, '目标'.repeat(700)), own(2, '目标'.repeat(800))])).toEqual({})
})
