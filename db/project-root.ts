import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Bundled into build/server this file's own folder says nothing; what is read at run time is looked up from the root.
export const projectRoot = rootAbove(dirname(fileURLToPath(import.meta.url)))

function rootAbove(folder: string): string {
	if (existsSync(join(folder, 'db/embedded/worker.mjs'))) return folder
	if (dirname(folder) === folder) throw new Error('db/embedded/worker.mjs is missing')
	return rootAbove(dirname(folder))
}
