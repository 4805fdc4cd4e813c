import type { ReactNode } from 'react'
import { useTexts } from '#app/i18n/use-texts.ts'
import { Button } from './button.tsx'
import { TextField } from './text-field.tsx'

type Props = {
	readonly label: ReactNode
	readonly name?: string
	readonly value?: string
	readonly action?: string
	/** Further filters, in the same address. */
	readonly children?: ReactNode
}

export function SearchForm({ label, name = 'q', value, action, children }: Props) {
	const t = useTexts('shell')
	return (
		<search>
			<form className="search" method="get" action={action}>
				<TextField field={{ id: name, name, defaultValue: value }} label={label} type="search" />
				{children}
				<Button>{t('search')}</Button>
			</form>
		</search>
	)
}
