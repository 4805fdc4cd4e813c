import type { Page } from '@playwright/test'

interface TypedForm {
	readonly action: string
	readonly method: string
	readonly upload: boolean
	readonly fields: readonly (readonly [name: string, value: string])[]
}

/** What no person types and no database keeps: in every text field of every form of the page; answers that are no answer. */
export async function brokenByNul(page: Page): Promise<string[]> {
	const faults: string[] = []
	const headers = { origin: new URL(page.url()).origin }
	for (const { action, method, upload, fields } of await formsOn(page)) {
		const values = Object.fromEntries(fields)
		const body = method === 'get' ? { params: values } : upload ? { multipart: values } : { form: values }
		const answer = await page.request.fetch(action, { method, maxRedirects: 0, headers, ...body })
		const status = answer.status()
		if (status !== 400 && status !== 422)
			faults.push(`${method} ${new URL(action).pathname} answers a NUL with ${status}`)
	}
	return faults
}

const formsOn = (page: Page): Promise<TypedForm[]> =>
	page.evaluate(() => {
		const typed =
			'input:not([type]), input[type=text], input[type=search], input[type=email], input[type=url], textarea'
		return [...document.querySelectorAll('form')]
			.filter((form) => form.querySelector(typed))
			.map((form) => ({
				// A field may have the name of what a form says of itself.
				action: new URL(form.getAttribute('action') ?? '', location.href).href,
				method: form.getAttribute('method')?.toLowerCase() ?? 'get',
				upload: form.getAttribute('enctype') === 'multipart/form-data',
				fields: [...new FormData(form)]
					.filter(([, value]) => typeof value === 'string')
					.map(([name, value]) => {
						const field = form.querySelector(`[name="${CSS.escape(name)}"]`)
						return [name, field?.matches(typed) ? 'A text\0 of somebody' : String(value)] as const
					}),
			}))
	})
