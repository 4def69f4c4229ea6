'use strict';
// Reads a calendar file with ical.js, the parser of Thunderbird, and prints its events as JSON.
const ICAL = require( 'ical.js' );
const text = require( 'fs' ).readFileSync( 0, 'utf8' );
const calendar = new ICAL.Component( ICAL.parse( text ) );
const events = calendar.getAllSubcomponents( 'vevent' ).map( ( one ) => {
	const event = new ICAL.Event( one );
	return {
		uid: event.uid,
		starts: event.startDate.toJSDate().toISOString(),
		ends: event.endDate ? event.endDate.toJSDate().toISOString() : null,
		summary: event.summary,
		location: event.location,
		description: event.description,
		sequence: event.sequence,
		stamp: one.getFirstPropertyValue( 'dtstamp' ).toJSDate().toISOString()
	};
} );
process.stdout.write( JSON.stringify( events ) );
