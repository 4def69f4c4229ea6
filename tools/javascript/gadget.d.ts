// The English texts are made from the bot's when the gadget is put on a wiki: the repository has no such file.
declare module '*/gadget-texts.json' {
	const texts: Record<string, string>;
	export = texts;
}
