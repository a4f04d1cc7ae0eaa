import { readPeople } from '../../src/core/read-people'

describe('people are read as they are pasted', () => {
  test.each([
    ['the To line of a mail', 'Ana Ruiz <ana@example.org>, Bo Lin <bo@example.org>', ['Ana Ruiz', 'Bo Lin']],
    ['last names first', 'Ruiz, Ana <ana@example.org>; Lin, Bo <bo@example.org>', ['Ana Ruiz', 'Bo Lin']],
    ['quoted names', '"Ruiz, Ana" <ana@example.org>', ['Ana Ruiz']],
    ['two pasted columns', 'Ana Ruiz\tana@example.org\nBo Lin\tbo@example.org', ['Ana Ruiz', 'Bo Lin']],
    ['address before name', 'ana@example.org Ana Ruiz', ['Ana Ruiz']],
    ['addresses alone', 'ana.ruiz@example.org\nbo-lin@example.org', ['Ana Ruiz', 'Bo Lin']],
    ['one address in two spellings', 'Ana <ana@example.org>, ANA@EXAMPLE.ORG', ['Ana']],
    ['a name in brackets', 'ana@example.org (Ana Ruiz)', ['Ana Ruiz']],
    [
      'a class list with numbers and roles',
      '1\tAna Ruiz\tana@example.org\tTeacher\n2\tBo Lin\tbo@example.org\t',
      ['Ana Ruiz', 'Bo Lin'],
    ],
    ['first and last names in two columns', 'Ana\tRuiz\tana@example.org', ['Ana Ruiz']],
    ['addresses in the first of three columns', 'ana@example.org\tAna Ruiz\tTeacher', ['Ana Ruiz']],
    ['several addresses in a cell', 'ana.ruiz@example.org bo@example.org', ['Ana Ruiz', 'Bo']],
    [
      'several people on a line without a comma',
      'Ana Ruiz ana@example.org Bo Lin bo@example.org',
      ['Ana Ruiz', 'Bo Lin'],
    ],
    [
      'a list with bullets and dashes',
      '• Ana Ruiz – ana@example.org\n* Bo Lin - bo@example.org',
      ['Ana Ruiz', 'Bo Lin'],
    ],
    ['links of a web page', 'mailto:ana@example.org', ['Ana']],
    ['a row of headers above', 'Name,Email\nAna Ruiz,ana@example.org', ['Ana Ruiz']],
    ['a name with a hyphen', 'Ana-Maria Ruiz-Lopez <ana@example.org>', ['Ana-Maria Ruiz-Lopez']],
    [
      'addresses in square brackets',
      'Ana Ruiz [ana@example.org]\nBo Lin {bo@example.org}',
      ['Ana Ruiz', 'Bo Lin'],
    ],
    [
      'the columns of a European CSV',
      'Ana Ruiz;ana@example.org\nBo Lin;bo@example.org',
      ['Ana Ruiz', 'Bo Lin'],
    ],
    [
      'columns of a European CSV with numbers, last names first, and roles',
      '1;"Ruiz, Ana";ana@example.org;Teacher\n2;Bo;Lin;<bo@example.org>;',
      ['Ana Ruiz', 'Bo Lin'],
    ],
    ['a European CSV whose address comes first', 'ana@example.org;Ana Ruiz;Teacher', ['Ana Ruiz']],
    ['addresses between semicolons', 'ana.ruiz@example.org; bo@example.org;', ['Ana Ruiz', 'Bo']],
    ['a name without an address before one with both', 'Ana; Bo Lin <bo@example.org>', ['Bo Lin']],
    ['one address, alone and then with a name', 'ana@example.org, Ana Ruiz <ANA@example.org>', ['Ana Ruiz']],
    [
      'a class list with headers, last names first, and a grade',
      'Last name\tFirst name\tGrade\tEmail\nRuiz\tAna\t4\tana@example.org\nLin\tBo\t5\tbo@example.org',
      ['Ana Ruiz', 'Bo Lin'],
    ],
    [
      'a class list in Spanish, its name among other columns',
      'Grado,Nombre completo,Cargo,Correo electrónico\nCuarto,Ana Ruiz,Docente,ana@example.org',
      ['Ana Ruiz'],
    ],
    ['a numbered list', '1. Ana Ruiz - ana@example.org\n2) Bo Lin – bo@example.org', ['Ana Ruiz', 'Bo Lin']],
    ['a To line with its label', 'To: Ana Ruiz <ana@example.org>, Bo <bo@example.org>', ['Ana Ruiz', 'Bo']],
    [
      'two addresses with a stroke between',
      'Ana Ruiz\tana@example.org / bo.lin@example.org',
      ['Ana Ruiz', 'Bo Lin'],
    ],
    ['strokes between people', 'Ana Ruiz: ana@example.org | Bo Lin: bo@example.org', ['Ana Ruiz', 'Bo Lin']],
    ['what a list is called above its addresses', 'Grade 4\nana@example.org\nbo@example.org', ['Ana', 'Bo']],
    ['nothing', '  \n ', []],
  ])('%s', (_, text, names) => {
    expect(readPeople(text).people.map((person) => person.name)).toEqual(names)
  })

  test('an address that stands there twice is one person, and is told', () => {
    const { people, repeated } = readPeople('Ana <ana@example.org>\nBo <bo@example.org>\nANA@example.org')
    expect(people.map((person) => person.name)).toEqual(['Ana', 'Bo'])
    expect(repeated).toEqual(['ANA@example.org'])
  })

  test.each([
    ['Ana Ruiz [ana@example.org]'],
    ['Ana Ruiz {ana@example.org}'],
    ['Ana Ruiz;ana@example.org'],
    ['ana@example.org, Ana Ruiz <ANA@example.org>'],
    ['Name,Email\nAna Ruiz,ana@example.org'],
  ])('%s holds one address, and nothing that is not read', (text) => {
    const { people, unread } = readPeople(text)
    expect(people).toEqual([{ name: 'Ana Ruiz', email: 'ana@example.org' }])
    expect(unread).toEqual([])
  })

  test('words behind an address and a semicolon with a blank are no name, but what was not read', () => {
    expect(readPeople('ana@example.org; no address here')).toEqual({
      people: [{ name: 'Ana', email: 'ana@example.org' }],
      repeated: [],
      unread: ['no address here'],
    })
  })

  test('what holds no address is told, and the rest is still read', () => {
    expect(
      readPeople('Ana Ruiz\nBo Lin <bo@example.org>\nana at example\nana@@example.org\na@b@example.org'),
    ).toEqual({
      people: [{ name: 'Bo Lin', email: 'bo@example.org' }],
      repeated: [],
      unread: ['Ana Ruiz', 'ana at example', 'ana@@example.org', 'a@b@example.org'],
    })
  })
})
