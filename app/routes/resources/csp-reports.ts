import { admit } from '#app/http/admission.server.ts'
import { readCspReport } from '#app/http/csp-report.ts'
import { contextOf } from '#app/http/guards.server.ts'
import type { Route } from './+types/csp-reports.ts'

export const loader = () => new Response('Method not allowed\n', { status: 405, headers: { allow: 'POST' } })

const types = /^application\/(csp-report|reports\+json|json)\b/

/** Browsers tell here what our pages were kept from doing; it is noted for whoever runs this, and nothing else happens. */
export async function action(args: Route.ActionArgs): Promise<Response> {
	if (args.request.method !== 'POST') return loader()
	if (!types.test(args.request.headers.get('content-type') ?? '')) return new Response(null, { status: 415 })
	await admit(args, 'csp-report')
	const reports = readCspReport(parsed(await args.request.text()))
	if (!reports) return new Response(null, { status: 422 })
	for (const { page, directive, what } of reports) contextOf(args).note('csp-report', { page, directive, what })
	return new Response(null, { status: 204 })
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		return null
	}
}
