import type { CommitmentView } from '../../src/app/sidebar/contract'
import { noBreaks } from '../../src/core/summary/schedule'
import { nobodyText } from '../../src/sidebar/preview/nobody-text'
import { firstMailDay, savingOf } from '../../src/sidebar/schedule/first-mail'
import { senderText } from '../../src/sidebar/schedule/sender-text'
import { stillOpen } from '../../src/sidebar/sidebar/marked'

function commitment(id: string, rowNumber: number, what = 'Read aloud'): CommitmentView {
  const cell = { table: 'practice', id, columnKey: 'what', sheetId: 7, rowNumber }
  return { what, mine: true, due: '', late: false, helping: '', status: 'doing', cell }
}

describe('commitments that were marked as done', () => {
  it.each([
    ['a row that was moved in between', commitment('P-001', 2), commitment('P-001', 9), 0],
    ['another row with the same words', commitment('P-001', 2), commitment('P-002', 2), 1],
    ['a row without an ID', commitment('', 2), commitment('', 2), 0],
    ['another row that took its place', commitment('', 2), commitment('', 2, 'Visit Ben'), 1],
  ])('%s', (_case, marked, loaded, open) => {
    expect(stillOpen([loaded], [{ commitment: marked, undo: { steps: [] } }])).toHaveLength(open)
  })
})

describe('the first mail of a schedule', () => {
  const days = ['23', '24', '25', '26', '27', '28', '29', '30'].map((date) => ({
    day: `2026-11-${date}`,
    words: `Nov ${date}`,
  }))

  it.each([
    ['later today', { day: 1, hour: 9 }, 8 * 60, 'Nov 23'],
    ['today is over', { day: 1, hour: 8 }, 8 * 60, 'Nov 30'],
    ['tomorrow', { day: 2, hour: 0 }, 8 * 60, 'Nov 24'],
    ['yesterday, so in six days', { day: 7, hour: 23 }, 8 * 60, 'Nov 29'],
  ])('%s', (_case, time, minutes, expected) => {
    expect(firstMailDay({ now: { day: '2026-11-23', minutes }, days }, { ...time, ...noBreaks })).toBe(
      expected,
    )
  })

  it.each([
    [false, '', 'new'],
    [true, 'ana@example.org', 'change'],
    [true, 'bo@example.org', 'takeOver'],
  ])('enabled %s and sent by "%s" it is saved as %s', (enabled, owner, saving) => {
    expect(savingOf({ enabled, owner, email: 'ana@example.org' })).toBe(saving)
  })
})

it.each([
  ['nobody has it', { already: [], unclear: [] }, 'Nobody would get a mail now.'],
  [
    'all of them have it',
    { already: ['Ana'], unclear: [] },
    'Everybody who is to get this week’s mail has it.',
  ],
  ['of one of them it is not clear', { already: ['Ana'], unclear: ['Ben'] }, 'Nobody else gets a mail now.'],
])('the preview says why there is no mail where %s', (_case, view, words) => {
  expect(nobodyText(view)).toBe(words)
})

it.each([
  [{ enabled: false, owner: '', email: 'ana@example.org' }, /^Once it is on, it goes out from your account/],
  [{ enabled: true, owner: 'ana@example.org', email: 'ana@example.org' }, /^It goes out from your account/],
  [
    { enabled: true, owner: 'bo@example.org', email: 'ana@example.org' },
    /^Now it goes out from .* When you save/,
  ],
  [{ enabled: false, owner: '', email: '' }, /^Google does not say which account you use/],
  [{ enabled: true, owner: 'bo@example.org', email: '' }, /^Google does not say which account you use/],
])('the schedule says from whose account the mails go: %j', (view, words) => {
  expect(senderText(view)).toMatch(words)
})
