import { livingReceiptPage } from '#app/http/private-pages.server.ts'
import type { Route } from './+types/receipt-data.ts'

/** Everything kept about a submission, for the submitter to take along. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
	const { receipt } = await livingReceiptPage(args)
	return new Response(`${JSON.stringify(receipt, null, '\t')}\n`, {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': `attachment; filename="${receipt.code}.json"`,
			'cache-control': 'no-store',
		},
	})
}
