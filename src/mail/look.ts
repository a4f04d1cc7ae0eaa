/**
 * The look of the mail. Every text colour stands beside the background it is read on, with a contrast of at least 4.5 (WCAG 2.2, 1.4.3);
 * mail programs that invert colours do so in pairs. What only a style sheet can say (dark mode) repeats the same classes.
 */
export const colors = {
  page: '#f3f1ec',
  card: '#ffffff',
  ink: '#22303a',
  soft: '#55626c',
  accent: '#1d5f56',
  late: '#9a3412',
  good: '#1b6e3c',
  track: '#dfe5e3',
  line: '#e4e0d8',
} as const

const font = "font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;"

export const look = {
  body: `margin:0;padding:0;background-color:${colors.page};`,
  page: `background-color:${colors.page};`,
  outer: 'padding:16px 8px;',
  card: `width:100%;max-width:600px;background-color:${colors.card};border-top:4px solid ${colors.accent};`,
  head: `padding:28px 24px 8px 24px;${font}`,
  title: `margin:0;font-size:22px;line-height:28px;font-weight:bold;color:${colors.accent};${font}`,
  text: `margin:10px 0 0 0;font-size:16px;line-height:24px;color:${colors.ink};${font}`,
  notice: `margin:0 0 14px 0;font-size:14px;line-height:20px;font-weight:bold;color:${colors.late};${font}`,
  section: `padding:18px 24px 0 24px;${font}`,
  heading: `margin:0 0 4px 0;padding:0 0 6px 0;border-bottom:1px solid ${colors.line};font-size:17px;line-height:24px;font-weight:bold;color:${colors.accent};${font}`,
  item: 'margin:12px 0 6px 0;',
  link: `color:${colors.accent};text-decoration:underline;`,
  detail: `margin:2px 0 0 0;font-size:14px;line-height:20px;color:${colors.soft};${font}`,
  track: `width:100%;max-width:320px;margin:6px 0 0 0;background-color:${colors.track};`,
  footer: `padding:20px 24px 24px 24px;${font}`,
  small: `margin:8px 0 0 0;font-size:13px;line-height:19px;color:${colors.soft};${font}`,
  preview: 'display:none;font-size:1px;line-height:1px;max-height:0;overflow:hidden;',
} as const

/** A line's words in the colour of their tone. */
export function itemText(tone: 'plain' | 'late' | 'good'): string {
  const color = tone === 'late' ? colors.late : tone === 'good' ? colors.good : colors.ink
  return `margin:0;font-size:16px;line-height:23px;color:${color};${font}`
}

/** For mail programs that know dark mode; the others show the light colours, which stand on their own. */
export const darkStyles = [
  '@media (prefers-color-scheme: dark){',
  '.page{background-color:#14191d !important}',
  '.card{background-color:#1f272d !important}',
  '.ink,.ink a{color:#edf1f3 !important}',
  '.soft,.soft a{color:#b7c2c9 !important}',
  '.accent,.accent a{color:#8fd3c7 !important;border-color:#3b4851 !important}',
  '.rest{background-color:#3b4851 !important}',
  '.done{background-color:#5fb3a4 !important}',
  '.late,.late a{color:#ffb59a !important}',
  '.good,.good a{color:#93dcae !important}',
  '}',
].join('')
