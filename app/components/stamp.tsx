import type { ReactNode } from 'react'
import { Time } from './time.tsx'

type Props = {
	readonly children: ReactNode
	readonly at?: Date | string
	readonly detail?: ReactNode
	readonly tone?: 'red' | 'green' | 'blue'
	readonly size?: 'small' | 'normal' | 'big'
	/** Falls onto the paper when the page opens: for what has just happened. */
	readonly falls?: boolean
}

/** A state and its day; red for what is settled, green for what is done or may go on, blue for what is on its way. */
export function Stamp({ children, at, detail, tone = 'red', size = 'normal', falls = false }: Props) {
	return (
		<span className="stamp" data-tone={tone} data-size={size} data-falls={falls || undefined}>
			{children}
			{(at || detail) && <small>{at ? <Time at={at} look="stamp" /> : detail}</small>}
		</span>
	)
}
