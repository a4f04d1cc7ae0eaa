export { Fragment, h, options } from 'preact'
export { jsx, jsxs } from 'preact/jsx-runtime'
