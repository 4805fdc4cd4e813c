import type { ReactNode } from 'react'

type Props = { readonly value: number; readonly max: number; readonly label: ReactNode }

export function Progress({ value, max, label }: Props) {
	return (
		<label className="progress">
			{label}
			<progress value={value} max={max} />
		</label>
	)
}
