import { and, eq } from 'drizzle-orm'
import { changeEdition } from '#app/domain/contest/change-edition.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#db/client.server.ts'
import { trackingSources } from '#db/schema/index.ts'
import type { SourceInput } from './source-form.ts'
import { drawsItsSecret } from './source-kind.ts'
import { drawSecret, sealSecret } from './source-secret.server.ts'

export interface SourceReach {
	readonly sourceId: string
	readonly editionId: string
}

const day = 24 * 3600_000

/** Somebody may tell of the edition's parcels from now on; our own kind of sender gets its secret in a second step. */
export const addSource = (
	context: ActingContext,
	editionId: string,
	{ kind, name, secret, address, carrier }: SourceInput,
): Promise<Outcome<{ id: string }, 'too-many-sources'>> =>
	changeEdition(context, editionId, 'tracker.added', async (tx, _edition, now) => {
		if ((await tx.$count(trackingSources, eq(trackingSources.editionId, editionId))) >= 50) {
			return refuse('too-many-sources')
		}
		const polled = kind === 'polling' ? { address: address?.replace(/\/+$/, ''), carrier, nextAt: now } : {}
		const [made] = await tx
			.insert(trackingSources)
			.values({ editionId, kind, name, ...polled, createdAt: now, createdBy: context.person.id })
			.returning({ id: trackingSources.id })
		if (!made) throw new Error('an inserted source must come back')
		if (secret && !drawsItsSecret(kind)) await keepSecret(context, tx, made.id, secret, null)
		return ok({ value: made, logged: { tracker: made.id, kind } })
	})

/**
 * A new secret, drawn here (and answered, this once) or brought from the other side. The one before works for a day,
 * so that no message is lost while the sender changes over.
 */
export const changeSecret = (
	context: ActingContext,
	{ sourceId, editionId }: SourceReach,
	brought: string | undefined,
): Promise<Outcome<{ drawn: string | null }, 'source-unknown' | 'secret-missing'>> =>
	changeEdition(context, editionId, 'tracker.secret-changed', async (tx, _edition, now) => {
		const source = await lockSource(tx, { sourceId, editionId })
		if (!source) return refuse('source-unknown')
		const drawn = drawsItsSecret(source.kind) ? drawSecret(context) : null
		const secret = drawn ?? brought
		if (!secret) return refuse('secret-missing')
		const previous = source.secret && { sealed: source.secret, until: new Date(now.getTime() + day) }
		await keepSecret(context, tx, source.id, secret, previous || null)
		return ok({ value: { drawn }, logged: { tracker: source.id } })
	})

/** From now on nothing that it says is taken; or it is again. */
export const switchSource = (
	context: ActingContext,
	{ sourceId, editionId }: SourceReach,
	enabled: boolean,
): Promise<Outcome<null, 'source-unknown'>> =>
	changeEdition(context, editionId, enabled ? 'tracker.enabled' : 'tracker.disabled', async (tx, _edition, now) => {
		const source = await lockSource(tx, { sourceId, editionId })
		if (!source) return refuse('source-unknown')
		const again = enabled ? { disabledAt: null, failures: 0, failingSince: null, failure: null } : { disabledAt: now }
		await tx
			.update(trackingSources)
			.set({ ...again, nextAt: enabled && source.kind === 'polling' ? now : null })
			.where(eq(trackingSources.id, source.id))
		return ok({ value: null, logged: { tracker: source.id } })
	})

async function lockSource(tx: Tx, { sourceId, editionId }: SourceReach) {
	const [source] = await tx
		.select()
		.from(trackingSources)
		.where(and(eq(trackingSources.id, sourceId), eq(trackingSources.editionId, editionId)))
		.for('update')
	return source ?? null
}

async function keepSecret(
	context: ActingContext,
	tx: Tx,
	sourceId: string,
	secret: string,
	previous: { readonly sealed: string; readonly until: Date } | null,
): Promise<void> {
	await tx
		.update(trackingSources)
		.set({
			secret: sealSecret(context, sourceId, secret),
			previousSecret: previous?.sealed ?? null,
			previousUntil: previous?.until ?? null,
		})
		.where(eq(trackingSources.id, sourceId))
}
