import type { RuleCode } from '../../src/core/alignment/rule-book'

interface TrueDefect {
  readonly source: 'plan' | 'trees' | 'minutes'
  /** The rule by which it has to be found. */
  readonly code: RuleCode
  /** Something that stands in the finding and in no other of the rule. */
  readonly about: string
  readonly why: string
}

/**
 * What is plainly wrong in the published plans, as a person sees who reads them; the notes beside the goals of the minutes say the same. Listed
 * before the check was run, but for those of eastlake, docsbay-ohio-2011 2, cultural-group and centennial, and the days of colorado, which a second reading added.
 */
export const trueDefects: readonly TrueDefect[] = [
  {
    source: 'plan',
    code: 'data/orphan',
    about: 'P2.F2.A4',
    why: 'the status file tells of an action that the plan does not have',
  },
  ...['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7'].map((pillar) => ({
    source: 'plan' as const,
    code: 'smart/due' as const,
    about: `"${pillar}"`,
    why: 'measures of the pillar name no date to be reached by',
  })),
  { source: 'trees', code: 'smart/blank', about: 'tbd whether', why: 'a step that is still to be decided' },
  { source: 'trees', code: 'smart/blank', about: 'XXX pairs', why: 'the number was left out' },
  {
    source: 'trees',
    code: 'smart/blank',
    about: 'XXX Need proper',
    why: 'the key results are still to be written',
  },
  { source: 'trees', code: 'smart/blank', about: '(tbd)', why: 'the share was left out' },
  // In the first quarter the departments list their goals beside those of the company and link none of them.
  ...[
    'Launch of hosted playground',
    'Build a hosted MVP',
    'Launch of deduplication',
    'Decide on the faith of legacy',
    'Create a network of influencers',
    'Increase our presence in the developer',
    'Host and attend conferences',
    'Publish blogposts at a regular pace',
    'Start cross posting',
    'Start publishing videos',
    'Publish a page where we show',
    'Redefine how we use social media',
    'Getting academia to use our tech',
    'Understand usecases',
    'Gather inputs on what',
    'Deepen our relationship with universities',
    'Write scientific papers',
    'Research structural embeddings',
    'Explore new directions',
    'Collect, store and process',
    'Launch a production level engine',
    'Significantly improve the engineering',
    'Significantly improving our documentation',
    'Having a more diverse funnel',
    'Hire for each open role',
    'Complete the guide',
    'Successfully implement best practices',
  ].map((about) => ({
    source: 'trees' as const,
    code: 'chain/no-parent' as const,
    about,
    why: 'nobody says which goal of the company it helps',
  })),
  {
    source: 'trees',
    code: 'chain/closed-parent',
    about: 'Add regression testing',
    why: 'an open task below a goal that is ticked',
  },
  {
    source: 'minutes',
    code: 'smart/blank',
    about: 'random-group-7-12-2011 1',
    why: 'all that stands there is “Working on it!”',
  },
  {
    source: 'minutes',
    code: 'smart/blank',
    about: 'docsbay-ohio-2011 1',
    why: 'the percentages are still lines to write on',
  },
  { source: 'minutes', code: 'smart/blank', about: 'qcomp-2016 1', why: 'the form was never filled in' },
  {
    source: 'minutes',
    code: 'smart/target',
    about: 'atlanta-washington-2012 4',
    why: 'the number was lost: “percentage of students will meet …”',
  },
  {
    source: 'minutes',
    code: 'smart/target',
    about: 'eastlake-plc-2010 district_goal',
    why: 'the percentage “will increase”, and nothing says to what or by how much',
  },
  ...[1, 2, 4].map((number) => ({
    source: 'minutes' as const,
    code: 'smart/several' as const,
    about: `colorado-csap ${number}`,
    why: 'three grades with a target each in one sentence',
  })),
  {
    source: 'minutes',
    code: 'smart/several',
    about: 'docsbay-ohio-2011 2',
    why: 'achievement is to rise by 5% a year and the gap to shrink by 10%: two goals in one sentence',
  },
  {
    source: 'minutes',
    code: 'smart/baseline',
    about: 'docsbay-ohio-2011 2',
    why: '5% and 10% a year of something that is nowhere said',
  },
  ...[1, 2, 3, 4].map((number) => ({
    source: 'minutes' as const,
    code: 'smart/due' as const,
    about: `colorado-csap ${number}`,
    why: 'grades and numbers, and no day by which; the notes say so',
  })),
  ...[1, 2].map((number) => ({
    source: 'minutes' as const,
    code: 'smart/due' as const,
    about: `cultural-group-2011 ${number}`,
    why: 'a semester or a month without a year',
  })),
  {
    source: 'minutes',
    code: 'smart/measure',
    about: 'centennial-k-2008 1',
    why: 'what the children will write, and not how that is judged; the notes say so',
  },
  {
    source: 'minutes',
    code: 'smart/baseline',
    about: 'centennial-k-2008 1',
    why: 'no start is given; the notes say so',
  },
  {
    source: 'minutes',
    code: 'smart/baseline',
    about: 'centennial-k-2008 2',
    why: 'no start is given; the notes say so',
  },
  {
    source: 'minutes',
    code: 'smart/measure',
    about: 'southeast-hs-2014 1',
    why: 'says how much and not of what it is seen',
  },
]
