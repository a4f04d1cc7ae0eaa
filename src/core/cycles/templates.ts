import type { MessageKey, Translate } from '../../messages'
import { type Choice, choiceLists } from '../tables/declaration'
import { foldLabel } from '../text'
import type { Ask } from './asks'

/**
 * The seven parts that the standard asks of every turn of improvement (docs/standard.md, A1 to A7): data, goals, learning, strategies,
 * practice at work, evidence, results.
 */
export const parts = choiceLists.part
export type Part = Choice<'part'>
export type TemplateKey = Choice<'template'>

/** What a stage is called and asks: by the catalogue, or as a community has written it on its *Templates* tab. */
export interface StageWords {
  /** Its name in the catalogue; `<message>.prompt` is the prompt. */
  readonly message?: MessageKey
  readonly own?: { readonly name: string; readonly prompt: string }
}

export interface Stage extends StageWords {
  readonly key: string
  /** The parts it serves. */
  readonly parts: readonly Part[]
  /** Usual length in working days. */
  readonly workingDays: number
  /** The stage is done when the rows answer all of these. */
  readonly asks: readonly Ask[]
}

type StageShape = Omit<Stage, 'key' | keyof StageWords>

/** What each part asks of the rows of a cycle. */
export const asksOfPart: Readonly<Record<Part, readonly Ask[]>> = {
  data: ['studentNeed', 'educatorNeed'],
  goals: ['studentGoal', 'educatorGoal'],
  learning: ['learning'],
  strategies: ['strategy', 'basis'],
  practice: ['practice', 'practiceDone'],
  evidence: ['evidence', 'evidenceDecision'],
  results: ['result', 'everyResult', 'resultNext'],
}

const templates: Readonly<Record<TemplateKey, Readonly<Record<string, StageShape>>>> = {
  sevenPart: {
    data: onePart('data', 5),
    goals: onePart('goals', 5),
    learning: onePart('learning', 10),
    strategies: onePart('strategies', 5),
    practice: onePart('practice', 15),
    evidence: onePart('evidence', 10),
    results: onePart('results', 5),
  },
  teamLearning: {
    focus: {
      parts: ['data', 'goals'],
      workingDays: 10,
      asks: [...asksOfPart.data, ...asksOfPart.goals],
    },
    learn: {
      parts: ['learning', 'strategies'],
      workingDays: 10,
      asks: [...asksOfPart.learning, ...asksOfPart.strategies],
    },
    try: { parts: ['practice'], workingDays: 15, asks: [...asksOfPart.practice, 'visit'] },
    check: onePart('evidence', 5),
    conclude: onePart('results', 5),
  },
  pdsa: {
    plan: {
      parts: ['data', 'goals', 'strategies'],
      workingDays: 5,
      asks: ['studentGoal', 'strategy', 'basis', 'prediction'],
    },
    do: { parts: ['learning', 'practice'], workingDays: 10, asks: asksOfPart.practice },
    study: onePart('evidence', 3),
    act: { parts: ['results'], workingDays: 2, asks: ['strategyDecision', 'result'] },
  },
  dataInquiry: {
    organize: { parts: [], workingDays: 5, asks: ['meeting'] },
    overview: { parts: ['data'], workingDays: 5, asks: ['studentNeed'] },
    dig: { parts: ['data', 'goals'], workingDays: 10, asks: ['studentNeed', 'studentGoal'] },
    teaching: {
      parts: ['data', 'goals', 'learning'],
      workingDays: 10,
      asks: ['educatorNeed', 'educatorGoal', 'learning', 'visit'],
    },
    plan: onePart('strategies', 5),
    measure: { parts: ['goals', 'evidence'], workingDays: 5, asks: ['measures', 'prediction'] },
    act: {
      parts: ['practice', 'evidence'],
      workingDays: 15,
      asks: [...asksOfPart.practice, ...asksOfPart.evidence],
    },
    results: onePart('results', 5),
  },
  fourQuestions: {
    learn: {
      parts: ['goals', 'learning'],
      workingDays: 5,
      asks: [...asksOfPart.goals, ...asksOfPart.learning],
    },
    know: { parts: ['data', 'strategies'], workingDays: 10, asks: ['measures', 'strategy'] },
    notYet: {
      parts: ['practice', 'evidence'],
      workingDays: 10,
      asks: [...asksOfPart.practice, ...asksOfPart.evidence],
    },
    already: { parts: ['practice', 'results'], workingDays: 5, asks: asksOfPart.results },
  },
}

/** Templates of a community's own: their stages by the folded name of the template. */
export type OwnTemplates = ReadonlyMap<string, readonly Stage[]>

const none: OwnTemplates = new Map()

/** The stages of a template in their order. A cycle that names none, or one that is not there, follows the seven-part cycle. */
export function stagesOf(template: string | null, own: OwnTemplates = none): readonly Stage[] {
  const named = own.get(foldLabel(template ?? ''))
  if (named) return named
  const key = choiceLists.template.find((one) => one === template) ?? 'sevenPart'
  return Object.entries(templates[key]).map(([stage, shape]) => ({
    key: stage,
    message: `stage.${key}.${stage}` as MessageKey,
    ...shape,
  }))
}

export function stageName({ message, own }: StageWords, t: Translate): string {
  return own?.name ?? (message ? t(message) : '')
}

export function stagePrompt({ message, own }: StageWords, t: Translate): string {
  return own?.prompt ?? (message ? t(`${message}.prompt` as MessageKey) : '')
}

function onePart(part: Part, workingDays: number): StageShape {
  return { parts: [part], workingDays, asks: asksOfPart[part] }
}
