/**
 * What every room throws when it has to refuse: a code for programs, a sentence for people and what
 * to do next. Knows languages and nothing else.
 */
package org.salesadvisor.errors;
