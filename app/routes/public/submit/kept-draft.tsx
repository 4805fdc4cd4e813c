import { Element } from '#app/components/element.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'

/** Only the device knows whether an idea was begun on it. */
export function KeptDraft({ edition }: { readonly edition: string }) {
	const t = useTexts('submit')
	const texts = {
		begun: t('draft-begun', { at: '{at}', library: '{library}' }),
		continue: t('draft-continue'),
		discard: t('draft-discard'),
	}
	return (
		<Element name="kept-draft" texts={texts} data-edition={edition}>
			{null}
		</Element>
	)
}
