import { csvLine, csvMark } from '#app/domain/libraries/csv-line.ts'
import { importRows } from '#app/domain/libraries/import-queries.server.ts'
import { factNames } from '#app/domain/libraries/library-facts.ts'
import { localeOf } from '#app/http/guards.server.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { errorText } from '#app/i18n/use-error-text.ts'
import type { Route } from './+types/faulty-rows.ts'
import { csvAnswer } from './csv-answer.ts'
import { importInUrl } from './import-in-url.server.ts'

/** The rows that were refused, as they were written, each with what is wrong: to be corrected and sent again. */
export async function loader(args: Route.LoaderArgs) {
	const { organiser, found } = await importInUrl(args)
	const locale = localeOf(args.request)
	const [forms, refusals] = [translator(locale, 'forms'), translator(locale, 'refusals')]
	const { rows } = await importRows(organiser.db, found.id, { of: 'refuse', perPage: found.rows })
	const lines = rows.map(({ row, library, faults }) => {
		const said = faults.map(({ column, fault }) => `${column}: ${errorText(fault, forms, refusals)}`)
		return csvLine([...factNames.map((name) => library[name]), row, said.join(' ')])
	})
	return csvAnswer('faulty-rows.csv', csvMark + csvLine([...factNames, 'row', 'faults']) + lines.join(''))
}
