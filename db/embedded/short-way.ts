import { closeSync, mkdtempSync, openSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** A unix socket's path ends after some 100 bytes, a directory's does not: this is a short path to the same directory. */
export function shortWayTo(directory: string): { path: string; release: () => void } {
	if (process.platform === 'linux') {
		const descriptor = openSync(directory, 'r')
		return { path: `/proc/self/fd/${descriptor}`, release: () => closeSync(descriptor) }
	}
	const parent = mkdtempSync(join(tmpdir(), 'shelfie-'))
	symlinkSync(resolve(directory), join(parent, 'd'))
	return { path: join(parent, 'd'), release: () => rmSync(parent, { recursive: true, force: true }) }
}
