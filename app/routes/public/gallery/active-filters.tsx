import type { ReactNode } from 'react'
import { addressOf, type GalleryWish, without } from '#app/domain/submissions/gallery-wish.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly wish: GalleryWish
	readonly library: string | undefined
	readonly category: { readonly text: string; readonly lang: string } | undefined
}

/** What the gallery is narrowed to, each a label that can be taken off. */
export function ActiveFilters({ wish, library, category }: Props) {
	const t = useTexts('ideas')
	const format = useFormat()
	const said: Record<keyof GalleryWish, ReactNode> = {
		words: wish.words && t('words', { words: wish.words }),
		country: wish.country && format.country(wish.country),
		category: wish.category && <span lang={category?.lang}>{category?.text ?? wish.category}</span>,
		language: wish.language && format.language(wish.language),
		library: wish.library && (library ?? wish.library),
		place: wish.place,
	}
	const parts = (Object.keys(said) as (keyof GalleryWish)[]).filter((part) => said[part])
	if (parts.length === 0) return null
	return (
		<div className="filters">
			<p id="filters">{t('only')}</p>
			<ul aria-labelledby="filters">
				{parts.map((part) => (
					<li key={part}>
						<a href={addressOf(without(wish, part))}>
							<span className="sr">{t('take-off')} </span>
							{said[part]}
							<span aria-hidden="true">×</span>
						</a>
					</li>
				))}
				{parts.length > 1 && (
					<li>
						<a href="?" data-all>
							{t('show-all')}
						</a>
					</li>
				)}
			</ul>
		</div>
	)
}
