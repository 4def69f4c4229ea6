'use strict';

/**
 * Wikitext as text: the place of a new line, a line that is safe, what a reader sees, sections and their lists.
 *
 * Text in, text out: nothing here knows the browser or the wiki. Where the bot has the same function in Python, both are
 * tested with the same cases.
 *
 * Answers: those to the questions of the sign-up template. Own: those to the event's own questions, by their names.
 * RosterName: a list's heading and the headings above it, outermost first. EventData: the part of `data-wcb-event` that is
 * used here. Range: offsets in the text; RosterRange: of a list's section with its subsections.
 *
 * @typedef {{community?: string, role?: string, attendance?: string}} Answers
 * @typedef {Object.<string, string>} Own
 * @typedef {{heading: ?string, under: string[]}} RosterName
 * @typedef {{iteration?: string, rosters: RosterName[]}} EventData
 * @typedef {{start: number, end: number}} Range
 * @typedef {{heading: ?string, start: number, end: number}} RosterRange
 */

/** What the wiki replaces with a signature: not as such in a script, whose page is saved like any other. */
const TILDES = '~'.repeat( 4 );

// -- The place of a new line: the same as wikitext/new_line.py ---------------

const HEADING_LINE = /^=[^\n]*=[ \t]*(?:<!--(?:(?!-->)[^\n])*-->[ \t]*)*$/;
/** A line that divides a list ("'''Not coming'''", ";Maybe"): in bold or a term, without links and templates. */
const DIVIDES = /^[ \t]*(?:;|'{3,5}[^'\n]|<(?:b|u|big|strong)\b)(?!.*(?:\[\[|\{\{|\/\/))/i;
const OPENS = /<!--[ ]*wikiconbot:([a-z0-9-]+):begin[ ]*-->|<!--|<(nowiki|pre|syntaxhighlight|source|templatedata|gallery)(?=[ >])[^>]*>/gi;
const CLOSES = new RegExp( [
	'^[ \\t]*(?:</[a-z]+[ ]*>[ \\t]*)+$',
	'^[ \\t]*(?:\\[\\[[^\\[\\]|:]+:[^\\[\\]]*\\]\\][ \\t]*)+$',
	'^[ \\t]*__[^_ ]+__[ \\t]*$',
	'^[ \\t]*\\{\\{[ ]*(?:defaultsort|[^{}|]*(?:end|bottom|ende|fin|fine|fim))[ ]*(?::[^{}]*)?\\}\\}[ \\t]*$',
	'^[ \\t]*<!--(?![ ]*wikiconbot:)[^\\n]*-->[ \\t]*$',
	'^[ \\t]*$'
].join( '|' ), 'i' );
const TAIL = /^<\/(div|translate|center|blockquote|noinclude|onlyinclude)[ ]*>$/i;

/**
 * What closes the comment or tag that is open at the end of a line.
 *
 * @param {string} text a line
 * @param {string} closing what is to be closed from the line before
 * @return {string} empty if nothing is open
 */
function stillOpen( text, closing ) {
	const lower = text.toLowerCase(), whole = text.slice( 0, text.lastIndexOf( '>' ) + 1 );
	let at = 0;
	for ( ;; ) {
		if ( closing ) {
			const found = lower.indexOf( closing, at );
			if ( found < 0 ) {
				return closing;
			}
			at = found + closing.length;
			closing = '';
		}
		OPENS.lastIndex = at;
		const opened = OPENS.exec( whole );
		if ( !opened ) {
			return text.includes( '<!--', at ) ? '-->' : '';
		}
		at = opened.index + opened[ 0 ].length;
		if ( opened[ 1 ] ) {
			closing = '<!-- wikiconbot:' + opened[ 1 ].toLowerCase() + ':end -->';
		} else if ( !opened[ 2 ] ) {
			closing = '-->';
		} else if ( !opened[ 0 ].endsWith( '/>' ) ) {
			closing = '</' + opened[ 2 ].toLowerCase() + '>';
		}
	}
}

/**
 * For each line: whether it begins in a comment, in text that is shown as typed, or in a region of the bot.
 *
 * @param {string[]} lines
 * @return {boolean[]}
 */
function hiddenLines( lines ) {
	let closing = '';
	return lines.map( ( text ) => {
		const hidden = closing !== '';
		closing = stillOpen( text, closing );
		return hidden;
	} );
}

/**
 * Last line of a list item: where its templates and comments are closed, and after the answers below it.
 *
 * @param {string[]} lines
 * @param {number} first
 * @param {number} stop
 * @return {number}
 */
function endOfItem( lines, first, stop ) {
	let depth = 0, closing = '', last = first;
	for ( let i = first; i < stop; i++ ) {
		closing = stillOpen( lines[ i ], closing );
		depth += lines[ i ].split( '{{' ).length - lines[ i ].split( '}}' ).length;
		last = i;
		if ( depth <= 0 && !closing ) {
			break;
		}
	}
	if ( depth > 0 || closing ) { // never closed: it hides nothing
		last = first;
	}
	while ( last + 1 < stop && lines[ last + 1 ].startsWith( ':' ) ) {
		last++;
	}
	return last;
}

/**
 * Where a text ends without spaces and tabs; a pattern for this would take very long for very many spaces.
 *
 * @param {string} text
 * @param {number} at
 * @return {number}
 */
function endOf( text, at ) {
	while ( at > 0 && ( text[ at - 1 ] === ' ' || text[ at - 1 ] === '\t' ) ) {
		at--;
	}
	return at;
}

/**
 * Closing tags at the end of a line that close what an earlier line opened.
 *
 * @param {string} text
 * @return {string}
 */
function tailOf( text ) {
	let at = text.length, name = '';
	for ( ;; ) {
		const stop = endOf( text, at ), open = text.lastIndexOf( '</', stop );
		const tag = open < 0 ? null : TAIL.exec( text.slice( open, stop ) );
		if ( !tag ) {
			at = stop;
			break;
		}
		name = name || tag[ 1 ].toLowerCase();
		at = open;
	}
	const lower = text.toLowerCase();
	return !name || lower.includes( '<' + name + '>' ) || lower.includes( '<' + name + ' ' ) ? '' : text.slice( at );
}

/**
 * The section with a line added to its list.
 *
 * @param {string} section from its heading, with its subsections; only the text above the first subheading gets the line
 * @param {string} line begins with `#`; in a list of bullets it gets a bullet, except below facts ("* Date: Monday")
 * @return {string}
 */
function withLine( section, line ) {
	const end = section.includes( '\r\n' ) ? '\r\n' : '\n';
	const lines = section.replace( /\r\n/g, '\n' ).split( '\n' );
	const hidden = hiddenLines( lines );
	let stop = lines.findIndex( ( text, i ) => i > 0 && !hidden[ i ] && HEADING_LINE.test( text ) );
	stop = stop < 0 ? lines.length : stop;
	let last = -1, lastBullet = -1;
	for ( let i = 0; i < stop; i++ ) {
		if ( !hidden[ i ] && lines[ i ].startsWith( '#' ) ) {
			last = i;
		} else if ( last >= 0 && !hidden[ i ] && DIVIDES.test( lines[ i ] ) ) {
			stop = i;
		} else if ( !hidden[ i ] && lines[ i ].startsWith( '*' ) ) {
			lastBullet = i;
		}
	}
	if ( last < 0 && lastBullet < 0 ) {
		let at = stop; // what closes a box stays below the first line of a list
		while ( at > 1 && !hidden[ at - 1 ] && CLOSES.test( lines[ at - 1 ] ) ) {
			at--;
		}
		lines.splice( at, 0, line );
		return lines.join( end );
	}
	if ( last < 0 ) {
		last = lastBullet;
		line = lines[ last ].includes( '[[' ) || !/[:：]/.test( lines[ last ] ) ? '*' + line.slice( 1 ) : line;
	}
	last = endOfItem( lines, last, stop );
	const tail = tailOf( lines[ last ] );
	lines.splice( last, 1, lines[ last ].slice( 0, lines[ last ].length - tail.length ), line + tail );
	return lines.join( end );
}

// -- People's words as wikitext: the same as wikitext/markup.py --------------

/** The characters that separate words for Python: others than those of `\s`. */
// eslint-disable-next-line no-control-regex
const SPACES = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
/** Control characters, halves of surrogate pairs, noncharacters, overrides and isolates of the writing direction. */
// eslint-disable-next-line no-control-regex
const UNSEEN = /[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff\u202a-\u202e\u2066-\u2069]|([\ud800-\udbff][\udc00-\udfff])|[\ud800-\udfff]/g;
const IN_ROW = /~{2,}|'{2,}|_{2,}|!{2,}|-{4,}|^[*#:;!~'+-]|['~]$/g;

/**
 * @param {string} char
 * @return {string}
 */
function entity( char ) {
	return '&#' + char.codePointAt( 0 ) + ';';
}

/**
 * @param {string} text
 * @return {string}
 */
function onOneLine( text ) {
	text = text.normalize( 'NFC' ).replace( UNSEEN, '$1' );
	return text.replace( SPACES, ' ' ).replace( /^ | $/g, '' ).normalize( 'NFC' );
}

/**
 * Whether a character combines with the one before it: then it changes its place between marks of other classes (UAX #15).
 *
 * @param {string} char
 * @return {boolean}
 */
function isCombining( char ) {
	return !( 'a\u0345' + char ).normalize( 'NFD' ).startsWith( 'a\u0345' ) ||
		( 'a' + char + '\u0334' ).normalize( 'NFD' ).startsWith( 'a\u0334' );
}

/**
 * A pattern with properties of characters. Browsers before 2020 do not know them, and a literal would stop the whole file there.
 *
 * @param {string} properties
 * @param {RegExp} otherwise
 * @return {RegExp}
 */
function withProperties( properties, otherwise ) {
	try {
		return new RegExp( '^[' + properties.replace( /(\w+),?/g, '\\p{$1}' ) + ']', 'u' );
	} catch ( e ) {
		return otherwise;
	}
}
const LETTER = withProperties( 'L,N', /^[^ -\x2f\x3a-\x40\x5b-\x60\x7b-\xa9\xab-\xb4\xb6-\xb9\xbb-\xbf\xd7\xf7\u2000-\u206f\u3000-\u3004\ufeff]/ );
const DIGIT = withProperties( 'Nd', /^\d/ );

/**
 * Wikitext that shows a text as it was typed, on one line, without any other effect.
 *
 * @param {string} text
 * @return {string}
 */
function plain( text ) {
	text = onOneLine( text ).replace( /[&<>[\]{}|"=]/g, entity );
	text = text.replace( IN_ROW, ( row ) => row.replace( /[^]/g, entity ) );
	text = text.replace( /([A-Za-z+.-]):(?=[^ ])/g, '$1&#58;' );
	const first = text ? String.fromCodePoint( /** @type {number} */ ( text.codePointAt( 0 ) ) ) : '';
	if ( first && isCombining( first ) ) {
		text = entity( first ) + text.slice( first.length );
	}
	return text.replace( /(RFC|PMID|ISBN) /g, ( all, word, at ) => {
		const before = Array.from( text.slice( Math.max( at - 2, 0 ), at ) ).pop() || ' ';
		const after = text.slice( at + all.length );
		const magic = before !== '_' && !LETTER.test( before ) && ( /^[Xx]/.test( after ) || DIGIT.test( after ) );
		return magic ? word + '&#32;' : all;
	} );
}

/**
 * @param {Object.<string, string>|undefined} values
 * @return {string[]} names with a value
 */
function answered( values ) {
	return Object.keys( values || {} ).filter( ( name ) => values && onOneLine( values[ name ] || '' ) );
}

const QUESTIONS = [ 'community', 'role', 'attendance' ];

/**
 * The line of a list with which a person signs up; the wiki replaces the tildes when the page is saved.
 *
 * Without answers to questions it is a signature and the comment. Empty answers are left out.
 *
 * @param {?string} template the template's title, null if the wiki has none
 * @param {Answers} [answers]
 * @param {Own} [own]
 * @param {string} [comment]
 * @return {string}
 */
function signupLine( template, answers, own, comment ) {
	const values = /** @type {Object.<string, string>} */ ( Object.assign( {}, answers ) );
	const words = plain( comment || '' );
	const given = answered( values ).filter( ( name ) => QUESTIONS.includes( name ) );
	if ( !template || ( !given.length && !answered( own ).length && !( words && mayMeanAnother( words ) ) ) ) {
		return '# ' + TILDES + ( words && ' ' + words );
	}
	const parts = QUESTIONS.filter( ( name ) => given.includes( name ) )
		.map( ( name ) => name + '=' + plain( values[ name ] ) );
	if ( words ) {
		parts.push( 'comment=' + words );
	}
	answered( own ).forEach( ( name, i ) => {
		parts.push( ( i + 1 ) + '=' + ownAnswer( name, /** @type {Own} */ ( own )[ name ] ) );
	} );
	return '# {{' + [ template ].concat( parts, 'signature=' + TILDES ).join( '|' ) + '}}';
}

/**
 * @param {string} name
 * @param {string} value
 * @return {string} the value of a numbered parameter
 */
function ownAnswer( name, value ) {
	return plain( name.replace( /:/g, ' ' ) ) + ': ' + plain( value );
}

/**
 * Words that may say that the person who signs means somebody else ("on behalf of", "added by"). The bot's own phrases are in
 * language/signing.py; these are parts of them, so that more lines are left to people, and none fewer.
 */
const ANOTHER = new RegExp( [
	'behalf', '(?:signing|signed|signing up|signed up|registering|adding) for', 'for (?:my|our|a|the) ',
	'(?:added|entered|signed|signed up|registered|submitted|listed|enrolled|down|here|written|posted|inserted) by',
	'im (?:namen|auftrag) von', 'stellvertretend', 'für (?:meine|unsere)', '(?:eingetragen|angemeldet|hinzugefügt|nachgetragen) (?:von|durch)',
	'au nom de', 'de la part de', 'pour le compte', 'pour (?:mon|ma|mes) ', '(?:ajouté|inscrit|enregistré)e? par',
	'en nombre de', 'de parte de', 'para mi ', '(?:agregad|añadid|inscrit|registrad|apuntad|anotad|adicionad|acrescentad)[oa] por',
	'em nome de', 'da parte de', 'para (?:o meu|a minha|meu|minha) ', 'a nome di', 'per conto di', '(?:aggiunt|iscritt|inserit)[oa] da',
	'namens', '(?:toegevoegd|aangemeld) door', 'w imieniu', '(?:dodan[ya]?|dopisan[ya]?) przez', 'jménem', 'přidal', 'zapsal',
	'от имени', 'від імені', 'добавлен', 'добавил', 'записал', 'додав', 'додано', 'atas nama', 'mewakili', '(?:ditambahkan|didaftarkan) oleh',
	'thay mặt', 'được thêm bởi', 'adına', 'ekleyen', 'tarafından (?:eklendi|kaydedildi|yazıldı)',
	'نيابة عن', 'بالنيابة عن', 'أضافه', 'أضافها', 'سجله', 'سجلها', 'بواسطة', 'توسط', 'از طرف', 'به نمایندگی از', 'کی طرف سے', 'کی جانب سے', 'نے (?:شامل|درج|اندراج)', 'جي پاران',
	'代', '由', '添加', '登记人', '追加者', '記入者', '추가', '대신', 'が(?:追加|記入|登録)',
	'द्वारा', 'ने (?:जोड़ा|जोड़ा|पंजीकृत|दर्ज)', 'यांनी', 'ले थपेको', 'की (?:ओर|तरफ|तरफ़) से', 'के लिए', 'वतीने', 'तर्फबाट', 'का पक्ष से',
	'দ্বারা', 'কর্তৃক', '(?:যোগ|যুক্ত) করেছেন', 'দ্বাৰা', 'যোগ কৰিছে', 'পক্ষে', 'পক্ষ থেকে', 'ৰ হৈ', 'ৰ পৰা',
	'చేర్చ', 'నమోదు చేశారు', 'తరపున', 'తరఫున', 'சேர்', 'பதிவு', 'சார்பாக', 'சார்பில்', 'ಸೇರಿಸ', 'ಪರವಾಗಿ', 'ചേർ', 'വേണ്ടി', 'ವೇಂಡಿ',
	'ପାଇଁ', 'ଦ୍ୱାରା', 'ଯୋଡ଼', 'ଯୋଗ', 'ତରଫରୁ', 'ପକ୍ଷରୁ', 'ਦੁਆਰਾ', 'ਨੇ (?:ਜੋੜਿਆ|ਸ਼ਾਮਲ|ਦਰਜ)', 'ਵੱਲੋਂ', 'ਵਲੋਂ', 'ਦੀ ਤਰਫੋਂ', 'દ્વારા', 'એ ઉમેર્યું', 'વતી', 'તરફથી'
].join( '|' ).normalize( 'NFC' ), 'i' );

/**
 * Whether words may say that a line is about somebody else than its signer.
 *
 * @param {string} words
 * @return {boolean}
 */
function mayMeanAnother( words ) {
	return ANOTHER.test( words.normalize( 'NFC' ).replace( /[\s_]+/g, ' ' ) );
}

// -- What a reader sees ------------------------------------------------------

const NAMED_ENTITIES = /** @type {Object.<string, string>} */ ( { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: '\xa0', ndash: '–', mdash: '—', middot: '·', bull: '•', hellip: '…', lrm: '\u200e', rlm: '\u200f' } );

/**
 * @param {string} text
 * @return {string} with entities decoded; unknown ones stay as typed
 */
function decode( text ) {
	return text.replace( /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));/g, ( all, decimal, hexadecimal, name ) => {
		if ( name ) {
			return Object.prototype.hasOwnProperty.call( NAMED_ENTITIES, name ) ? NAMED_ENTITIES[ name ] : all;
		}
		const code = decimal ? parseInt( decimal, 10 ) : parseInt( hexadecimal, 16 );
		const valid = code === 9 || code === 10 || code === 13 || ( code >= 0x20 && code <= 0xd7ff ) ||
			( code >= 0xe000 && code <= 0xfffd ) || ( code >= 0x10000 && code <= 0x10ffff );
		return valid ? String.fromCodePoint( code ) : all;
	} );
}

/**
 * The text that a reader sees of a short piece of wikitext without templates, on one line.
 *
 * @param {string} wikitext
 * @return {string}
 */
function shown( wikitext ) {
	return decode( wikitext
		.replace( /<!--(?:(?!-->)[^])*-->/g, '' )
		.replace( /\[\[:?([^[\]|\n]*)(?:\|([^[\]]*))?\]\]/g, ( all, target, label ) => label === undefined ? target : label )
		.replace( /\[(?:https?:)?\/\/[^\s[\]]+(?:\s([^[\]]*))?\]/gi, ( all, label ) => label || '' )
		.replace( /<br\s*\/?>/gi, ' ' )
		.replace( /<\/?(?:b|bdi|bdo|i|u|s|del|ins|strike|em|strong|small|big|sub|sup|span|font|code|tt|kbd|mark|abbr|div|center|p|translate|tvar|nowiki)\b[^<>]*>/gi, '' )
		.replace( /'{2,5}/g, '' )
	).replace( SPACES, ' ' ).trim();
}

// -- Sections and lists ------------------------------------------------------

/**
 * @typedef {{heading: ?string, under: string[], start: number, stop: number, end: number}} Section `stop` is where the next
 *  heading begins, `end` where the section ends with its subsections.
 */

const HEADING = /^\ufeff?(?:<translate\b[^<>\n]*>)?(={1,6})([^\n]+?)\1(?:<\/?translate\b[^<>\n]*>|<!--(?:(?!-->)[^\n])*-->|[ \t\r])*$/;

/**
 * Lines that are hidden on a page: a tag or a region that is never closed hides nothing, an open comment hides the rest.
 *
 * @param {string[]} lines
 * @return {boolean[]}
 */
function hiddenOnPage( lines ) {
	/** @type {boolean[]} */
	let hidden = [];
	for ( let from = 0, tries = 0; from < lines.length && tries < 9; tries++ ) {
		const rest = hiddenLines( lines.slice( from ).concat( '' ) ), open = rest.pop();
		const first = open ? rest.lastIndexOf( false ) + 1 : rest.length, line = lines[ from + first - 1 ] || '';
		if ( open && /<!--(?![ ]*wikiconbot:[a-z0-9-]+:begin)(?:(?!-->)[^])*$/.test( line ) ) {
			return hidden.concat( rest );
		}
		hidden = hidden.concat( rest.slice( 0, first ) );
		from += Math.max( first, 1 );
	}
	return hidden.concat( lines.slice( hidden.length ).map( () => false ) );
}

/**
 * @param {string} text a page
 * @return {Section[]} the sections in order, the part before the first heading first
 */
function sectionsOf( text ) {
	const lines = text.split( '\n' ), hidden = hiddenOnPage( lines );
	/** @type {Section[]} */
	const sections = [ { heading: null, under: [], start: 0, stop: text.length, end: text.length } ];
	/** @type {{level: number, section: Section}[]} */
	let open = [];
	let at = 0;
	lines.forEach( ( line, i ) => {
		const found = hidden[ i ] ? null : HEADING.exec( line );
		if ( found ) {
			const level = found[ 1 ].length;
			sections[ sections.length - 1 ].stop = at;
			open.filter( ( one ) => one.level >= level ).forEach( ( one ) => {
				one.section.end = at;
			} );
			open = open.filter( ( one ) => one.level < level );
			const under = open.map( ( one ) => one.section.heading || '' );
			const section = { heading: shown( found[ 2 ] ), under: under, start: at, stop: text.length, end: text.length };
			sections.push( section );
			open.push( { level: level, section: section } );
		}
		at += line.length + 1;
	} );
	sections[ 0 ].end = sections[ 0 ].stop;
	return sections;
}

/**
 * Where a region begins that is on the page exactly once, closed, and is no text shown as typed.
 *
 * @param {string} text
 * @param {string} name
 * @return {number} offset, or -1
 */
function regionStart( text, name ) {
	const marker = /<!--\s*wikiconbot:([a-z0-9-]+):(begin|end)\s*-->/g;
	const lines = text.split( '\n' ), hidden = hiddenOnPage( lines );
	let at = -1, ends = 0;
	for ( let found = marker.exec( text ); found; found = marker.exec( text ) ) {
		if ( found[ 1 ] === name && found[ 2 ] === 'end' ) {
			ends += at < 0 ? 2 : 1;
		} else if ( found[ 1 ] === name ) {
			const line = text.slice( 0, found.index ).split( '\n' ).length - 1;
			const before = text.slice( text.lastIndexOf( '\n', found.index - 1 ) + 1, found.index );
			if ( at >= 0 || hidden[ line ] || stillOpen( before, '' ) ) {
				return -1;
			}
			at = found.index;
		}
	}
	return ends === 1 ? at : -1;
}

/**
 * @param {string} text
 * @param {string} regionName
 * @return {?Section}
 */
function sectionWith( text, regionName ) {
	const at = regionStart( text, regionName );
	return at < 0 ? null : sectionsOf( text ).filter( ( one ) => one.start <= at && at < one.stop )[ 0 ] || null;
}

/**
 * The section in which a region of the bot begins, with its heading and its subsections.
 *
 * @param {string} text a page
 * @param {string} regionName
 * @return {?Range} null if the region does not begin exactly once
 */
function sectionOf( text, regionName ) {
	const section = sectionWith( text, regionName );
	return section && { start: section.start, end: section.end };
}

/**
 * @param {string} text a page
 * @param {EventData} event
 * @return {Section[][]} for each list of the event the sections with its headings
 */
function rosterSections( text, event ) {
	const sections = sectionsOf( text );
	return event.rosters.map( ( roster ) => sections.filter( ( one ) => one.heading === roster.heading &&
		one.under.length === roster.under.length && one.under.every( ( name, i ) => name === roster.under[ i ] ) ) );
}

/**
 * The sections of an event's lists.
 *
 * @param {string} text a page
 * @param {EventData} event
 * @return {Array.<?RosterRange>} for each list of the event; null where not exactly one section has its headings
 */
function rosters( text, event ) {
	return rosterSections( text, event ).map( ( fits, i ) => {
		const roster = event.rosters[ i ];
		return fits.length === 1 ? { heading: roster.heading, start: fits[ 0 ].start, end: fits[ 0 ].end } : null;
	} );
}

module.exports = {
	LETTER, QUESTIONS, TILDES, answered, decode, endOf, hiddenLines, mayMeanAnother, onOneLine, ownAnswer, plain, rosterSections, rosters,
	sectionOf, sectionWith, shown, signupLine, tailOf, withLine
};
