import { eq } from 'drizzle-orm'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#db/client.server.ts'
import { editions, type LogBody } from '#db/schema/index.ts'
import { bumpEdition } from './bump-edition.server.ts'
import type { Edition } from './edition.ts'
import type { EditionTextsInput } from './edition-form.ts'
import { findEditionById } from './find-edition.server.ts'

/** One change of an edition under its row's lock (which lets others refer to the edition meanwhile): versioned and logged when it was made, nothing when it was refused. */
export async function changeEdition<Value, Reason extends string>(
	context: ActingContext,
	editionId: string,
	kind: string,
	change: (tx: Tx, edition: Edition, now: Date) => Promise<Outcome<{ value: Value; logged: LogBody }, Reason>>,
): Promise<Outcome<Value, Reason>> {
	return context.db.transaction(async (tx) => {
		await tx.select({ id: editions.id }).from(editions).where(eq(editions.id, editionId)).for('no key update')
		const edition = await findEditionById(tx, editionId)
		if (!edition) throw new Error(`no edition ${editionId}`)
		const changed = await change(tx, edition, await context.clock(tx))
		if (!changed.ok) return changed
		await bumpEdition(tx, editionId)
		await appendToLog(context, tx, editionId, kind, { by: context.person.id, ...changed.value.logged })
		return ok(changed.value.value)
	})
}

export const changeTexts = (
	context: ActingContext,
	editionId: string,
	texts: EditionTextsInput,
): Promise<Outcome<null, never>> =>
	changeEdition(context, editionId, 'edition.texts-changed', async (tx) => {
		await tx.update(editions).set(texts).where(eq(editions.id, editionId))
		return ok({ value: null, logged: {} })
	})
