/**
 * The diagnosis of a funnel as a service: reads counts, has the gates asked and the rules decide
 * what to do, and answers in words. Keeps nothing; the part for datasets asks their room to count.
 */
package org.salesadvisor.diagnosis;
