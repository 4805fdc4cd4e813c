import type { Edition } from '#app/domain/contest/edition.ts'
import { allEditions } from '#app/domain/contest/find-edition.server.ts'
import { type RouteArgs, requireStaff } from '#app/http/guards.server.ts'
import { workerOf } from '../worker.ts'

/** The editions that whoever asks organises: any of them can be begun anew. */
export async function formerEditions(args: RouteArgs): Promise<Edition[]> {
	const { staff, mine } = await requireStaff(args)
	return (await allEditions(staff.db)).filter(({ id }) => workerOf(mine, id).organises)
}

/** The one that the address names; null where it names none of them. */
export async function formerEdition(args: RouteArgs): Promise<Edition | null> {
	const from = new URL(args.request.url).searchParams.get('from')
	return from ? ((await formerEditions(args)).find(({ slug }) => slug === from) ?? null) : null
}
