import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { submissions } from '#db/schema/index.ts'

/** The id of what a country's ballots call by this code, while it is there. */
export async function submissionByCode(
	db: Db,
	{ editionId, country }: { readonly editionId: string; readonly country: string },
	code = '',
): Promise<string | null> {
	const [found] = await db
		.select({ id: submissions.id })
		.from(submissions)
		.where(
			and(
				eq(submissions.editionId, editionId),
				eq(submissions.code, code),
				eq(submissions.country, country),
				eq(submissions.state, 'published'),
			),
		)
	return found?.id ?? null
}
