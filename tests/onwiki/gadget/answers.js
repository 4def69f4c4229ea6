'use strict';

// Answers questions about the gadget's pure files, a JSON document on each line: [FILE, FUNCTION, ARGUMENT, …].
const path = require( 'path' );
const lines = require( 'readline' ).createInterface( { input: process.stdin } );

lines.on( 'line', ( line ) => {
	const [ file, name, ...values ] = JSON.parse( line );
	let answer;
	try {
		// eslint-disable-next-line security/detect-non-literal-require
		const made = require( path.join( __dirname, '../../../onwiki', file ) )[ name ]( ...values );
		answer = { made: made === undefined ? null : made };
	} catch ( error ) {
		answer = { error: String( error.stack ) };
	}
	process.stdout.write( JSON.stringify( answer ) + '\n' );
} );
