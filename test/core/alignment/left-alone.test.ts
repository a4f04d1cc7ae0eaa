import { namesStudent } from '../../../src/core/alignment/names-student'
import { fineGoals } from './fine-goals'
import { fineWork } from './fine-work'
import { healthyCommunity } from './healthy-communities'
import { found } from './workbook-of'

/** Each rule has cases here, which the compiler sees to; those of data/… are typed into tabs (planted-data.test.ts). */
const fine = Object.entries({ ...fineGoals, ...fineWork }).flatMap(([code, cases]) =>
  cases.map(([name, change]) => ({ code, name, change })),
)

describe('what is fine', () => {
  it.each(fine)('is left alone by $code: $name', ({ change }) => {
    expect(found(change(healthyCommunity))).toEqual([])
  })
})

describe('a text', () => {
  it.each([
    'Student ID 48213 was absent',
    'student #10442 improved',
    'SSID: 1000442',
    'The number 123-45-6789 is on the form',
    'A student named Maria reads alone',
    'The student Maria G. reads two words a minute',
    'students: Tom B., Ana K.',
  ])('that may name or number a student is told: %s', (text) => {
    expect(namesStudent(text)).toBe(true)
  })

  it.each([
    '48 of 60 students read 72 words a minute',
    'Student Council and Student Support Team meet',
    'Students in Grade K. read along',
    'Child Find screening by the district',
    'Students, Maria Gomez Elementary',
    'Call 555-0142 or write to G-014',
    'The students I taught in Room B. last year',
    'Students read I. Calvino and O. Henry',
    'Learner Profile A. is used',
  ])('that does not is left alone: %s', (text) => {
    expect(namesStudent(text)).toBe(false)
  })
})
