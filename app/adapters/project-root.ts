import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Once bundled this file's own folder says nothing; workers and other files read at run time are found from the root.
export const projectRoot = folderWithPackage(dirname(fileURLToPath(import.meta.url)))

function folderWithPackage(folder: string): string {
	if (existsSync(join(folder, 'package.json'))) return folder
	if (dirname(folder) === folder) throw new Error('No package.json above the program')
	return folderWithPackage(dirname(folder))
}
