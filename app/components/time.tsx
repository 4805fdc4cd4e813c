import { useFormat } from '#app/i18n/use-format.ts'

type Look = 'date' | 'moment' | 'time' | 'stamp' | 'stampDay' | 'weekday'
type Props = { readonly at: Date | string; readonly look?: Look; readonly zone?: string; readonly className?: string }

/** Browser and server may know different spellings of a month: that is no mismatch worth a warning. */
export function Time({ at, look = 'date', zone, className }: Props) {
	const format = useFormat()
	const written = (zone === undefined ? format : format.in(zone))[look](at)
	return (
		<time dateTime={new Date(at).toISOString()} className={className} suppressHydrationWarning>
			{written}
		</time>
	)
}
