import { useFormat } from '#app/i18n/use-format.ts'

type Props = { readonly country: string; readonly mark?: string; readonly on?: boolean }

/** Country and shelf mark, as on the back of a book. */
export function SpineLabel({ country, mark, on = false }: Props) {
	const format = useFormat()
	return (
		<span className="spine" data-on={on || undefined}>
			<span aria-hidden="true">{country}</span>
			<span className="sr">{format.country(country)}</span>
			{mark && <span>{mark}</span>}
		</span>
	)
}
