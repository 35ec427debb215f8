package org.salesadvisor.records;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.salesadvisor.errors.ErrorMessage;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Nearest;
import org.salesadvisor.errors.Pointer;
import org.salesadvisor.facts.Money;
import org.salesadvisor.language.Message;

/** An amount with its currency: an object in JSON, {@code 250.00 EUR} in a table. */
final class MoneyKind implements Kind {

  /** The shape of an amount as it is written; its parts are optional until checked together. */
  record Written(Double amount, String currency) {}

  private final RecordShape<Written> shape =
      new RecordShape<>(Written.class, MethodHandles.lookup());

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
  public Object read(JsonParser json, Pointer pointer, Faults faults) throws IOException {
    int before = faults.count();
    Object[] written = shape.readValues(json, pointer, faults);
    if (written == null || faults.count() > before) {
      return null;
    }
    for (int i = 0; i < written.length; i++) {
      if (written[i] == null) {
        faults.add(pointer.in(shape.names().get(i)), RecordMessage.AMOUNT_INCOMPLETE.with());
      }
    }
    return faults.count() > before
        ? null
        : money((Double) written[0], (String) written[1], pointer.in("currency"), faults);
  }

  @Override
  public Object parse(String cell, Pointer pointer, Faults faults) {
    String[] parts = cell.split("\\s+");
    if (parts.length != 2) {
      faults.add(
          pointer,
          RecordMessage.IS_VALUE.with(
              Kind.abbreviated(cell), RecordMessage.AMOUNT_AND_CURRENCY.with()));
      return null;
    }
    Double amount = (Double) Kinds.QUANTITY.parse(parts[0], pointer, faults);
    return amount == null ? null : money(amount, parts[1], pointer, faults);
  }

  @Override
  public boolean isNumeric() {
    return true;
  }

  private static Money money(double amount, String currency, Pointer pointer, Faults faults) {
    if (Money.isCurrency(currency)) {
      return new Money(BigDecimal.valueOf(amount), currency);
    }
    String wrong = Kind.abbreviated(currency);
    faults.add(pointer, () -> ErrorMessage.NO_CURRENCY.with(wrong, near(wrong)));
    return null;
  }

  private static Message near(String wrong) {
    return Nearest.find(wrong, Money.CURRENCIES)
        .map(ErrorMessage.NEAREST_IS::with)
        .orElseGet(ErrorMessage.WRITE_ISO_4217::with);
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
