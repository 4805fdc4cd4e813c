import './node-version.mjs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { prepare } from './build.mjs'
import { root } from './run.mjs'

await prepare({ development: false })
process.env.NODE_ENV ??= 'production'
process.chdir(root)
await import(pathToFileURL(join(root, 'build/server/index.js')).href)
