import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { dirname, relative, sep } from 'node:path'

/** After this the file is there whole, or not at all, whatever happens to the machine. */
export async function writeDurably(path: string, bytes: Uint8Array) {
	await makeFolder(dirname(path))
	const unfinished = `${path}.${randomUUID()}.part`
	try {
		const file = await open(unfinished, 'wx', 0o600)
		try {
			await file.writeFile(bytes)
			await file.sync()
		} finally {
			await file.close()
		}
		await renameDurably(unfinished, path)
	} catch (error) {
		await rm(unfinished, { force: true })
		throw error
	}
}

export async function renameDurably(from: string, to: string) {
	await rename(from, to)
	await syncFolder(dirname(to))
}

export async function removeDurably(path: string) {
	await rm(path, { force: true })
	await syncFolder(dirname(path)).catch(ignoring('ENOENT'))
}

export async function removeEmptyFolder(folder: string) {
	const names = await readdir(folder).catch(ignoring('ENOENT'))
	if (names?.length !== 0) return
	await rmdir(folder).catch(ignoring('ENOENT', 'ENOTEMPTY'))
	await syncFolder(dirname(folder))
}

export async function makeFolder(folder: string) {
	const topmost = await mkdir(folder, { recursive: true, mode: 0o700 })
	if (!topmost) return
	const made = relative(topmost, folder).split(sep).filter(Boolean).length + 1
	for (let parent = dirname(folder), left = made; left > 0; parent = dirname(parent), left--) await syncFolder(parent)
}

async function syncFolder(folder: string) {
	// Windows cannot open a folder; NTFS journals its entries itself.
	if (process.platform === 'win32') return
	const handle = await open(folder, 'r')
	try {
		await handle.sync()
	} finally {
		await handle.close()
	}
}

export function ignoring(...codes: readonly string[]) {
	return (error: NodeJS.ErrnoException) => {
		if (!codes.includes(error.code ?? '')) throw error
		return null
	}
}
