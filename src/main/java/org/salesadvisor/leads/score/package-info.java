/**
 * Points of leads and what follows from them: the formulas for fit and engagement, and the
 * decisions of the rules on route, owner and nurture plan. Knows the life of leads and the rules,
 * and nothing of the database or of the web.
 */
package org.salesadvisor.leads.score;
