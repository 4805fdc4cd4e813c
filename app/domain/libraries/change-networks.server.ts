import { and, eq, inArray, ne } from 'drizzle-orm'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { foldText } from '#app/domain/shared/fold-text.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { slugsToTry } from '#app/domain/shared/slug.ts'
import type { Tx } from '#db/client.server.ts'
import { networks } from '#db/schema/index.ts'
import { changeDirectory } from './change-directory.server.ts'
import { lockDirectory } from './lock-import.server.ts'
import type { NetworkForm } from './network-form.ts'

export const addNetwork = (
	context: ActingContext,
	network: NetworkForm,
): Promise<Outcome<{ slug: string }, 'network-listed'>> =>
	changeDirectory(context, async (tx) => {
		await lockDirectory(tx)
		if (await isListed(tx, network)) return refuse('network-listed')
		const slug = await freeSlug(tx, network)
		await tx.insert(networks).values({ ...network, slug })
		return ok({ slug })
	})

/** Its address stays. */
export const changeNetwork = (
	context: ActingContext,
	slug: string,
	network: NetworkForm,
): Promise<Outcome<{ slug: string }, 'network-listed' | 'network-gone'>> =>
	changeDirectory(context, async (tx) => {
		await lockDirectory(tx)
		if (await isListed(tx, network, slug)) return refuse('network-listed')
		const changed = await tx
			.update(networks)
			.set({ ...network, website: network.website ?? null })
			.where(eq(networks.slug, slug))
			.returning({ id: networks.id })
		return changed.length === 0 ? refuse('network-gone') : ok({ slug })
	})

async function isListed(tx: Tx, { name, country }: NetworkForm, exceptFor = ''): Promise<boolean> {
	const others = await tx
		.select({ name: networks.name })
		.from(networks)
		.where(and(eq(networks.country, country), ne(networks.slug, exceptFor)))
	return others.some((other) => foldText(other.name) === foldText(name))
}

async function freeSlug(tx: Tx, { name, country }: NetworkForm): Promise<string> {
	const tries: string[] = []
	for (const slug of slugsToTry(name, country)) {
		if (tries.push(slug) === 8) break
	}
	const taken = await tx.select({ slug: networks.slug }).from(networks).where(inArray(networks.slug, tries))
	const free = tries.find((slug) => slug !== 'new' && !taken.some((each) => each.slug === slug))
	return free ?? `${tries[0]}-${crypto.randomUUID().slice(0, 8)}`
}
