export * from './index.rules.ts'
