import './node-version.mjs'
import { prepare } from './build.mjs'

/** For an image or a release that is built in one place and run in another. */
await prepare({ development: true })
