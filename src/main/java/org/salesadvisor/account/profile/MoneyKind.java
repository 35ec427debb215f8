package org.salesadvisor.account.profile;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Nearest;
import org.salesadvisor.facts.Money;

/** An amount with its currency: an object in JSON, {@code 250.00 EUR} in a table. */
final class MoneyKind implements Kind {

  /** The shape of an amount as it is written; its parts are optional until checked together. */
  record Written(Double amount, String currency) {}

  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toCollection(TreeSet::new));

  private final RecordShape<Written> shape = new RecordShape<>(Written.class);

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>(shape.schema());
    schema.put(
        "properties",
        Map.of(
            "amount",
            Kinds.QUANTITY.schema(),
            "currency",
            Map.of("type", "string", "pattern", "^[A-Z]{3}$", "description", "ISO 4217")));
    schema.put("required", shape.names());
    return schema;
  }

  @Override
  public Object read(JsonParser json, String pointer, Faults faults) throws IOException {
    int before = faults.count();
    Written written = (Written) shape.read(json, pointer, faults);
    if (written == null || faults.count() > before) {
      return null;
    }
    for (String missing : missing(written)) {
      faults.add(pointer + "/" + missing, "is missing; an amount has amount and currency");
    }
    return missing(written).isEmpty() ? money(written, pointer + "/currency", faults) : null;
  }

  private static List<String> missing(Written written) {
    if (written.amount() == null) {
      return written.currency() == null ? List.of("amount", "currency") : List.of("amount");
    }
    return written.currency() == null ? List.of("currency") : List.of();
  }

  @Override
  public Object parse(String cell, String pointer, Faults faults) {
    String[] parts = cell.split("\\s+");
    if (parts.length != 2) {
      faults.add(
          pointer, "is `" + Kind.abbreviated(cell) + "`; write amount and currency: 250.00 EUR");
      return null;
    }
    Double amount = (Double) Kinds.QUANTITY.parse(parts[0], pointer, faults);
    return amount == null ? null : money(new Written(amount, parts[1]), pointer, faults);
  }

  @Override
  public boolean isNumeric() {
    return true;
  }

  private static Money money(Written written, String pointer, Faults faults) {
    return Optional.of(written.currency())
        .filter(CURRENCIES::contains)
        .map(code -> new Money(BigDecimal.valueOf(written.amount()), code))
        .orElseGet(
            () -> {
              String wrong = Kind.abbreviated(written.currency());
              String hint = "; " + Nearest.hint(wrong, CURRENCIES);
              String near = hint.startsWith("; known") ? "; write an ISO 4217 code: EUR" : hint;
              faults.add(pointer, "`" + wrong + "` is no currency" + near);
              return null;
            });
  }

  @Override
  public void write(JsonGenerator json, Object value) throws IOException {
    Money money = (Money) value;
    json.writeStartObject();
    json.writeNumberField("amount", money.amount());
    json.writeStringField("currency", money.currency());
    json.writeEndObject();
  }
}
