import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { onTestFinished } from 'vitest'
import { openLedgerFile } from '#app/adapters/erasures/ledger-file.ts'
import { backup } from '#app/commands/backup.server.ts'
import { restore } from '#app/commands/restore.server.ts'
import { markOfKey } from '#app/domain/stewardship/backup/digest.server.ts'
import { preparePhoto } from '#app/domain/submissions/prepare-photo.server.ts'
import { sendSubmission } from '#app/domain/submissions/send-submission.server.ts'
import { type Environment, readEnvironment } from '#app/environment.server.ts'
import { openDatabase } from '#db/client.server.ts'
import { photos } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { filledForm, sending } from '#tests/support/builders/sending.ts'
import { complete, type TestContext } from '#tests/support/context.ts'
import { scratchFolder } from '#tests/support/scratch-folder.ts'

export const secret = 'a secret of an installation that is backed up'
const addressKey = '07'.repeat(32)

/** An installation in real time, with a ledger that lies outside of everything else. */
export async function installation(context: TestContext) {
	context.inRealTime()
	const folder = await scratchFolder()
	const ledger = join(folder, 'ledger')
	const own = complete({ ...context, secret, erasures: openLedgerFile(ledger, markOfKey(secret)) })
	const after = (days: number) => new Date(Date.now() + days * 24 * 3600_000).toISOString().slice(0, 16)
	const contest = await edition(own, {
		...{ callOpens: after(-2), callCloses: after(5), votingOpens: after(20), votingCloses: after(30) },
	})
	const sent = async (email: string) => {
		const outcome = await sendSubmission(own, contest, filledForm({ email }), await sending(own))
		if (!outcome.ok) throw new Error(outcome.reason)
		const [photo] = await own.db.select().from(photos).where(eq(photos.submissionId, outcome.value.submissionId))
		await preparePhoto(own, { photoId: photo!.id })
		return outcome.value.submissionId
	}
	return { own, folder, ledger, contest, sent }
}

export async function backedUp(context: TestContext, path: string, key?: string) {
	const said: string[] = []
	const code = await backup(context, [path, ...(key ? ['--key', key] : [])], (line) => said.push(line))
	return { code, said }
}

export async function emptyPlace(variables: Readonly<Record<string, string>> = {}): Promise<Environment> {
	const DATA_DIR = await scratchFolder()
	return readEnvironment({ DATA_DIR, SECRET: secret, ADDRESS_KEY: addressKey, LOG_LEVEL: 'silent', ...variables })
}

export async function restored(place: Environment, words: readonly string[]) {
	const said: string[] = []
	return { code: await restore(place, words, (line) => said.push(line)), said }
}

/** What is in a place once the command has ended. */
export async function lookInto(place: Environment) {
	const database = await openDatabase({ dataDir: place.DATA_DIR, durable: false })
	onTestFinished(() => database.close())
	return database.db
}
