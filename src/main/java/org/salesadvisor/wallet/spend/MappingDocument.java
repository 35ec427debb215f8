package org.salesadvisor.wallet.spend;

import java.lang.invoke.MethodHandles;
import java.util.List;
import org.salesadvisor.facts.Order;
import org.salesadvisor.facts.Product;
import org.salesadvisor.facts.Purchase;
import org.salesadvisor.records.AtMost;
import org.salesadvisor.records.RecordShape;
import org.salesadvisor.records.Required;

/**
 * A mapping as it is written; the components are the fields of the YAML.
 *
 * @param name of the dataset
 * @param currency of every amount
 * @param categories the columns that hold sales of a category each, where each row is a client
 * @param decimal the decimal sign; a point when left out
 * @param purchase what holds for every client of the file; so do product and order
 */
record MappingDocument(
    @Required String name,
    String currency,
    @Required ColumnsDocument columns,
    @AtMost(200) List<String> categories,
    String decimal,
    Purchase purchase,
    Product product,
    Order order) {

  static final RecordShape<MappingDocument> SHAPE =
      new RecordShape<>(MappingDocument.class, MethodHandles.lookup());

  static Object of(Object[] values, String name) {
    return values[SHAPE.names().indexOf(name)];
  }
}
