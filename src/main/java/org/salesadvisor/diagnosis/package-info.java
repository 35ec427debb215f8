/**
 * The diagnosis of a funnel as a service: reads counts, has the gates asked and the rules decide
 * what to do, and answers in words. Keeps nothing and knows no database.
 */
package org.salesadvisor.diagnosis;
