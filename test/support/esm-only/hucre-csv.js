export * from 'hucre/csv'
