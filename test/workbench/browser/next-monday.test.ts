import { nextMonday } from '../../../workbench/browser/page/panel/next-monday'

describe('noon of the next Monday', () => {
  it.each([
    ['a Tuesday', '2026-12-01T15:00:00.000Z', '2026-12-07T18:00:00.000Z'],
    ['a Monday morning', '2026-11-30T14:00:00.000Z', '2026-11-30T18:00:00.000Z'],
    ['a Monday afternoon', '2026-11-30T20:00:00.000Z', '2026-12-07T18:00:00.000Z'],
    ['a Sunday night that is Monday elsewhere', '2026-11-30T03:00:00.000Z', '2026-11-30T18:00:00.000Z'],
  ])('from %s', (_, now, monday) => {
    expect(nextMonday(now, 'America/Chicago')).toBe(monday)
  })
})
