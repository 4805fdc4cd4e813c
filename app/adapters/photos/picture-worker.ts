import workerpool from 'workerpool'
import { comeLast } from './come-last.ts'

// Whoever waits for a page or a receipt comes first; threads that are started from here on inherit it.
comeLast()
const { sharpProcessor } = await import('./sharp-processor.ts')

// Ctrl+C reaches everybody in the terminal: the server ends us when the work in hand is done.
process.on('SIGINT', () => {})

const { prepare, blur, logo } = sharpProcessor
workerpool.worker({ prepare, blur, logo })
