import type { ReactNode } from 'react'
import { Element } from '#app/components/element.tsx'
import type { TextLength } from '#app/domain/submissions/text-length.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

/** A text field that says how much is missing or left. */
export function Counted({ length, children }: { readonly length: TextLength; readonly children: ReactNode }) {
	const t = useTexts('submit')
	const count = { count: '{count}' }
	const texts = { missing: t('count-missing', count), left: t('count-left', count), over: t('count-over', count) }
	return (
		<Element name="character-count" texts={texts} data-least={String(length.least)} data-most={String(length.most)}>
			{children}
		</Element>
	)
}
