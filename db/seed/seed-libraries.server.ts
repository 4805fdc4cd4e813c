import { searchable } from '#app/domain/shared/search-words.ts'
import type { Tx } from '#db/client.server.ts'
import { branches, libraries, networkMembers, networks } from '#db/schema/index.ts'
import { exampleLibraries } from './facts/example-libraries.ts'
import { librariesInLatvia } from './facts/libraries-latvia.ts'
import { librariesInPoland } from './facts/libraries-poland.ts'
import { bergslagsbibblan, librariesInSweden } from './facts/libraries-sweden.ts'

const directory = [...librariesInLatvia, ...librariesInSweden, ...librariesInPoland, ...exampleLibraries]

export async function seedLibraries(tx: Tx, createdAt: Date): Promise<void> {
	const rows = directory.map(({ branches: _, ...facts }) => ({
		...facts,
		folded: searchable(facts.name, facts.place),
		createdAt,
	}))
	const added = await tx.insert(libraries).values(rows).returning({ id: libraries.id, slug: libraries.slug })
	const idOf = new Map(added.map(({ slug, id }) => [slug, id]))
	await tx
		.insert(branches)
		.values(
			directory.flatMap((each) => each.branches.map((branch) => ({ ...branch, libraryId: idOf.get(each.slug)! }))),
		)

	const { members, ...facts } = bergslagsbibblan
	const [network] = await tx.insert(networks).values(facts).returning({ id: networks.id })
	const joined = members.flatMap(({ library, joinedOn }) =>
		joinedOn ? [{ networkId: network!.id, libraryId: idOf.get(library)!, joinedOn }] : [],
	)
	await tx.insert(networkMembers).values(joined)
}
