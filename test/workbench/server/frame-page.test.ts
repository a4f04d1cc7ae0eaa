import vm from 'node:vm'
import { framePage } from '../../../workbench/server/frame/frame-page'
import type { FrameAnswer, FrameMessage } from '../../../workbench/server/protocol'

interface FrameWindow {
  google: {
    script: {
      run: Record<string, (...args: unknown[]) => never>
      host: Record<string, (pixels?: number) => void> & { editor: { focus(): void } }
    }
  }
}

class FakeForm {
  constructor(readonly fields: [string, string][]) {}
}

/** A frame in which the page's own scripts have run, and the window around it. */
function frameOf(html = '') {
  const told: FrameMessage[] = []
  const listeners: ((event: object) => void)[] = []
  const errors: string[] = []
  const parent = { postMessage: (message: FrameMessage) => told.push(JSON.parse(JSON.stringify(message))) }
  const context = vm.createContext({
    parent,
    location: { origin: 'null' },
    console: { error: (text: string) => errors.push(text) },
    HTMLFormElement: FakeForm,
    FormData: class {
      constructor(private readonly form: FakeForm) {}
      keys = () => this.form.fields.map(([name]) => name)
      getAll = (name: string) => this.form.fields.flatMap(([key, value]) => (key === name ? [value] : []))
    },
    addEventListener: (_type: string, listener: (event: object) => void) => listeners.push(listener),
  })
  for (const [, code] of framePage(html).matchAll(/<script>(.*?)<\/script>/gs)) {
    vm.runInContext(code ?? '', context)
  }
  const answer = (data: FrameAnswer | object | null, source: unknown = parent) => {
    for (const listener of listeners) listener({ source, data })
  }
  return { told, errors, answer, script: (context as unknown as FrameWindow).google.script, context }
}

const calls = ({ told }: ReturnType<typeof frameOf>) =>
  told.filter(({ throughline }) => throughline === 'run')

/** google.script.run with its handlers, as a page writes it. */
function runWith(frame: ReturnType<typeof frameOf>, code: string): unknown[] {
  const heard: unknown[] = []
  Object.assign(frame.context, { heard })
  vm.runInContext(code, frame.context)
  return heard
}

describe('the page of a frame', () => {
  it.each([
    ['<p>x</p>', /^<!doctype html>\n<meta charset="utf-8"><script>.*<\/script><p>x<\/p>$/s],
    [
      '<!DOCTYPE html><html><head><title>T</title></head></html>',
      /^<!doctype html>\n<html><head><meta.*<\/script><title>T</s,
    ],
    ['<head lang="en"><header>', /^<!doctype html>\n<head lang="en"><meta.*<\/script><header>$/s],
  ])('%s has Google’s part before its own', (html, expected) => {
    expect(framePage(html)).toMatch(expected)
  })

  it('hands a call on and its result back, with the user object', () => {
    const frame = frameOf()
    const heard = runWith(
      frame,
      'google.script.run.withSuccessHandler((...all) => heard.push(all)).withUserObject("mine").add(1, { b: [true, undefined] })',
    )
    expect(calls(frame)).toEqual([
      { throughline: 'run', id: 1, functionName: 'add', args: [1, { b: [true, null] }] },
    ])
    frame.answer({ throughline: 'result', id: 1, result: 3 })
    frame.answer({ throughline: 'result', id: 1, result: 'again' })
    expect(heard).toEqual([[3, 'mine']])
  })

  it('hands a failure to its handler as an Error, or to the console', () => {
    const frame = frameOf()
    const heard = runWith(
      frame,
      'google.script.run.withFailureHandler((error) => heard.push(error instanceof Error, String(error))).a(); google.script.run.b()',
    )
    const error = { name: 'Exception', message: 'no' }
    frame.answer({ throughline: 'failure', id: 1, error })
    frame.answer({ throughline: 'failure', id: 2, error })
    expect([heard, frame.errors]).toEqual([[true, 'Exception: no'], ['Uncaught Exception: no']])
  })

  it('listens to the window around it only', () => {
    const frame = frameOf()
    const heard = runWith(frame, 'google.script.run.withSuccessHandler((value) => heard.push(value)).a()')
    frame.answer({ throughline: 'result', id: 1, result: 'forged' }, {})
    frame.answer(null)
    frame.answer({ throughline: 'other', id: 1 })
    expect(heard).toEqual([])
  })

  it('has ten calls under way at most', () => {
    const frame = frameOf()
    runWith(frame, 'for (let i = 0; i < 12; i++) google.script.run.a(i)')
    expect(calls(frame)).toHaveLength(10)
    frame.answer({ throughline: 'result', id: 4, result: null })
    expect(calls(frame).map((call) => 'args' in call && call.args[0])).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ])
  })

  it.each([
    'new Date()',
    '() => 1',
    'new Map()',
    '(() => { const a = {}; a.a = a; return a })()',
    'Symbol("x")',
    '[new Date()]',
  ])('refuses to send %s', (value) => {
    const frame = frameOf()
    expect(() => runWith(frame, `google.script.run.a(${value})`)).toThrow('illegal value')
    expect(calls(frame)).toEqual([])
  })

  it('sends a form as its fields', () => {
    const frame = frameOf()
    Object.assign(frame.context, {
      form: new FakeForm([
        ['name', 'Ana'],
        ['tag', 'a'],
        ['tag', 'b'],
      ]),
    })
    runWith(frame, 'google.script.run.save(form)')
    expect(calls(frame)).toMatchObject([{ args: [{ name: 'Ana', tag: ['a', 'b'] }] }])
  })

  it('asks the window to close it, to size it, and for the focus', () => {
    const { script, told } = frameOf()
    script.host.close?.()
    script.host.setHeight?.(300)
    script.host.setWidth?.(500)
    script.host.editor.focus()
    expect(told).toEqual([
      { throughline: 'close' },
      { throughline: 'height', pixels: 300 },
      { throughline: 'width', pixels: 500 },
      { throughline: 'focus' },
    ])
  })
})
