/**
 * Advice on an account as a service: decides, keeps, finds again, replays. Its rooms know no web
 * and no database; the resources here join them.
 */
package org.salesadvisor.account;
