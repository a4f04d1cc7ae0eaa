import { html } from '../../src/mail/html'

const typed = `<b>"A" & 'B'</b> &amp;`

it('shows what was typed as it stands, between tags and in an attribute', () => {
  expect(html`<p title="${typed}">${typed}</p>`.html).toBe(
    `<p title="&lt;b>&quot;A&quot; &amp; 'B'&lt;/b> &amp;amp;">&lt;b>&quot;A&quot; &amp; 'B'&lt;/b> &amp;amp;</p>`,
  )
})

it('puts pieces in as they are, several one after another, and nothing for null', () => {
  const items = ['a', '<'].map((text) => html`<li>${text}</li>`)
  expect(html`<ul>${items}</ul>${null}${html`<hr/>`}`.html).toBe('<ul><li>a</li><li>&lt;</li></ul><hr/>')
})
