import { languageNamed } from '../../src/core/language'

it.each([
  ['English', 'en'],
  ['en-GB', 'en'],
  ['Spanish', 'es'],
  ['español', 'es'],
  ['ESPAÑOL', 'es'],
  ['Espanol', 'es'],
  ['castellano', 'es'],
  ['es', 'es'],
  ['es_MX', 'es'],
  ['', null],
  ['Estonian', null],
  ['Klingon', null],
])('takes %j for %j', (typed, language) => {
  expect(languageNamed(typed)).toBe(language)
})
