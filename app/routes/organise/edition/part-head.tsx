import type { ReactNode } from 'react'
import { PageHead } from '#app/components/page-head.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'
import { type EditionPart, PartLinks } from './part-links.tsx'

type Props = { readonly slug: string; readonly part: EditionPart; readonly lede?: ReactNode }

/** The top of a page on which a part of the edition is changed: the other parts are one step away. */
export function PartHead({ slug, part, lede }: Props) {
	const t = useTexts('organise-edition')
	return (
		<>
			<PartLinks slug={slug} here={part} />
			<PageHead title={t(`parts.${part}`)} lede={lede} />
		</>
	)
}
