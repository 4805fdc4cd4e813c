import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { SpineLabel } from './spine-label.tsx'
import { Time } from './time.tsx'

type Call = {
	readonly country: string
	readonly zone: string
	readonly opens: Date
	readonly closes: Date
	readonly publishedCount: number
}

/** How long the call is open in each country, by its own clock. */
export function CallTimes({ calls, now }: { readonly calls: readonly Call[]; readonly now: Date }) {
	const t = useTexts('edition')
	const format = useFormat()
	return (
		<ul className="stack">
			{calls.map((call) => (
				<li key={call.country} className="labelled">
					<SpineLabel country={call.country} />
					<span>
						<b>{format.country(call.country)}</b>, {saying(call, now, t)}{' '}
						<Time at={now < call.opens ? call.opens : call.closes} look="moment" zone={call.zone} />
						{isOpen(call, now) && (
							<>
								{' · '}
								{t('left', { duration: format.duration(call.closes.getTime() - now.getTime()) })}
							</>
						)}
						{call.publishedCount > 0 && <> · {t('published', { count: call.publishedCount })}</>}
					</span>
				</li>
			))}
		</ul>
	)
}

const isOpen = ({ opens, closes }: Call, now: Date) => opens <= now && now < closes

function saying(call: Call, now: Date, t: ReturnType<typeof useTexts<'edition'>>) {
	if (now < call.opens) return t('opens')
	return isOpen(call, now) ? t('open-until') : t('closed-since')
}
