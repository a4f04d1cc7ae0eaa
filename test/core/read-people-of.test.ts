import { readPeopleOf } from '../../src/core/read-people-of'

const communities = ['Grade 4 team', 'Grade 5 team']
const read = (text: string) =>
  readPeopleOf(text, communities).people.map(({ name, communities: own }) => [name, ...own].join(' | '))

describe('people of several communities', () => {
  it.each([
    [
      'a line with its name stands above a community',
      'zoe@example.org\nGrade 4 team:\nAna Ruiz <ana@example.org>, bo@example.org\ngrade 5 TEAM\nCy <cy@example.org>',
      ['Zoe', 'Ana Ruiz | Grade 4 team', 'Bo | Grade 4 team', 'Cy | Grade 5 team'],
    ],
    [
      'a column names it',
      'Ana Ruiz\tana@example.org\tGrade 4 team\nGrade 5 team\tBo Lin\tbo@example.org',
      ['Ana Ruiz | Grade 4 team', 'Bo Lin | Grade 5 team'],
    ],
    [
      'a column of a European CSV names it',
      'Ana Ruiz;ana@example.org;Grade 4 team\nGrade 5 team;bo@example.org;Bo Lin',
      ['Ana Ruiz | Grade 4 team', 'Bo Lin | Grade 5 team'],
    ],
    [
      'it stands behind each person of one line',
      'Ana Ruiz <ana@example.org>, Grade 4 team; Bo <bo@example.org>, Grade 5 team; Cy <cy@example.org>',
      ['Ana Ruiz | Grade 4 team', 'Bo | Grade 5 team', 'Cy'],
    ],
    [
      'somebody stands in two lists',
      'Grade 4 team\nana@example.org\nGrade 5 team\nANA@example.org',
      ['Ana | Grade 4 team | Grade 5 team'],
    ],
    [
      'a column with a header names it',
      'Team,Last name,First name,Email\nGrade 4 team,Ruiz,Ana,ana@example.org\nGrade 5 team,Lin,Bo,bo@example.org',
      ['Ana Ruiz | Grade 4 team', 'Bo Lin | Grade 5 team'],
    ],
    ['none is named', 'Ruiz, Ana <ana@example.org>, bo@example.org', ['Ana Ruiz', 'Bo']],
  ])('are read where %s', (_name, text, wanted) => {
    expect(read(text)).toEqual(wanted)
  })

  it('counts who stands twice in one list, and not who stands in two, as repeated', () => {
    const text = 'Grade 4 team\nana@example.org\nana@example.org\nGrade 5 team\nana@example.org'
    expect(readPeopleOf(text, communities).repeated).toEqual(['ana@example.org'])
    expect(
      readPeopleOf('Grade 4 team\nana@example.org\nGrade 5 team\nana@example.org', communities).repeated,
    ).toEqual([])
  })

  it('names what holds no address, and no community', () => {
    expect(readPeopleOf('Grade 6 team\nGrade 4 team\nKim at example', communities).unread).toEqual([
      'Grade 6 team',
      'Kim at example',
    ])
  })
})
