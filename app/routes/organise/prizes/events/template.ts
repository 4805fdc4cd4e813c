import { csvLine, csvMark } from '#app/domain/libraries/csv-line.ts'
import { eventColumns } from '#app/domain/prizes/tracking/event-row.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import { csvAnswer } from '../../libraries/imports/csv-answer.ts'
import type { Route } from './+types/template.ts'

export async function loader(args: Route.LoaderArgs) {
	await requireOrganiserOf(args)
	return csvAnswer('tracking-events-template.csv', csvMark + csvLine(eventColumns))
}
