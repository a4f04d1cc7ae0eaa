import type { AdoptView } from '../../app/adopt/contract'
import { Notice } from '../design/parts'
import { t } from '../texts'

/** The first rows as they would be read, and what could not be. */
export function Preview({ view }: { readonly view: Extract<AdoptView, { readonly kind: 'ready' }> }) {
  const { preview, count, issues, issueCount, known, source } = view
  const people = { count: known.length, list: known.join(', '), pasted: source === '' ? 'yes' : 'no' }
  return (
    <section class="stack">
      {(count > 0 || known.length === 0) && <h2>{t('page.adopt.preview', { count })}</h2>}
      <Notice
        tone="warning"
        words={issueCount > 0 ? t('page.adopt.issues', { count: issueCount, list: issues.join('; ') }) : ''}
      />
      <Notice tone="warning" words={known.length > 0 ? t('page.adopt.known', people) : ''} />
      {preview.rows.length > 0 && (
        <section aria-label={t('page.adopt.rows')}>
          <table>
            <thead>
              <tr>
                {preview.headers.map((header) => (
                  <th key={header} scope="col">
                    {header}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {preview.rows.map((row) => (
                <tr key={row.join('\n')}>
                  {row.map((cell, index) => (
                    <td key={preview.headers[index]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  )
}
