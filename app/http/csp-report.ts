import { z } from 'zod'
import { isPrivatePath } from './private-path.ts'

/** As old browsers send it, alone. */
const Old = z.object({
	'csp-report': z.object({
		'document-uri': z.string().max(4_000),
		'violated-directive': z.string().max(500).optional(),
		'effective-directive': z.string().max(500).optional(),
		'blocked-uri': z.string().max(4_000).optional(),
	}),
})
/** As new ones do, several at once, among reports of other kinds. */
const Batch = z.array(z.object({ type: z.string(), url: z.string().max(4_000), body: z.unknown() })).max(50)
const Body = z.object({ effectiveDirective: z.string().max(500), blockedURL: z.string().max(4_000).optional() })

/** What a page was kept from doing: nothing of who saw it, no query, no private link. */
export interface Blocked {
	readonly page: string
	readonly directive: string
	/** An origin, or a word like `inline`. */
	readonly what: string
}

/** What is told in a report; null when it is none. */
export function readCspReport(said: unknown): Blocked[] | null {
	const batch = Batch.safeParse(said)
	if (batch.success)
		return batch.data
			.filter(({ type }) => type === 'csp-violation')
			.flatMap(({ url, body }) => {
				const { data } = Body.safeParse(body)
				return data ? [blocked(url, data.effectiveDirective, data.blockedURL)] : []
			})
	const old = Old.safeParse(said)
	if (!old.success) return null
	const { 'document-uri': page, 'blocked-uri': what, ...directives } = old.data['csp-report']
	return [blocked(page, directives['effective-directive'] ?? directives['violated-directive'] ?? '', what)]
}

const blocked = (page: string, directive: string, what = ''): Blocked => ({
	page: pathOf(page),
	directive: directive.replace(/[^a-z-].*$/, '').slice(0, 40),
	what: URL.canParse(what) ? new URL(what).origin.slice(0, 200) : what.replace(/[^a-z-]/g, '').slice(0, 40),
})

function pathOf(page: string): string {
	const path = URL.canParse(page) ? new URL(page).pathname : '/'
	return isPrivatePath(path) ? path.replace(/^(\/+[^/]+\/+)[^/]+/, '$1…').slice(0, 200) : path.slice(0, 200)
}
