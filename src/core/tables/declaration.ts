/**
 * The one declaration of the tables: everything that sets up, reads, checks, documents or offers a column comes from here.
 * Headers, help texts and the labels of choices stand in the message catalogue under `table.<table>`, `table.<table>.<column>`
 * (the header), `table.<table>.<column>.help` and `choice.<list>.<choice>`.
 */

export type ColumnType =
  | 'text'
  | 'longText'
  | 'number'
  | 'date'
  | 'time'
  | 'email'
  | 'link'
  | 'checkbox'
  | 'choice'
  | 'choices'
  /** One of a list, or a name that the workbook gives a meaning (own templates). */
  | 'openChoice'
  | 'reference'
  | 'references'
  | 'id'

export const choiceLists = {
  communityLevel: ['team', 'school', 'system', 'network'],
  goalLevel: ['system', 'school', 'team', 'individual'],
  shared: ['students', 'role', 'subject', 'interest', 'goal'],
  communityStatus: ['active', 'paused', 'ended'],
  role: [
    'teacher',
    'supportStaff',
    'schoolLeader',
    'systemStaff',
    'family',
    'policyMaker',
    'partner',
    'other',
  ],
  side: ['inside', 'outside'],
  yesNo: ['yes', 'no'],
  weeklyEmail: ['yes', 'no', 'cameBack'],
  initiativeFunction: ['policy', 'curriculum', 'humanResources', 'other'],
  learner: ['students', 'educators'],
  direction: ['higher', 'lower'],
  goalStatus: ['planned', 'active', 'met', 'stopped'],
  template: ['sevenPart', 'teamLearning', 'pdsa', 'dataInquiry', 'fourQuestions'],
  part: ['data', 'goals', 'learning', 'strategies', 'practice', 'evidence', 'results'],
  ask: [
    'studentNeed',
    'educatorNeed',
    'studentGoal',
    'educatorGoal',
    'measures',
    'meeting',
    'learning',
    'strategy',
    'basis',
    'prediction',
    'strategyDecision',
    'practice',
    'practiceDone',
    'visit',
    'evidence',
    'evidenceDecision',
    'result',
    'everyResult',
    'resultNext',
  ],
  cycleStatus: ['planned', 'active', 'closed'],
  knowledge: ['content', 'pedagogy', 'howStudentsLearn', 'classroom'],
  basis: ['strong', 'moderate', 'promising', 'reasoned', 'ownEvidence'],
  decision: ['keep', 'adapt', 'stop'],
  practiceStatus: ['planned', 'doing', 'done', 'dropped'],
  levelOfUse: ['notYet', 'gettingReady', 'firstTries', 'routine', 'refining', 'sharing'],
  met: ['yes', 'partly', 'no'],
  evidenceKind: ['reactions', 'learning', 'support', 'use', 'outcomes'],
  next: ['sustain', 'extend', 'change', 'stop'],
  meetingHow: ['inPerson', 'virtual', 'both'],
  rhythm: ['weekly', 'everyTwoWeeks', 'monthly', 'quarterly'],
} as const

export type ChoiceList = keyof typeof choiceLists
export type Choice<L extends ChoiceList> = (typeof choiceLists)[L][number]

interface ColumnShape {
  readonly type: ColumnType
  /** A row without it is told as an issue. */
  readonly required?: true
  /** The list a choice comes from. */
  readonly list?: ChoiceList
  /** The tables whose rows a reference may name. */
  readonly to?: readonly string[]
  /** Width on screen in pixels; the default comes from the type. */
  readonly width?: number
}

interface TableShape {
  /** The letters before the number of an ID: G-014. */
  readonly prefix: string
  readonly columns: Readonly<Record<string, ColumnShape>>
  /** What a label of the row is made from in drop-downs and sentences. */
  readonly title: string
  /** How many columns from the left tell its rows apart; one, where nothing is said. */
  readonly naming?: number
}

const cycle = { type: 'reference', to: ['cycles'] } as const

/** The tables in the order of the work; columns in the order in which they stand. The ID column follows last on every tab. */
export const tables = {
  communities: {
    prefix: 'C',
    title: 'name',
    columns: {
      name: { type: 'text', required: true, width: 200 },
      level: { type: 'choice', list: 'communityLevel' },
      school: { type: 'text' },
      lead: { type: 'reference', to: ['members'] },
      vision: { type: 'longText' },
      meets: { type: 'choice', list: 'rhythm' },
      shares: { type: 'choices', list: 'shared' },
      status: { type: 'choice', list: 'communityStatus' },
    },
  },
  members: {
    prefix: 'M',
    title: 'name',
    columns: {
      name: { type: 'text', required: true, width: 200 },
      email: { type: 'email', required: true },
      role: { type: 'choice', list: 'role', required: true },
      communities: { type: 'references', to: ['communities'] },
      expertise: { type: 'longText' },
      side: { type: 'choice', list: 'side' },
      weeklyEmail: { type: 'choice', list: 'weeklyEmail' },
      language: { type: 'text' },
      leftOn: { type: 'date' },
    },
  },
  norms: {
    prefix: 'NO',
    title: 'norm',
    columns: {
      community: { type: 'reference', to: ['communities'] },
      norm: { type: 'longText', required: true },
      agreedOn: { type: 'date' },
      reviewOn: { type: 'date' },
    },
  },
  initiatives: {
    prefix: 'I',
    title: 'initiative',
    columns: {
      initiative: { type: 'longText', required: true },
      function: { type: 'choice', list: 'initiativeFunction' },
      goals: { type: 'references', to: ['goals'] },
      support: { type: 'longText' },
      owner: { type: 'text' },
    },
  },
  goals: {
    prefix: 'G',
    title: 'goal',
    columns: {
      goal: { type: 'longText', required: true, width: 280 },
      level: { type: 'choice', list: 'goalLevel', required: true, width: 100 },
      supports: { type: 'references', to: ['goals'] },
      owner: { type: 'reference', to: ['communities', 'members'] },
      learner: { type: 'choice', list: 'learner', width: 100 },
      measure: { type: 'text' },
      unit: { type: 'text', width: 80 },
      better: { type: 'choice', list: 'direction', width: 100 },
      baseline: { type: 'number' },
      target: { type: 'number' },
      current: { type: 'number' },
      due: { type: 'date' },
      status: { type: 'choice', list: 'goalStatus', width: 100 },
      newMeasure: { type: 'checkbox' },
    },
  },
  cycles: {
    prefix: 'Y',
    title: 'community',
    columns: {
      community: { type: 'reference', to: ['communities'], required: true },
      template: { type: 'openChoice', list: 'template', required: true },
      focusGoals: { type: 'references', to: ['goals'], required: true },
      start: { type: 'date', required: true },
      end: { type: 'date', required: true },
      stage: { type: 'text' },
      status: { type: 'choice', list: 'cycleStatus' },
      reflection: { type: 'longText' },
    },
  },
  needs: {
    prefix: 'N',
    title: 'need',
    columns: {
      learner: { type: 'choice', list: 'learner', required: true },
      source: { type: 'text', required: true },
      shows: { type: 'longText', required: true },
      need: { type: 'longText' },
      goal: { type: 'reference', to: ['goals'] },
      cycle,
    },
  },
  learning: {
    prefix: 'L',
    title: 'topic',
    columns: {
      topic: { type: 'longText', required: true },
      kind: { type: 'choice', list: 'knowledge', required: true },
      format: { type: 'text' },
      date: { type: 'date' },
      ledBy: { type: 'text' },
      side: { type: 'choice', list: 'side' },
      hours: { type: 'number' },
      goals: { type: 'references', to: ['goals'] },
      cycle,
    },
  },
  strategies: {
    prefix: 'S',
    title: 'strategy',
    columns: {
      strategy: { type: 'longText', required: true },
      learner: { type: 'choice', list: 'learner' },
      goals: { type: 'references', to: ['goals'] },
      basis: { type: 'choice', list: 'basis' },
      source: { type: 'text' },
      expect: { type: 'longText' },
      decision: { type: 'choice', list: 'decision' },
      cycle,
    },
  },
  practice: {
    prefix: 'P',
    title: 'what',
    columns: {
      what: { type: 'longText', required: true },
      who: { type: 'references', to: ['members'], required: true },
      due: { type: 'date', required: true },
      strategy: { type: 'reference', to: ['strategies'] },
      support: { type: 'text' },
      supportedBy: { type: 'references', to: ['members'] },
      status: { type: 'choice', list: 'practiceStatus' },
      levelOfUse: { type: 'choice', list: 'levelOfUse' },
      doneOn: { type: 'date' },
      cycle,
    },
  },
  visits: {
    prefix: 'V',
    title: 'lookingFor',
    naming: 2,
    columns: {
      visitor: { type: 'reference', to: ['members'], required: true },
      host: { type: 'reference', to: ['members'], required: true },
      date: { type: 'date', required: true },
      lookingFor: { type: 'longText' },
      noticed: { type: 'longText' },
      wondered: { type: 'longText' },
      next: { type: 'longText' },
      cycle,
    },
  },
  evidence: {
    prefix: 'E',
    title: 'tells',
    columns: {
      goal: { type: 'reference', to: ['goals'], required: true },
      date: { type: 'date', required: true },
      value: { type: 'number' },
      count: { type: 'number' },
      link: { type: 'link' },
      tells: { type: 'longText' },
      decision: { type: 'choice', list: 'decision' },
      by: { type: 'reference', to: ['members'] },
      cycle,
    },
  },
  results: {
    prefix: 'R',
    title: 'result',
    columns: {
      goal: { type: 'reference', to: ['goals'], required: true },
      result: { type: 'longText' },
      met: { type: 'choice', list: 'met' },
      kind: { type: 'choices', list: 'evidenceKind' },
      worked: { type: 'longText' },
      change: { type: 'longText' },
      next: { type: 'choice', list: 'next' },
      cycle,
    },
  },
  meetings: {
    prefix: 'T',
    title: 'agenda',
    naming: 2,
    columns: {
      community: { type: 'reference', to: ['communities'], required: true },
      date: { type: 'date', required: true },
      start: { type: 'time' },
      minutes: { type: 'number' },
      how: { type: 'choice', list: 'meetingHow' },
      where: { type: 'text' },
      inWorkday: { type: 'choice', list: 'yesNo' },
      agenda: { type: 'longText' },
      present: { type: 'references', to: ['members'] },
      decisions: { type: 'longText' },
    },
  },
  resources: {
    prefix: 'B',
    title: 'title',
    columns: {
      title: { type: 'text', required: true, width: 240 },
      link: { type: 'link' },
      kind: { type: 'text' },
      sharedBy: { type: 'reference', to: ['members'] },
      for: { type: 'text' },
      added: { type: 'date' },
    },
  },
  pulse: {
    prefix: 'U',
    title: 'statement',
    columns: {
      date: { type: 'date' },
      community: { type: 'reference', to: ['communities'] },
      statement: { type: 'longText' },
      rating: { type: 'number', width: 100 },
      remark: { type: 'longText' },
    },
  },
  templates: {
    prefix: 'TE',
    title: 'stage',
    columns: {
      template: { type: 'text', required: true, width: 200 },
      stage: { type: 'text', required: true, width: 200 },
      parts: { type: 'choices', list: 'part' },
      prompt: { type: 'longText' },
      days: { type: 'number', width: 100 },
      doneWhen: { type: 'choices', list: 'ask', width: 260 },
    },
  },
} as const satisfies Readonly<Record<string, TableShape>>

export type TableKey = keyof typeof tables
export const tableKeys = Object.keys(tables) as TableKey[]

/** The tables whose rows others name by name; every other row is named by its ID, so that it can be reworded. */
export const tablesByName = ['communities', 'members'] as const satisfies readonly TableKey[]

/** A column as code that serves every table sees it. */
export interface Column extends ColumnShape {
  readonly key: string
  readonly to?: readonly TableKey[]
}

/** How many columns from the left tell the table's rows apart. */
export function namingColumns(table: TableKey): number {
  const { naming = 1 }: TableShape = tables[table]
  return naming
}

const idColumn: Column = { key: 'id', type: 'id' }

/** The columns of a table in the order in which set-up writes them, the ID column last. */
export function columnsOf(table: TableKey): readonly Column[] {
  const known = listed.get(table)
  if (known) return known
  const declared = Object.entries(tables[table].columns) as [string, ColumnShape][]
  const columns = [...declared.map(([key, column]) => ({ key, ...column }) as Column), idColumn]
  listed.set(table, columns)
  return columns
}

/** Asked for again and again, for each of thousands of rows. */
const listed = new Map<TableKey, readonly Column[]>()
