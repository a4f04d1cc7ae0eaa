import { checkAlignment } from '../../../src/core/alignment/check-alignment'
import { findingKey } from '../../../src/core/alignment/finding-key'
import { namesStudent } from '../../../src/core/alignment/names-student'
import { set } from './changes'
import { fineGoals } from './fine-goals'
import { fineWork } from './fine-work'
import { healthyCommunity } from './healthy-communities'
import { found, today, workbookOf } from './workbook-of'

/** Each rule has cases here, which the compiler sees to; those of data/… are typed into tabs (planted-data.test.ts). */
const fine = Object.entries({ ...fineGoals, ...fineWork }).flatMap(([code, cases]) =>
  cases.map(([name, change]) => ({ code, name, change })),
)

describe('what is fine', () => {
  it.each(fine)('is left alone by $code: $name', ({ change }) => {
    expect(found(change(healthyCommunity))).toEqual([])
  })
})

it('a dismissed text that may name a student silences no other text in its cell', () => {
  const keysWith = (shows: string) =>
    checkAlignment(workbookOf(set('needs', 'N-11', { shows })(healthyCommunity)), today).findings.map(
      findingKey,
    )
  const first = keysWith('Zoom for student Maria G.')
  expect(first).toHaveLength(1)
  expect(keysWith('Zoom for student Maria G.')).toEqual(first)
  expect(keysWith('A student named Maria, student ID: 45321')).not.toEqual(first)
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
    'student named Maria, student ID: 45321',
    'The student Maria (ID 45321) was absent',
    'A student, ID: 45321, was absent',
    'Students’ number: 48213',
    'La alumna María lee sola',
    'Hablamos con el estudiante José del segundo grupo',
    'ID de estudiante: 45321',
    'estudiante n.º 45321',
    'Una niña llamada Ana lee sola',
    'estudiantes: María G., Tomás B.',
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
    'Zoom meeting ID: 84123456789',
    'Student conference, Zoom meeting ID: 84123456789',
    'Student Survey (ID: 20261)',
    'Grant ID: 20261',
    'Course ID #10452',
    'Student Achievement A. Reading',
    'Student Learning A.',
    'Student Growth B. and Student Outcomes C.',
    'Student Engagement D.',
    'Our students number 350',
    '48 de 60 estudiantes leen 72 palabras por minuto',
    'El estudiante lee en voz alta con María, su maestra',
    'La Escuela del Niño Jesús participa',
    'El Consejo de Estudiantes se reúne',
    'ID de la reunión: 84123456789',
  ])('that does not is left alone: %s', (text) => {
    expect(namesStudent(text)).toBe(false)
  })
})
