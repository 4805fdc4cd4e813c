import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Gone again when the test is over. */
export async function scratchFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'shelfie '))
	onTestFinished(() => rm(folder, { recursive: true, force: true }))
	return folder
}

export async function scratchFile(bytes: Uint8Array | string): Promise<string> {
	const path = join(await scratchFolder(), randomUUID())
	await writeFile(path, bytes)
	return path
}
