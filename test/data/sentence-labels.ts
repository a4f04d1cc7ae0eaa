/**
 * What a person reads in each sentence, written down by hand before the reader was run on it. The sentences themselves stand in the
 * shared data folder, as they are not ours: measures by their MeasureID, goals of learning communities by their place in the file.
 */
export interface SentenceLabel {
  readonly baselines?: readonly string[]
  readonly targets?: readonly string[]
  /** How much more or less, where the sentence does not say where that leads. */
  readonly gains?: readonly string[]
  readonly due?: string
  readonly better?: 'higher' | 'lower'
  readonly newMeasure?: true
  readonly unfilled?: 'whole' | 'part'
}

const by2030 = '2030-12-31'
const up = (target: string): SentenceLabel => ({ targets: [target], due: by2030, better: 'higher' })
const newUp: SentenceLabel = { better: 'higher', newMeasure: true }
const newDown: SentenceLabel = { better: 'lower', newMeasure: true }

/** The measures of the strategic plan. Grades, scores that count as a pass and the pay of 2023-24 are no targets. */
export const measureLabels: Readonly<Record<string, SentenceLabel>> = {
  'P1.M1': up('92%'),
  'P1.M2': up('20'),
  'P1.M3': up('29%'),
  'P1.M4': up('75%'),
  'P1.M5': newUp,
  'P1.M6': up('41%'),
  'P1.M7': up('41%'),
  'P1.M8': up('41%'),
  'P1.M9': up('500000'),
  'P1.M10': { better: 'higher' },
  'P1.M11': up('225'),
  'P1.M12': up('268'),
  'P1.M13': up('246'),
  'P1.M14': up('283'),
  'P1.M15': { better: 'higher' },
  'P1.M16': newUp,
  'P1.M17a': newDown,
  'P1.M17b': newDown,
  'P2.M1': newUp,
  'P2.M2a': newUp,
  'P2.M2b': newUp,
  'P2.M3a': newUp,
  'P2.M3b': newUp,
  'P2.M4a': newUp,
  'P2.M4b': newUp,
  'P2.M5': { better: 'higher' },
  'P2.M6': { better: 'higher' },
  'P2.M7': { better: 'higher' },
  'P2.M8': { better: 'higher' },
  'P3.M1': newUp,
  'P3.M2': newUp,
  'P3.M3': newUp,
  'P4.M1': newUp,
  'P4.M2': newUp,
  'P4.M3': newUp,
  'P4.M4': newDown,
  // More revenue and less time in one sentence.
  'P4.M5': { newMeasure: true },
  'P4.M6a': newDown,
  'P4.M6b': newUp,
  'P4.M6c': newDown,
  'P4.M6d': newDown,
  'P4.M7': { better: 'higher' },
  // The 70% are about who answers, not about how satisfied they are.
  'P5.M1': newUp,
  'P5.M2': {},
  'P5.M3': newUp,
  'P5.M4': newUp,
  'P5.M5': newDown,
  'P6.M1a': newDown,
  'P6.M1b': newDown,
  'P6.M2': newUp,
  'P6.M3': newUp,
  'P7.M1': newUp,
  'P7.M2': newUp,
  'P7.M3': newUp,
  'P7.M4': newUp,
  'P8.M1': { gains: ['10%'], due: by2030, better: 'higher' },
  'P8.M2': up('89%'),
}

/** The goals of learning communities: `<id of the source> <place among its goals>`, or the key that the source gives. */
export const communityGoalLabels: Readonly<Record<string, SentenceLabel>> = {
  'eastlake-plc-2010 district_goal': { due: '2011-06-30', better: 'higher' },
  'eastlake-plc-2010 school_goal': { targets: ['60%'], due: '2011-05-31' },
  'centennial-k-2008 1': { targets: ['90%'], due: '2009-05-31' },
  'centennial-k-2008 2': { targets: ['75%'], due: '2009-05-31' },
  // A semester and a month without a year name no day.
  'cultural-group-2011 1': {},
  'cultural-group-2011 2': {},
  'random-group-7-12-2011 1': { unfilled: 'whole' },
  'atlanta-washington-2012 1': {
    baselines: ['24%'],
    targets: ['34%'],
    due: '2013-05-31',
    better: 'higher',
  },
  'atlanta-washington-2012 2': { targets: ['41%'], due: '2013-05-31', newMeasure: true },
  'atlanta-washington-2012 3': {
    baselines: ['25%'],
    targets: ['35%'],
    due: '2013-05-31',
    better: 'higher',
  },
  // It lost its number on the way to print.
  'atlanta-washington-2012 4': { due: '2013-05-31', newMeasure: true },
  'colorado-csap 1': {
    baselines: ['31%', '29%', '33%'],
    targets: ['37%', '35%', '36%'],
    better: 'higher',
  },
  'colorado-csap 2': {
    baselines: ['35%', '38%', '35%'],
    targets: ['31%', '34%', '31%'],
    better: 'lower',
  },
  'colorado-csap 3': { baselines: ['44%'], targets: ['34%'], better: 'lower' },
  'colorado-csap 4': {
    baselines: ['47 percentile', '42 percentile'],
    targets: ['57 percentile', '52 percentile'],
    better: 'higher',
  },
  'southeast-hs-2014 1': { targets: ['2'], due: '2015-06-30' },
  'docsbay-ohio-2011 1': { unfilled: 'part' },
  // Achievement up, gap down: what is better depends on which of the two is meant.
  'docsbay-ohio-2011 2': { gains: ['5%', '10%'], due: '2011-12-31' },
  'qcomp-2016 1': { unfilled: 'part' },
}
