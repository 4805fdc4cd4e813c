import { and, eq, ne } from 'drizzle-orm'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#db/client.server.ts'
import { libraries, networkMembers, networks } from '#db/schema/index.ts'
import { changeDirectory } from './change-directory.server.ts'
import type { MembershipForm, StayForm } from './network-form.ts'

/** A stay of a library in a network, told from its other stays by the day on which it began. */
export interface Stay {
	readonly libraryId: string
	/** The network's slug. */
	readonly network: string
	readonly joinedOn: string
}

type Refusal = 'library-gone' | 'network-gone' | 'membership-gone' | 'memberships-overlap'

export const addMembership = (
	context: ActingContext,
	libraryId: string,
	{ network, joinedOn, leftOn }: MembershipForm,
): Promise<Outcome<null, Refusal>> =>
	changeDirectory(context, async (tx) => {
		const found = await lockBoth(tx, libraryId, network)
		if (!found.ok) return found
		if (await overlaps(tx, found.value, { joinedOn, leftOn })) return refuse('memberships-overlap')
		await tx.insert(networkMembers).values({ ...found.value, joinedOn, leftOn: leftOn ?? null })
		return ok(null)
	})

export const changeMembership = (
	context: ActingContext,
	stay: Stay,
	dates: StayForm,
): Promise<Outcome<null, Refusal>> =>
	changeDirectory(context, async (tx) => {
		const found = await lockBoth(tx, stay.libraryId, stay.network)
		if (!found.ok) return found
		if (await overlaps(tx, found.value, dates, stay.joinedOn)) return refuse('memberships-overlap')
		const changed = await tx
			.update(networkMembers)
			.set({ joinedOn: dates.joinedOn, leftOn: dates.leftOn ?? null })
			.where(that(found.value, stay.joinedOn))
			.returning({ joinedOn: networkMembers.joinedOn })
		return changed.length === 0 ? refuse('membership-gone') : ok(null)
	})

/** For a stay that never was; one that ended gets its last day instead. */
export const removeMembership = (context: ActingContext, stay: Stay): Promise<Outcome<null, Refusal>> =>
	changeDirectory(context, async (tx) => {
		const found = await lockBoth(tx, stay.libraryId, stay.network)
		if (!found.ok) return found
		const removed = await tx
			.delete(networkMembers)
			.where(that(found.value, stay.joinedOn))
			.returning({ joinedOn: networkMembers.joinedOn })
		return removed.length === 0 ? refuse('membership-gone') : ok(null)
	})

interface Both {
	readonly libraryId: string
	readonly networkId: string
}

async function lockBoth(
	tx: Tx,
	libraryId: string,
	slug: string,
): Promise<Outcome<Both, 'library-gone' | 'network-gone'>> {
	const [library] = await tx
		.select({ id: libraries.id })
		.from(libraries)
		.where(eq(libraries.id, libraryId))
		.for('update')
	const [network] = await tx.select({ id: networks.id }).from(networks).where(eq(networks.slug, slug))
	if (!library) return refuse('library-gone')
	return network ? ok({ libraryId, networkId: network.id }) : refuse('network-gone')
}

const of = ({ libraryId, networkId }: Both) =>
	and(eq(networkMembers.libraryId, libraryId), eq(networkMembers.networkId, networkId))
const that = (both: Both, joinedOn: string) => and(of(both), eq(networkMembers.joinedOn, joinedOn))

/** Days are compared as they are written, year first. */
async function overlaps(tx: Tx, both: Both, { joinedOn, leftOn }: StayForm, exceptFor?: string): Promise<boolean> {
	const stays = await tx
		.select()
		.from(networkMembers)
		.where(and(of(both), exceptFor === undefined ? undefined : ne(networkMembers.joinedOn, exceptFor)))
	return stays.some((other) => joinedOn <= (other.leftOn ?? '9999') && other.joinedOn <= (leftOn ?? '9999'))
}
