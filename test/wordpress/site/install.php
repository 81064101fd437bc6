<?php
/**
 * Installs WordPress into an empty database: `php install.php`, in the folder of WordPress. Makes a user for each of
 * the roles `administrator` and `author`, named as the role, with the role's name as the password. Printed is JSON:
 * for each role the password with which programs may use the REST API.
 */

define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = parse_url( getenv( 'WORDPRESS_HOME' ), PHP_URL_HOST );

require __DIR__ . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

// Nobody is to be told by mail.
add_filter( 'pre_wp_mail', '__return_false' );

wp_install( 'Clinic', 'administrator', 'clinic@example.org', true, '', 'administrator' );
wp_insert_user(
	array(
		'user_login' => 'author',
		'user_pass'  => 'author',
		'role'       => 'author',
	)
);

$passwords = array();
foreach ( array( 'administrator', 'author' ) as $role ) {
	$id                 = get_user_by( 'login', $role )->ID;
	$passwords[ $role ] = WP_Application_Passwords::create_new_application_password( $id, array( 'name' => 'test' ) )[0];
}
echo json_encode( $passwords );
