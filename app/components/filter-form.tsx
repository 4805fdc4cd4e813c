import type { ReactNode } from 'react'
import { useTexts } from '#app/i18n/use-texts.ts'
import { Button } from './button.tsx'

type Props = {
	/** The list itself; everything asked for stands in its address. */
	readonly action: string
	/** Order and filters that have no field here. */
	readonly along: readonly (readonly [string, string])[]
	/** Where nothing is left out. */
	readonly all?: string | undefined
	readonly children: ReactNode
}

/** What a long list is narrowed by. */
export function FilterForm({ action, along, all, children }: Props) {
	const t = useTexts('shell')
	return (
		<search>
			<form className="search" method="get" action={action}>
				{children}
				{along.map(([name, value]) => (
					<input key={name} type="hidden" name={name} value={value} />
				))}
				<Button>{t('filter')}</Button>
				{all && (
					<a className="search__all" href={all}>
						{t('show-all')}
					</a>
				)}
			</form>
		</search>
	)
}
