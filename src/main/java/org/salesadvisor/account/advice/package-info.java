/**
 * Decides on a profile and explains: conclusions with the rules that led to them, in codes; words
 * are added when it is written for people. Knows rule sets, profiles and the history; nothing of
 * the web or of databases.
 */
package org.salesadvisor.account.advice;
