import { CountableBundle } from './countable-bundle.ts'
import { ResultBundle } from './result-bundle.ts'

/** A file as it may be counted: with a whole result to compare with, or with none. */
export type ReadBundle =
	| { readonly kind: 'published'; readonly bundle: ResultBundle }
	| { readonly kind: 'countable'; readonly bundle: CountableBundle }
	| { readonly kind: 'unreadable'; readonly why: string }

export const readBundle = (content: unknown): ReadBundle => {
	const published = ResultBundle.safeParse(content)
	if (published.success) return { kind: 'published', bundle: published.data }
	const open = CountableBundle.safeParse(content)
	if (open.success && !open.data.result) return { kind: 'countable', bundle: open.data }
	const [issue] = (open.success ? published : open).error?.issues ?? []
	const where = issue?.path.length ? ` at ${issue.path.join('.')}` : ''
	return { kind: 'unreadable', why: `${issue?.message}${where}` }
}
