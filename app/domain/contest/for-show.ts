import type { Edition } from './edition.ts'

/**
 * A demonstration, which search engines are to leave alone: that edition, or, outside an edition, an installation with
 * no other contests. `published` are all that the public may see.
 */
export function isForShow(published: readonly Pick<Edition, 'slug' | 'kind' | 'demo'>[], slug: string | undefined) {
	if (slug !== undefined) return published.some((edition) => edition.slug === slug && edition.demo)
	const contests = published.filter(({ kind }) => kind === 'contest')
	return contests.length > 0 && contests.every(({ demo }) => demo)
}
