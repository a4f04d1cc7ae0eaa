import { defineConfig } from '@playwright/test'
import gate from './playwright.config'

/** `npm run pictures`: takes the pictures of docs/images anew, and those of all other views into out/pictures, with the browser and the servers of the tests. */
export default defineConfig(gate, { testMatch: 'pictures.ts', timeout: 300_000 })
