import type { AdoptView } from '../../app/adopt/contract'
import { Options } from '../design/parts'
import { t } from '../texts'

type Ready = Extract<AdoptView, { readonly kind: 'ready' }>

interface ColumnsProps {
  readonly view: Ready
  choose(columns: Readonly<Record<string, number>>): void
}

/** Their columns, and as what each is read. */
export function Columns({ view, choose }: ColumnsProps) {
  const change = (number: number, key: string) => {
    const others = view.columns.filter((column) => column.number !== number && column.key !== key)
    const kept = others.flatMap((column) => (column.key === '' ? [] : [[column.key, column.number] as const]))
    choose(Object.fromEntries(key === '' ? kept : [...kept, [key, number] as const]))
  }
  return (
    <section class="stack">
      <h2>{t('page.adopt.columns')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('page.adopt.theirs')}</th>
            <th scope="col">{t('page.adopt.readAs')}</th>
          </tr>
        </thead>
        <tbody>
          {view.columns.map(({ number, header, sample, key }) => (
            <tr key={number}>
              <td>
                {header}
                <p class="soft small">{sample}</p>
              </td>
              <td>
                <select
                  class="cell-select"
                  aria-label={t('page.adopt.readColumnAs', { header })}
                  value={key}
                  onInput={(event) => change(number, event.currentTarget.value)}
                >
                  <Options options={[{ value: '', words: t('page.adopt.notRead') }, ...view.keys]} />
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
