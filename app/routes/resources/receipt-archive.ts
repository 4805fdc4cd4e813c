import { zipOf } from '#app/adapters/zip/zip.ts'
import { dataOfSubmission, keptPhoto } from '#app/domain/stewardship/data-of-submission.server.ts'
import { asJson, dataAnswer } from '#app/http/data-answer.server.ts'
import { livingReceiptPage } from '#app/http/private-pages.server.ts'
import type { Route } from './+types/receipt-archive.ts'

/** The same, with the picture. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
	const { context, receipt } = await livingReceiptPage(args)
	const data = asJson(await dataOfSubmission(context.db, receipt))
	const files = [
		{ name: `${receipt.code}.json`, read: async () => new TextEncoder().encode(data) },
		{ name: `${receipt.code}.jpeg`, read: () => keptPhoto(context, receipt.photo?.id) },
	]
	return dataAnswer(`${receipt.code}.zip`, zipOf(files, receipt.receivedAt), 'application/zip')
}
