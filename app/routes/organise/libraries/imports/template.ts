import { csvLine, csvMark } from '#app/domain/libraries/csv-line.ts'
import { factNames } from '#app/domain/libraries/library-facts.ts'
import { requireOrganiser } from '#app/http/guards.server.ts'
import type { Route } from './+types/template.ts'
import { csvAnswer } from './csv-answer.ts'

export async function loader(args: Route.LoaderArgs) {
	await requireOrganiser(args)
	return csvAnswer('libraries-template.csv', csvMark + csvLine(factNames))
}
