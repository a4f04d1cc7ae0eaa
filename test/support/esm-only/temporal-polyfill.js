export * from 'temporal-polyfill'
