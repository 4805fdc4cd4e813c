export default function Home() {
	return <h1>Shelfie</h1>
}
