/** What is kept about somebody, for them alone to take along. */
export const dataAnswer = (name: string, body: BodyInit, type: string): Response =>
	new Response(body, {
		headers: {
			'content-type': type,
			'content-disposition': `attachment; filename="${name}"`,
			'cache-control': 'no-store',
			'x-robots-tag': 'noindex',
		},
	})

export const asJson = (data: unknown): string => `${JSON.stringify(data, null, '\t')}\n`
export const jsonType = 'application/json; charset=utf-8'
