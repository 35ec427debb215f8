/**
 * Leads in the database: who they are, the log of their events, counts for reports. Its door for
 * single leads is {@link org.salesadvisor.leads.store.Leads}. Knows the life of leads and SQL, and
 * nothing of points, rules or the web.
 */
package org.salesadvisor.leads.store;
