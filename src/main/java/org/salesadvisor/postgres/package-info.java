/**
 * The program's own PostgreSQL, for those who have not configured one: unpacked, started and
 * stopped with the service, its data in a folder that survives restarts.
 *
 * <p>The door is {@link org.salesadvisor.postgres.OwnPostgres}. {@link
 * org.salesadvisor.postgres.ConfiguredPostgres} looks at a database that somebody else runs. Both
 * work before Quarkus starts. {@link org.salesadvisor.postgres.Notifications} hears what replicas
 * tell each other. This room knows neither Quarkus nor a single table: what is stored is the
 * business of others.
 */
package org.salesadvisor.postgres;
