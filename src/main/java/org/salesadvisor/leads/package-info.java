/**
 * Lead management: leads come in, are scored on two axes, go to sales or are nurtured, and end as
 * clients or not; reports on that, and what can be learned from it. Generation is the work of
 * marketing, nurturing that of sales [S]. Knows the life, the points and the store of leads,
 * datasets, rules and the web, and nothing of SQL.
 */
package org.salesadvisor.leads;
