import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readLedger } from '#app/adapters/erasures/ledger-file.ts'
import type { Command } from '#app/command.server.ts'
import { compose } from '#app/compose.server.ts'
import { type Erasure, erasureKey, latestOf } from '#app/domain/shared/erasure-ledger.ts'
import { type CheckedArchive, checkArchive } from '#app/domain/stewardship/backup/check-archive.server.ts'
import { markOfKey } from '#app/domain/stewardship/backup/digest.server.ts'
import { NotRestored } from '#app/domain/stewardship/backup/not-restored.ts'
import { restoreInto } from '#app/domain/stewardship/backup/restore-into.server.ts'
import type { Environment } from '#app/environment.server.ts'
import { ledgerPath } from '#app/erasure-ledger.server.ts'
import { installationSecrets, keptSecretsAreThere } from '#app/installation-secrets.server.ts'
import { knownMigrations } from '#db/migrate.server.ts'
import { isSealedFile, readArchive } from './archive-file.server.ts'
import { placedList } from './placed-list.server.ts'
import { sentences } from './restore-faults.ts'
import { readWords } from './words.ts'

type Print = (line: string) => void

/** What a running server is asked: it holds the place. */
export const restoreWhileServing: Command = async (_context, _args, print) => {
	print('A server runs on this DATA_DIR: stop it, and restore into an empty place.')
	return 1
}

/** `-- <file>`, with `--erasures <file>` for each ledger that is not in DATA_DIR already: into an empty place only. */
export async function restore(environment: Environment, args: readonly string[], print: Print): Promise<number> {
	const { places, flags, values } = readWords(args, ['key', 'erasures'])
	const [path] = places
	if (!path || places.length > 1) {
		print('Say what: npm run restore -- <file> [--erasures <ledger>]')
		return 2
	}
	try {
		await restoreFile(environment, path, { ...values, flags }, print)
		return 0
	} catch (error) {
		if (!(error instanceof NotRestored)) throw error
		print(error.message)
		return 1
	}
}

interface Wishes {
	readonly key?: readonly string[]
	readonly erasures?: readonly string[]
	readonly flags: readonly string[]
}

async function restoreFile(environment: Environment, path: string, wishes: Wishes, print: Print): Promise<void> {
	if (!(await keptSecretsAreThere(environment))) {
		throw new NotRestored(
			'SECRET and ADDRESS_KEY of the installation that was backed up are needed: give them as variables, or put its files “secret” and “address-key” into DATA_DIR.',
		)
	}
	const secrets = await installationSecrets(environment)
	const key = wishes.key?.[0]
	const parts = await readArchive(path, key)
	if (typeof parts === 'string') throw new NotRestored(sentences[parts])
	const found = await checkArchive(parts, secrets, knownMigrations())
	// What opened with the key was a backup once.
	const checked = found === 'no-backup' && key && (await isSealedFile(path)) ? 'cut-off' : found
	if (typeof checked === 'string') throw new NotRestored(sentences[checked])
	print(`The backup of ${checked.head.madeAt} is whole.`)

	const ledgers = [ledgerPath(environment), environment.ERASURE_LEDGER, ...(wishes.erasures ?? [])]
	const erasures = await knownErasures(ledgers, markOfKey(secrets.secret), checked)
	const again = async () => {
		const archive = await readArchive(path, key)
		if (typeof archive === 'string') throw new NotRestored(sentences[archive])
		return archive
	}
	const photos = join(environment.DATA_DIR, 'photos')
	await restoreInto(
		{
			open: (prepare) => compose(environment, prepare),
			hasFiles: () => isFilled(photos),
			removeFiles: () => rm(photos, { recursive: true, force: true }),
			placed: placedList(join(environment.DATA_DIR, 'restore-placed')),
		},
		{ ...checked, erasures, parts: again, acceptViolations: wishes.flags.includes('accept-violations') },
		print,
	)
	print('Restored. Start with npm start.')
}

/** All that was ever erased: without it somebody would come back who asked to be forgotten. */
async function knownErasures(
	paths: readonly (string | undefined)[],
	owner: string,
	{ erasures: before }: CheckedArchive,
): Promise<Erasure[]> {
	const found: Erasure[] = []
	let ledgers = 0
	for (const path of new Set(paths.filter((each) => each !== undefined))) {
		const ledger = await readLedger(path, owner)
		if (ledger === 'ledger-missing') continue
		if (ledger === 'ledger-of-another') throw new NotRestored(`${path} is the ledger of another installation.`)
		if (ledger === 'ledger-unreadable') throw new NotRestored(`${path} is no ledger of erasures, or was altered.`)
		ledgers += 1
		found.push(...ledger)
	}
	if (ledgers === 0) {
		throw new NotRestored(
			'The ledger of erasures is needed, so that nobody comes back who was erased: put it into DATA_DIR as “erasures”, or give it with --erasures <file>.',
		)
	}
	const known = new Set(found.map(erasureKey))
	const lacking = before.filter((each) => !known.has(erasureKey(each))).length
	if (lacking > 0) {
		throw new NotRestored(
			`The ledger lacks ${lacking} erasures that the backup knows: it is older, or another machine’s is needed too (--erasures).`,
		)
	}
	return [...latestOf(found).values()]
}

async function isFilled(folder: string): Promise<boolean> {
	await mkdir(folder, { recursive: true, mode: 0o700 })
	const entries = await readdir(folder, { recursive: true, withFileTypes: true })
	return entries.some((entry) => entry.isFile())
}
