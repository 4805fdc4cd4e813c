import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { isTooMany } from '#app/domain/accounts/throttle.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok } from '#app/domain/shared/outcome.ts'
import { isUuid } from '#app/domain/shared/uuid.ts'
import type { Tx } from '#db/client.server.ts'
import { editions, trackingMessages, trackingSources } from '#db/schema/index.ts'
import { fault } from './hook-fault.ts'
import { type SignatureFault, type SignedMessage, verifySignature } from './hook-signature.server.ts'
import { noteHeard } from './note-heard.server.ts'
import { noteUnknownNumbers } from './note-unknown-numbers.server.ts'
import { readMessage } from './read-message.ts'
import { recordParcels } from './record-parcels.server.ts'
import type { SaidMessage } from './said-event.ts'
import { isHookKind } from './source-kind.ts'
import { secretsOf } from './source-secret.server.ts'

export type HookFault =
	| SignatureFault
	| 'source-unknown'
	| 'source-disabled'
	| 'json-damaged'
	| 'shape-unknown'
	| 'id-used-before'
	| 'too-many-messages'

/** `known`: the very same message was taken before, and changes nothing. */
export type HookAnswer = { readonly result: 'known' } | ({ readonly result: 'recorded' } & HookCounts)
export interface HookCounts {
	readonly added: number
	readonly known: number
	readonly ignored: number
	/** How many of its numbers nobody here knows. */
	readonly unknown: number
}

type Source = typeof trackingSources.$inferSelect & { readonly zone: string }

/** Counted for a message that is signed and new, so that nobody else can use up what a sender may send. */
const perSource = { bucket: 'tracking-hook', limit: 600, minutes: 1 }

/** A message of a source about its edition's parcels: looked at in the order in which least is believed. */
export async function receiveHook(
	context: Context,
	sourceId: string,
	message: SignedMessage,
): Promise<Outcome<HookAnswer, HookFault>> {
	const source = await findSource(context, sourceId)
	if (!source || !isHookKind(source.kind)) return fault('source-unknown')
	if (source.disabledAt) return fault('source-disabled')
	const now = await context.clock(context.db)
	const signed = verifySignature(source.kind, message, secretsOf(context, source, now), now)
	if (!signed.ok) return signed
	const json = parse(message.body)
	if (!json.ok) return json
	const said = readMessage(source.kind, json.value, source.zone)
	if (!said.ok) return said

	const digest = createHash('sha256').update(message.body).digest('hex')
	const before = await takenBefore(context, source, { id: said.value.id ?? digest, digest })
	if (before) return before
	if (await isTooMany(context, perSource, source.id)) return fault('too-many-messages')
	return record(context, source, said.value, digest)
}

async function findSource({ db }: Context, sourceId: string): Promise<Source | null> {
	if (!isUuid(sourceId)) return null
	const [found] = await db
		.select({ source: trackingSources, zone: editions.zone })
		.from(trackingSources)
		.innerJoin(editions, eq(editions.id, trackingSources.editionId))
		.where(eq(trackingSources.id, sourceId))
	return found ? { ...found.source, zone: found.zone } : null
}

function parse(body: Uint8Array): Outcome<unknown, 'json-damaged'> {
	try {
		return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)))
	} catch {
		return fault('json-damaged')
	}
}

interface Sent {
	readonly id: string
	readonly digest: string
}

async function takenBefore({ db }: Pick<Context, 'db'>, source: Source, { id, digest }: Sent) {
	const [taken] = await db
		.select({ digest: trackingMessages.digest })
		.from(trackingMessages)
		.where(and(eq(trackingMessages.sourceId, source.id), eq(trackingMessages.messageId, id)))
	return taken ? again(source, taken.digest === digest) : null
}

/** A sender of ours must not use an id twice; the others write their whole story anew under one id now and then. */
function again(source: Source, isSame: boolean): Outcome<HookAnswer, HookFault> | null {
	if (isSame) return ok({ result: 'known' })
	return source.kind === 'shelfie' ? fault('id-used-before') : null
}

const record = (
	context: Context,
	source: Source,
	{ id, parcels }: SaidMessage,
	digest: string,
): Promise<Outcome<HookAnswer, HookFault>> =>
	context.db.transaction(async (tx) => {
		const now = await context.clock(tx)
		const messageId = id ?? digest
		const marked = await tx
			.insert(trackingMessages)
			.values({ sourceId: source.id, messageId, digest, receivedAt: now })
			.onConflictDoNothing()
			.returning({ digest: trackingMessages.digest })
		// Sent twice at the same moment: the other one is taken.
		const other = marked.length === 0 ? await takenBefore({ db: tx }, source, { id: messageId, digest }) : null
		if (other) return other
		const told = { source: 'webhook', sourceId: source.id } as const
		const recorded = await recordParcels(context, tx, source.editionId, parcels, told, now)
		// Once the number is known here the same message shall count, so it is not remembered.
		if (recorded.unknownNumbers.length > 0) await forget(tx, source.id, messageId)
		await noteUnknownNumbers(context, tx, source.id, recorded.unknownNumbers, now)
		await noteHeard(context, tx, source, recorded, now)
		const { added, known, ignored, unknownNumbers } = recorded
		return ok({ result: 'recorded', added, known, ignored, unknown: unknownNumbers.length })
	})

const forget = (tx: Tx, sourceId: string, messageId: string) =>
	tx
		.delete(trackingMessages)
		.where(and(eq(trackingMessages.sourceId, sourceId), eq(trackingMessages.messageId, messageId)))
