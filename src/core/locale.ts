/** Whether 4/5 is the fifth of April or the fourth of May. */
export type DateOrder = 'monthFirst' | 'dayFirst'

/** How people in a place write numbers and days: what text in cells is read by. */
export interface Habits {
  readonly dateOrder: DateOrder
  /** 1.200,5 instead of 1,200.5. */
  readonly decimalComma: boolean
}

// Unicode CLDR: short dates begin with the month in these regions only.
const monthFirstRegions = new Set(['US', 'PH', 'PR', 'GU', 'AS', 'VI', 'UM', 'MP'])
// Unicode CLDR: the decimal sign of these languages is the comma, except in the regions below.
const commaLanguages = new Set(
  'bg ca cs da de el es et eu fi fr gl hr hu id is it lt lv mk nb nl nn no pl pt ro ru sk sl sq sr sv tr uk vi'.split(
    ' ',
  ),
)
const pointRegions = new Set(['US', 'MX', 'PR', 'GT', 'HN', 'NI', 'PA', 'PE', 'SV', 'DO', 'CH'])

/** The habits of a locale that is asked for only where text has to be read by them: in the service it is a call. */
export function habitsWhenAsked(locale: () => string): Habits {
  let known: Habits | undefined
  const habits = () => {
    known ??= habitsOf(locale())
    return known
  }
  return {
    get dateOrder() {
      return habits().dateOrder
    },
    get decimalComma() {
      return habits().decimalComma
    },
  }
}

/** The habits of a spreadsheet locale such as 'en_US' or 'de-DE'; without a region those of the United States, as Sheets assumes. */
export function habitsOf(locale: string): Habits {
  const [language = '', region = ''] = locale.replace('-', '_').split('_')
  const assumed = region === '' && (language === '' || language === 'en') ? 'US' : region
  return {
    dateOrder: monthFirstRegions.has(assumed) ? 'monthFirst' : 'dayFirst',
    decimalComma: commaLanguages.has(language) && !pointRegions.has(assumed),
  }
}
