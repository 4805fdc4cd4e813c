import {
	closeSync,
	existsSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readdirSync,
	renameSync,
	rmdirSync,
	rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { DurableFileSystem, durableParameters, fastParameters } from './durable-file-system.mjs'

/** Opens the database in `directory`; the first start appears there whole or not at all. */
export async function openDirectory(directory, durable) {
	if (!existsSync(join(directory, 'PG_VERSION'))) await createWhole(directory, durable)
	return open(directory, durable)
}

async function createWhole(directory, durable) {
	const unfinished = `${directory}.unfinished`
	rmSync(unfinished, { recursive: true, force: true })
	mkdirSync(unfinished, { recursive: true, mode: 0o700 })

	const database = await open(unfinished, durable)
	await database.close()

	if (durable) for (const path of everythingIn(unfinished)) sync(path)
	if (existsSync(directory)) rmdirSync(directory)
	renameSync(unfinished, directory)
	sync(dirname(directory))
}

function open(directory, durable) {
	return durable
		? PGlite.create({ fs: new DurableFileSystem(directory), startParams: durableParameters })
		: PGlite.create({ fs: new NodeFS(directory), startParams: fastParameters })
}

function everythingIn(directory) {
	return [directory, ...readdirSync(directory, { recursive: true }).map((path) => join(directory, path))]
}

function sync(path) {
	const descriptor = openSync(path, 'r')
	fsyncSync(descriptor)
	closeSync(descriptor)
}
