<?php
// For `php -S`: pages stand under /wiki/ as on Wikimedia's wikis, whatever signs a title has.
// PHP's own rule would look for a file of that name as soon as the title has a dot in it.
$path = parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
if ( $path !== '/' && !str_starts_with( (string)$path, '/wiki/' ) ) {
	return false; // api.php, load.php, rest.php, the skins' files: as they are
}
foreach ( [ 'SCRIPT_NAME', 'PHP_SELF' ] as $name ) {
	$_SERVER[$name] = '/index.php';
}
$_SERVER['SCRIPT_FILENAME'] = $_SERVER['DOCUMENT_ROOT'] . '/index.php';
unset( $_SERVER['PATH_INFO'] );
chdir( $_SERVER['DOCUMENT_ROOT'] );
require $_SERVER['DOCUMENT_ROOT'] . '/index.php';
