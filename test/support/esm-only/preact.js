export { Fragment, h, options } from 'preact'
export { jsx, jsxs } from 'preact/jsx-runtime'
export { renderToStaticMarkup, renderToString } from 'preact-render-to-string'
