import { z } from 'zod'
import { foldText } from '#app/domain/shared/fold-text.ts'
import { type Choice, choosable } from '#app/domain/voting/chosen-entries.ts'

const Wish = z.object({
	show: z.enum(choosable).catch('all'),
	sort: z.enum(['own', 'value']).catch('own'),
	q: z.string().max(100).catch(''),
	page: z.coerce.number().int().min(1).max(1000).catch(1),
})
export type Wish = z.infer<typeof Wish>

/** Which of the entries one goes through, as the address says. */
export const wishIn = (request: Request): Wish => Wish.parse(Object.fromEntries(new URL(request.url).searchParams))

export const choiceFor = ({ show, sort, q }: Wish): Choice => ({
	...{ show, sort },
	words: foldText(q).split(' ').filter(Boolean),
})

/** The part of an address that keeps the wish; nothing stands there for what goes without saying. */
export function queryFor({ show, sort, q, page }: Partial<Wish>): string {
	const query = new URLSearchParams()
	if (show && show !== 'all') query.set('show', show)
	if (sort && sort !== 'own') query.set('sort', sort)
	if (q) query.set('q', q)
	if (page && page > 1) query.set('page', String(page))
	const text = query.toString()
	return text ? `?${text}` : ''
}
