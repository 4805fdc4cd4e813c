import { Button } from '#app/components/button.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly entries: readonly { readonly code: string; readonly title: string; readonly place: number }[]
	readonly pair: readonly [string, string]
}

/** Which two lie beside each other. */
export function ComparisonForm({ entries, pair: [a, b] }: Props) {
	const t = useTexts('jury')
	const options = entries.map(({ code, title, place }) => ({ value: code, label: `${place}. ${title}` }))
	return (
		<form className="comparison-form" method="get">
			<SelectField field={{ id: 'a', name: 'a', defaultValue: a }} label={t('first')} options={options} />
			<SelectField field={{ id: 'b', name: 'b', defaultValue: b }} label={t('second')} options={options} />
			<Button>{t('lay-beside')}</Button>
		</form>
	)
}
