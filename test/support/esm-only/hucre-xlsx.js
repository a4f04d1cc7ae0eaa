export * from 'hucre/xlsx'
