import { logoAddress } from '#app/domain/contest/logo.ts'

interface Props {
	readonly logo: { readonly id: string; readonly width: number; readonly height: number }
	/** Whose it is, read out in its place; empty where the name stands beside it. */
	readonly name: string
}

/** On a plate of paper in light and in dark, because most logos are drawn for one. */
export function LogoPicture({ logo: { id, width, height }, name }: Props) {
	return <img className="logo" src={logoAddress(id)} width={width} height={height} alt={name} loading="lazy" />
}
