import { languages, translator } from '../../messages'
import { fold, trimBlanks, withoutAccents } from '../text'
import type { Cell } from './records'

const ticked = /^[x✓✔☑1]$/iu
const unticked = /^[☐0-]$/u

/** Yes or no as people write it who do not choose it from the list: a box, a tick, a word or letter of any shipped language; undefined for anything else. */
export function yesOrNo(cell: Cell): 'yes' | 'no' | undefined {
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no'
  const text = typeof cell === 'object' ? '' : trimBlanks(String(cell))
  if (ticked.test(text)) return 'yes'
  if (unticked.test(text)) return 'no'
  return words().get(withoutAccents(fold(text)))
}

let known: ReadonlyMap<string, 'yes' | 'no'> | undefined

// Made when first asked for: nothing runs while the bundle loads.
function words(): ReadonlyMap<string, 'yes' | 'no'> {
  known ??= new Map(
    languages.map(translator).flatMap((t) =>
      (['yes', 'no'] as const).flatMap((answer) =>
        t(`words.${answer}`)
          .split(',')
          .map((word) => [withoutAccents(fold(word)), answer] as const),
      ),
    ),
  )
  return known
}
