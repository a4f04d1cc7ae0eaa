import fc from 'fast-check'

/** Random tests take the same cases with every `npm test`, so that a change is judged by what it changes; `npm run soak` takes new ones. */
if (process.env.THROUGHLINE_SOAK === undefined) fc.configureGlobal({ seed: 20_261_126 })
