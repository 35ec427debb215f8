/**
 * A score of leads that is learned from those whose outcome is known, beside the points of the
 * rules: which columns may be used, a logistic regression on the earlier leads, and how it does on
 * the later ones. Its door is {@link org.salesadvisor.leads.learned.Learning}. Knows the statistics
 * of funnels and when datasets call a column filled in on won ones alone, and nothing of rules, of
 * SQL or of the web.
 */
package org.salesadvisor.leads.learned;
