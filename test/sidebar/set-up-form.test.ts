import { readAnswers } from '../../src/app/set-up/answers'
import type { SetUpThere } from '../../src/app/set-up/contract'
import { withKind } from '../../src/sidebar/set-up/communities'
import { draftText, readDraft } from '../../src/sidebar/set-up/draft'
import {
  type Form,
  freshForm,
  problemsOf,
  requestOf,
  type Step,
  withoutFields,
  withRole,
} from '../../src/sidebar/set-up/form'
import { membersOf, mostMembers } from '../../src/sidebar/set-up/members'

const fresh = freshForm({ email: 'ana.ruiz@example.org', today: '2026-11-23', there: null })
const filled: Form = { ...fresh, community: 'Grade 4 team' }
const pasted =
  'Bo Lin <bo@example.org>, Ana <ANA.RUIZ@example.org>\nbo@example.org\nKim at example\nx@y@example.org'

describe('the form of the set-up dialog', () => {
  it('takes whoever opens it for the lead', () => {
    expect([fresh.leadName, fresh.leadEmail]).toEqual(['Ana Ruiz', 'ana.ruiz@example.org'])
  })

  it.each([
    ['2026-06-30', '2025-2026'],
    ['2026-07-01', '2026-2027'],
    ['2027-01-10', '2026-2027'],
  ])('on %s it proposes the school year %s', (today, schoolYear) => {
    expect(freshForm({ email: '', today, there: null }).schoolYear).toBe(schoolYear)
  })

  const wrong: readonly (readonly [Step, Partial<Form>, keyof Form])[] = [
    ['team', { community: '  ' }, 'community'],
    ['team', { community: 'x'.repeat(501) }, 'community'],
    ['team', { vision: 'x'.repeat(501) }, 'vision'],
    ['team', { kind: 'school', communities: ' \n;' }, 'communities'],
    [
      'team',
      { kind: 'school', communities: Array.from({ length: 25 }, (_, n) => `T${n}`).join('\n') },
      'communities',
    ],
    ['people', { leadName: '' }, 'leadName'],
    ['people', { leadEmail: 'ana at example' }, 'leadEmail'],
    ['people', { leadEmail: 'a@example.org, b@example.org' }, 'leadEmail'],
    ['cycle', { start: '' }, 'start'],
  ]
  it.each(wrong)('does not leave the step %s with %j', (step, typed, field) => {
    expect(problemsOf(filled, step)).toEqual({})
    expect(Object.keys(problemsOf({ ...filled, ...typed }, step))).toEqual([field])
  })

  it('takes back what was wrong with a field as soon as it is typed in', () => {
    const problems = problemsOf({ ...fresh, leadName: '', leadEmail: 'nope' }, 'people')
    expect(Object.keys(withoutFields(problems, ['leadEmail']))).toEqual(['leadName'])
  })

  it('takes no more members than set-up does', () => {
    const members = Array.from({ length: mostMembers + 1 }, (_, index) => `p${index}@example.org`).join('\n')
    expect(problemsOf({ ...filled, members }, 'people')).toEqual({ members: 'page.setUp.members.tooMany' })
  })

  it('asks the server for what the server takes', () => {
    const form = withRole({ ...filled, members: pasted, meets: 'weekly' }, 'bo@example.org', 'family')
    const read = readAnswers(requestOf(form))
    expect(read).toEqual({
      answers: expect.objectContaining({
        community: 'Grade 4 team',
        meets: 'weekly',
        lead: { name: 'Ana Ruiz', email: 'ana.ruiz@example.org', role: 'teacher', communities: [] },
        members: [{ name: 'Bo Lin', email: 'bo@example.org', role: 'family', communities: [] }],
      }),
    })
  })
})

describe('a whole school', () => {
  const school = withKind({ ...filled, school: 'Alder Creek School' }, 'school')

  it('takes the team along as its first community, and back', () => {
    expect([school.community, school.communities, school.school]).toEqual([
      'Alder Creek School',
      'Grade 4 team',
      '',
    ])
    expect(withKind(school, 'team')).toMatchObject({
      community: 'Grade 4 team',
      school: 'Alder Creek School',
    })
    expect(withKind(filled, 'team')).toBe(filled)
  })

  it('asks the server for its communities, typed or pasted as rows, each once, and for who is in which', () => {
    const communities = 'Grade 4 team\tLea\n\n grade 4 TEAM \nGrade 5 team;Math teachers'
    const form = {
      ...school,
      communities,
      members: 'Grade 5 team\nbo@example.org\nMath teachers\nbo@example.org',
    }
    expect(requestOf(form)).toMatchObject({
      kind: 'school',
      community: 'Alder Creek School',
      communities: ['Grade 4 team', 'Grade 5 team', 'Math teachers'],
      members: [{ email: 'bo@example.org', communities: ['Grade 5 team', 'Math teachers'] }],
    })
    expect(readAnswers(requestOf(form))).toHaveProperty('answers')
  })
})

describe('a workbook that is set up', () => {
  const there: SetUpThere = {
    kind: 'team',
    words: '',
    community: 'Grade 4 team',
    communities: '',
    school: 'Alder Creek School',
    schoolYear: '2025-2026',
    vision: 'We read',
    meets: 'weekly',
    lead: { name: 'Lea Dahl', email: 'lea@example.org', role: 'schoolLeader' },
    template: 'Lesson study',
    members: '3 people',
  }

  it('is what the fields begin with', () => {
    expect(freshForm({ email: 'bo@example.org', today: '2026-11-23', there })).toMatchObject({
      community: 'Grade 4 team',
      schoolYear: '2025-2026',
      vision: 'We read',
      meets: 'weekly',
      leadName: 'Lea Dahl',
      leadRole: 'schoolLeader',
      template: 'Lesson study',
      members: '',
    })
  })
})

describe('pasted members', () => {
  it('are shown as they will be read, with what stands there twice, what is the lead and what is left out', () => {
    expect(membersOf({ ...fresh, members: pasted })).toEqual({
      people: [{ name: 'Bo Lin', email: 'bo@example.org', role: 'teacher', communities: [] }],
      repeated: ['bo@example.org'],
      unread: ['Kim at example', expect.stringContaining('@')],
      hasLead: true,
    })
  })
})

describe('what was typed and not finished', () => {
  it('comes back as it was', () => {
    const draft = {
      step: 'people',
      form: withRole({ ...filled, members: pasted }, 'bo@example.org', 'family'),
    } as const
    expect(readDraft(draftText(draft), fresh)).toEqual(draft)
  })

  it('goes on before the look at what will be added', () => {
    expect(readDraft(draftText({ step: 'review', form: filled }), fresh).step).toBe('cycle')
  })

  it.each([
    '',
    'null',
    '[]',
    '{"step":"nowhere","form":null}',
    '{"form":{"community":5,"roles":["a"],"replaces":"yes","__proto__":{"school":"A"}}}',
    '{"step":"team","form":',
  ])('is passed over where it cannot be read: %s', (text) => {
    expect(readDraft(text, fresh)).toEqual({ step: 'team', form: fresh })
  })
})
