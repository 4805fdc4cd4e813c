import { dataOfPerson } from '#app/domain/stewardship/data-of-person.server.ts'
import { asJson, dataAnswer, jsonType } from '#app/http/data-answer.server.ts'
import { requirePerson } from '#app/http/guards.server.ts'
import type { Route } from './+types/data.ts'

/** Everything kept about whoever is signed in, for them to take along. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
	const { db, person } = await requirePerson(args)
	return dataAnswer('shelfie.json', asJson(await dataOfPerson(db, person.id)), jsonType)
}
