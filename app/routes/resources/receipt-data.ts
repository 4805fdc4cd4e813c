import { dataOfSubmission } from '#app/domain/stewardship/data-of-submission.server.ts'
import { asJson, dataAnswer, jsonType } from '#app/http/data-answer.server.ts'
import { livingReceiptPage } from '#app/http/private-pages.server.ts'
import type { Route } from './+types/receipt-data.ts'

/** Everything kept about a submission, for the submitter to take along. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
	const { context, receipt } = await livingReceiptPage(args)
	return dataAnswer(`${receipt.code}.json`, asJson(await dataOfSubmission(context.db, receipt)), jsonType)
}
