import { Stamp } from '#app/components/stamp.tsx'
import { Time } from '#app/components/time.tsx'
import type { CallTime } from '#app/domain/contest/call-times.ts'
import type { NearestCall } from '#app/domain/contest/nearest-call.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useLocale, useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly nearest: NearestCall
	readonly calls: readonly CallTime[]
	readonly now: Date
}

/** How long ideas are taken in where the reader is, or may be; every country is one tap away. */
export function Deadline({ nearest: { call, by }, calls, now }: Props) {
	const t = useTexts('home')
	const format = useFormat()
	const { compare } = new Intl.Collator(useLocale())
	const state = now < call.opens ? 'before' : now < call.closes ? 'open' : 'over'
	const turn = state === 'before' ? call.opens : call.closes
	const names = calls
		.map(({ country }) => ({ country, name: format.country(country) }))
		.sort((one, other) => compare(one.name, other.name))
	return (
		<div className="deadline">
			<Stamp tone={state === 'open' ? 'green' : 'blue'}>{t(`deadline.${state}`)}</Stamp>
			<div>
				<p>
					{state === 'open' && (
						<b>{t('deadline.left', { duration: format.duration(turn.getTime() - now.getTime()) })}</b>
					)}
					<span>
						{t(`deadline.${by === 'first' ? `first-${state}` : state}-in` as 'deadline.open-in', {
							country: format.country(call.country),
						})}{' '}
						<Time at={turn} look="moment" zone={call.zone} />
					</span>
				</p>
				{calls.length > 1 && (
					<details>
						<summary>{t(by === 'asked' ? 'deadline.other' : 'deadline.elsewhere')}</summary>
						<ul>
							{names.map(({ country, name }) => (
								<li key={country}>
									<a href={`/?country=${country}`} aria-current={country === call.country ? 'true' : undefined}>
										{name}
									</a>
								</li>
							))}
						</ul>
					</details>
				)}
			</div>
		</div>
	)
}
