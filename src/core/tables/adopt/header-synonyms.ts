import type { TableKey } from '../declaration'

/**
 * What teams write over such columns in sheets of their own, beside our headers: seen in published plans, minutes and templates. English
 * only, as the sheets were. Each stands in folded form (see `foldLabel`); the first column that a word fits has it.
 */
export const headerSynonyms: Readonly<
  Partial<Record<TableKey, Readonly<Record<string, readonly string[]>>>>
> = {
  communities: {
    name: ['community', 'team', 'team name', 'plc', 'plc name', 'group'],
    lead: ['leader', 'facilitator', 'chair', 'team lead'],
    vision: ['purpose', 'mission', 'why'],
    meets: ['rhythm', 'frequency', 'how often'],
  },
  members: {
    name: [
      'full name',
      'teacher',
      'teacher name',
      'member',
      'participant',
      'staff',
      'staff member',
      'person',
    ],
    email: ['e mail', 'mail', 'email address', 'e mail address', 'work email', 'school email'],
    role: ['position', 'title', 'job', 'job title', 'function'],
    communities: ['community', 'team', 'plc', 'group', 'grade', 'department'],
    expertise: ['skills', 'subject', 'subjects', 'strengths'],
  },
  norms: { norm: ['norms', 'agreement', 'agreements', 'ground rule', 'ground rules', 'commitment'] },
  initiatives: { initiative: ['program', 'project', 'strand'], owner: ['responsible', 'lead', 'contact'] },
  goals: {
    goal: [
      'goals',
      'smart goal',
      'objective',
      'goal statement',
      'outcome',
      'goal name',
      'action',
      'action name',
      'focus area name',
      'focus area',
      'pillar name',
      'pillar',
      'strategic priority',
    ],
    level: ['goal level', 'tier', 'scope'],
    supports: ['parent', 'parent goal', 'parent id', 'aligned to', 'aligns to', 'school goal'],
    owner: ['responsible', 'lead', 'who', 'team', 'plc', 'person responsible', 'accountable'],
    measure: [
      'indicator',
      'metric',
      'evidence',
      'measured by',
      'data source',
      'how we measure',
      'measure name',
    ],
    unit: ['units'],
    baseline: ['start', 'starting point', 'start value', 'base line', 'beginning'],
    target: ['target value', 'aim', 'goal value', 'end value'],
    current: ['actual', 'latest', 'now', 'current value', 'progress'],
    due: ['due date', 'deadline', 'by when', 'target date', 'end date', 'timeline', 'when'],
    status: ['state', 'goal status'],
    id: ['goal id', 'goal no', 'goal number', 'action id', 'measure id', 'no', 'nr', 'number', 'code', 'ref'],
  },
  needs: {
    source: ['data source', 'source', 'assessment', 'data'],
    shows: ['finding', 'findings', 'what we see', 'observation', 'data show'],
    need: ['learning need', 'priority', 'gap'],
  },
  strategies: {
    strategy: ['strategies', 'action', 'action step', 'intervention', 'approach', 'practice'],
    basis: ['evidence base', 'evidence', 'research'],
    source: ['reference', 'link', 'citation'],
  },
  practice: {
    what: ['action', 'action item', 'task', 'to do', 'commitment', 'next step', 'step'],
    who: ['responsible', 'person', 'owner', 'assigned to', 'by whom', 'teacher', 'name'],
    due: ['due date', 'deadline', 'by when', 'when', 'date'],
    status: ['state', 'done', 'progress'],
  },
  evidence: {
    goal: ['goal id', 'measure', 'measure id', 'action id', 'indicator'],
    date: ['when', 'as of', 'measured on', 'year', 'status date'],
    value: ['result', 'score', 'actual', 'percent', 'actual value'],
    count: ['n', 'students', 'number of students', 'sample'],
    tells: ['comment', 'comments', 'note', 'notes', 'description', 'status', 'action status'],
  },
  meetings: {
    community: ['team', 'plc', 'group'],
    date: ['meeting date', 'day', 'when'],
    start: ['time', 'start time'],
    minutes: ['length', 'duration'],
    where: ['room', 'place', 'location'],
    agenda: ['topic', 'topics', 'focus'],
    present: ['attendance', 'attendees', 'who was there', 'members present'],
    decisions: ['minutes', 'notes', 'outcomes', 'next steps', 'decision'],
  },
  resources: {
    title: ['name', 'resource', 'material'],
    link: ['url', 'address', 'website'],
    kind: ['type', 'format'],
    sharedBy: ['from', 'by', 'author'],
  },
}
