/**
 * The life of a lead: what may happen to it and when, and what its log of events comes to. Knows
 * nothing of points, of the database or of the web.
 */
package org.salesadvisor.leads.life;
