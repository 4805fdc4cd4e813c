import { ButtonLink } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

export function CallClosed({ edition, country }: { readonly edition: string; readonly country?: string }) {
	const t = useTexts('submit')
	const format = useFormat()
	return (
		<EmptyState
			title={country ? t('closed-in', { country: format.country(country) }) : t('closed')}
			action={<ButtonLink href={`/editions/${edition}`}>{t('to-edition')}</ButtonLink>}
		>
			{t('closed-text')}
		</EmptyState>
	)
}
