import { asc } from 'drizzle-orm'
import type { LetterKind } from '#app/domain/letters/letter.ts'
import { ballots, letters, logEntries, recusals, supersededBallots } from '#db/schema/index.ts'
import type { TestContext } from '#tests/support/context.ts'
import { namingHashes } from './hashes.ts'
import { noteBy, recusalBy } from './play.ts'
import { type Bench, benches, type World } from './world.ts'

/** Whose juror alone may read a text that lies in the database. */
export type Secrets = ReadonlyMap<string, Bench>
export interface Kept {
	readonly secrets: Secrets
	readonly receipts: ReadonlySet<string>
	/** As their recipients read them. */
	readonly letters: ReadonlyMap<string, string>
	readonly log: readonly string[]
}

export async function keptIn(context: TestContext, world: World): Promise<Kept> {
	const { db } = context
	const benchOf = (partnerId: string) =>
		benches.find((bench) => world.stages.some(({ partners }) => partners[bench].id === partnerId))!
	const cast = await db.select().from(ballots)
	const benchOfBallot = (ballotId: string) => benchOf(cast.find(({ id }) => id === ballotId)!.partnerId)
	const earlier = (await db.select().from(supersededBallots)).map((row) => ({
		...row,
		of: benchOfBallot(row.ballotId),
	}))
	const all = [...cast.map((row) => ({ ...row, of: benchOf(row.partnerId) })), ...earlier]
	const secrets = [
		...benches.flatMap((of) => [noteBy(of), recusalBy(of)].map((text) => [text, of] as const)),
		...cast.map(({ id, partnerId }) => [id, benchOf(partnerId)] as const),
		...all.flatMap(({ receipt, salt, of }) => [receipt, salt].flatMap((text) => (text ? [[text, of] as const] : []))),
		...(await db.select().from(recusals)).flatMap(({ salt, partnerId }) =>
			salt ? [[salt, benchOf(partnerId)] as const] : [],
		),
	]
	const named = await namingHashes(db)
	const entries = await db.select().from(logEntries).orderBy(asc(logEntries.editionId), asc(logEntries.seq))
	return {
		secrets: new Map(secrets),
		receipts: new Set(all.flatMap(({ receipt }) => receipt ?? [])),
		letters: await writtenLetters(context, named),
		log: entries.map((entry) => named(JSON.stringify(entry))),
	}
}

async function writtenLetters(context: TestContext, named: (text: string) => string) {
	const all = await context.db.select().from(letters).orderBy(asc(letters.id))
	return new Map(
		all.map(({ id, kind, recipient, locale, params }) => {
			const { subject, text } = context.writeLetter({ kind: kind as LetterKind, locale, params, link: null })
			return [`${kind} ${id} to ${recipient}`, named([JSON.stringify(params), subject, text].join('\n'))]
		}),
	)
}
