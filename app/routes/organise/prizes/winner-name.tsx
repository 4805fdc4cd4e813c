import { SpineLabel } from '#app/components/spine-label.tsx'

export function WinnerName({ winner }: { winner: { readonly country: string; readonly library: string } }) {
	return (
		<>
			<SpineLabel country={winner.country} /> <span>{winner.library}</span>
		</>
	)
}
