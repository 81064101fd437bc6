<?php
/**
 * Plugin Name: Reach this machine
 *
 * For the test alone. WordPress fetches nothing from private addresses, nor from ports other than 80, 443 and 8080
 * (`wp_http_validate_url`): the publisher's pages are at such an address here. In the world they are not, and nothing
 * of this is needed.
 */

add_filter(
	'http_request_host_is_external',
	static function ( $is_external, $host ) {
		return $is_external || '127.0.0.1' === $host;
	},
	10,
	2
);

add_filter(
	'http_allowed_safe_ports',
	static function ( $ports, $host, $url ) {
		return '127.0.0.1' === $host ? array( parse_url( $url, PHP_URL_PORT ) ) : $ports;
	},
	10,
	3
);

// Nobody has signed its certificate.
add_filter( 'https_ssl_verify', '__return_false' );
