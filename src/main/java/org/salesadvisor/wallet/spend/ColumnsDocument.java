package org.salesadvisor.wallet.spend;

/**
 * The names of columns; a part without column is unknown.
 *
 * @param client left out where each row is a client: then it is named by its line
 * @param salesBefore ours of the year before
 * @param category where each row is a category of a client
 * @param sales ours, of that category
 * @param spend of the client over all suppliers, of that category
 * @param rank of us among its suppliers of that category
 * @param suppliers how many it uses
 */
record ColumnsDocument(
    String client,
    String name,
    String segment,
    String size,
    String salesBefore,
    String category,
    String sales,
    String spend,
    String rank,
    String suppliers) {}
