export * from 'caniemail'
