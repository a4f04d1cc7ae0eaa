import { chooseOne, chooseSeveral, numbersIn } from '../../src/app/choose'
import type { AskServices } from '../../src/app/services'

const items = ['a', 'b', 'c'].map((words) => ({ words }))

function asking(answer: string | null) {
  const told: string[] = []
  const ask: AskServices = {
    text: (_title, question) => {
      told.push(question)
      return answer
    },
    confirm: () => false,
    tell: (_title, message) => void told.push(message),
  }
  return { ask, told }
}

const question = {
  title: 'T',
  words: (list: string) => list.replace(/\n/g, ' '),
  bad: (found: string) => `bad ${found}`,
}

describe('one of a numbered list', () => {
  it.each([
    ['2', 'b'],
    ['', 'c'],
    [null, null],
    ['4', null],
    ['b', null],
    ['-1', null],
  ])('answered with %j is %j', (answer, wanted) => {
    const { ask, told } = asking(answer)
    const chosen = chooseOne(ask, items, { ...question, usual: items[2] })
    expect(chosen?.words ?? null).toBe(wanted)
    expect(told[0]).toBe('1. a 2. b 3. c')
    expect(told.slice(1)).toEqual(answer && !wanted ? [`bad ${answer}`] : [])
  })

  it('is not asked for where there is one alone, unless an empty answer means none', () => {
    const { ask, told } = asking('1')
    expect(chooseOne(ask, items.slice(0, 1), { ...question, usual: items[0] })).toBe(items[0])
    expect(told).toEqual([])
    expect(chooseOne(asking('').ask, items.slice(0, 1), { ...question, usual: undefined })).toBeUndefined()
  })
})

describe('several of a numbered list', () => {
  it.each([
    ['1, 3', ['a', 'c']],
    ['1-2;3', ['a', 'b', 'c']],
    ['0', []],
    ['', ['b']],
    [null, null],
    ['1, x', null],
    ['3-1', null],
    ['4', null],
  ])('answered with %j are %j', (answer, wanted) => {
    const { ask } = asking(answer)
    const chosen = chooseSeveral(ask, items, { ...question, usual: [items[1] as { words: string }] })
    expect(chosen?.map(({ words }) => words) ?? null).toEqual(wanted)
  })

  it.each(['1e3', '1.5', '99999', '1--2', '٣'])('takes %s for no numbers', (text) => {
    expect(numbersIn(text, 9999)).toBeNull()
  })
})
