import { mostRegions } from '#app/domain/submissions/region.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

/** What the element that draws says; it fills in number and places itself. */
export function useBlurTexts() {
	const t = useTexts('organise-submissions')
	const places = { number: '{number}', x: '{x}', y: '{y}', width: '{width}', height: '{height}' }
	return {
		area: t('blur.area', places),
		remove: t('blur.remove', { number: '{number}' }),
		'remove-short': t('blur.remove-short'),
		add: t('blur.add'),
		help: t('blur.help'),
		none: t('blur.none'),
		full: t('blur.most', { most: mostRegions }),
	}
}
