import { createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Writable } from 'node:stream'
import { faultInKey, sealedWith, shortestPassphrase } from '#app/adapters/archive/age.ts'
import { tarEnd, tarred } from '#app/adapters/archive/tar.ts'
import type { Command } from '#app/command.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { makeBackup } from '#app/domain/stewardship/backup/make-backup.server.ts'
import { backupDays } from '#app/domain/stewardship/retention-term.ts'
import { readWords } from './words.ts'

const day = 24 * 3600_000
const ours = /^shelfie-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.tar(\.age)?$/

/** `-- <folder or file>`: database and files in one archive, while the server runs; `--prune` removes old ones beside it. */
export const backup: Command = async (context, args, print) => {
	const { places, flags, values } = readWords(args, ['key'])
	const [place] = places
	const key = values.key?.[0]
	if (!place || places.length > 1) {
		print('Say where to: npm run backup -- <folder or file>')
		return 2
	}
	if (key && faultInKey(key)) {
		print(`BACKUP_KEY must be an age recipient, an age identity, or a passphrase of ${shortestPassphrase} characters.`)
		return 2
	}
	const path = await pathFor(context, place, key !== undefined)
	if (await stat(path).catch(() => null)) {
		print(`${path} is there already.`)
		return 2
	}
	const began = performance.now()
	const made = await writeArchive(context, path, key)
	const { size } = await stat(path)
	const [seconds, megabytes] = [(performance.now() - began) / 1000, size / 1e6]
	print(`${path}: ${made.rows} rows of ${made.tables} tables and ${made.files} files, ${megabytes.toFixed(1)} MB.`)
	print(
		`It took ${seconds.toFixed(1)} s, of which the database was read for ${(made.milliseconds / 1000).toFixed(2)} s.`,
	)
	if (!key) print('It is not encrypted: set BACKUP_KEY, or keep it where only you can read it.')
	print('SECRET, ADDRESS_KEY and the ledger of erasures (DATA_DIR/erasures) are not in it: keep them elsewhere.')
	for (const name of made.missing) print(`Not in the store: ${name}`)
	if (flags.includes('prune'))
		print(`${await prune(dirname(path), await context.clock(context.db))} old backups removed.`)
	return made.missing.length === 0 ? 0 : 1
}

async function pathFor({ clock, db }: Context, place: string, sealed: boolean): Promise<string> {
	const isFile = /\.(tar|age)$/.test(place)
	await mkdir(isFile ? dirname(place) : place, { recursive: true, mode: 0o700 })
	if (isFile) return place
	const at = (await clock(db)).toISOString().slice(0, 19).replaceAll(':', '-')
	return join(place, `shelfie-${at}Z.tar${sealed ? '.age' : ''}`)
}

async function writeArchive(context: Context, path: string, key: string | undefined) {
	const unfinished = `${path}.part`
	const mtime = await context.clock(context.db)
	const plain = new TransformStream<Uint8Array, Uint8Array>()
	const stream = key ? await sealedWith(key, plain.readable) : plain.readable
	const file = createWriteStream(unfinished, { mode: 0o600, flags: 'w' })
	const written = stream.pipeTo(Writable.toWeb(file))
	written.catch(() => {})
	const writer = plain.writable.getWriter()
	const write = (bytes: Uint8Array) => writer.write(bytes)
	try {
		const made = await makeBackup(context, async (part) => write(await tarred(part, mtime)))
		await write(tarEnd)
		await writer.close()
		await written
		await syncFile(unfinished)
		await rename(unfinished, path)
		return made
	} catch (error) {
		await writer.abort(error).catch(() => {})
		await written.catch(() => {})
		await rm(unfinished, { force: true })
		throw error
	}
}

async function syncFile(path: string): Promise<void> {
	const file = await open(path, 'r+')
	await file.sync()
	await file.close()
}

/** Those that we named, by the instant in their names. */
async function prune(folder: string, now: Date): Promise<number> {
	let removed = 0
	for (const name of await readdir(folder)) {
		const [, date, hour, minute, second] = ours.exec(name) ?? []
		if (!date || now.getTime() - Date.parse(`${date}T${hour}:${minute}:${second}Z`) <= backupDays * day) continue
		await rm(join(folder, name))
		removed += 1
	}
	return removed
}
