package org.salesadvisor.records;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Pointer;
import org.salesadvisor.language.Message;

/** The kinds of single values. */
final class Kinds {

  /** Beyond any company: a larger count or amount is a slip of the pen. */
  static final BigDecimal MOST = new BigDecimal("1000000000000");

  static final Kind TRUTH = new Truth();
  static final Kind SHARE = new Decimal(BigDecimal.ONE, RecordMessage.SHARE.with());
  static final Kind QUANTITY = new Decimal(MOST, RecordMessage.NUMBER_TO.with(MOST));
  static final Kind COUNT = new Count();
  static final Kind LARGE_COUNT = new LargeCount();
  static final Kind MOMENT = new Moment();

  private Kinds() {}

  private static final class Truth implements Kind {
    @Override
    public Object read(JsonParser json, Pointer pointer, Faults faults) throws IOException {
      return switch (json.currentToken()) {
        case VALUE_TRUE -> Boolean.TRUE;
        case VALUE_FALSE -> Boolean.FALSE;
        default -> Kind.refuse(json, pointer, faults, RecordMessage.TRUTH_UNQUOTED.with());
      };
    }

    @Override
    public Map<String, Object> schema() {
      return Map.of("type", "boolean");
    }

    @Override
    public Object parse(String cell, Pointer pointer, Faults faults) {
      return switch (cell.toLowerCase(Locale.ROOT)) {
        case "true", "yes", "ja", "y", "j", "1" -> Boolean.TRUE;
        case "false", "no", "nee", "n", "0" -> Boolean.FALSE;
        default -> {
          faults.add(
              pointer,
              RecordMessage.IS_VALUE.with(Kind.abbreviated(cell), RecordMessage.TRUTH.with()));
          yield null;
        }
      };
    }

    @Override
    public void write(JsonGenerator json, Object value) throws IOException {
      json.writeBoolean((Boolean) value);
    }
  }

  /** A number of zero or more with an upper bound. */
  private abstract static class Bounded implements Kind {
    private final BigDecimal most;
    private final Message wanted;

    Bounded(BigDecimal most, Message wanted) {
      this.most = most;
      this.wanted = wanted;
    }

    abstract Object convert(BigDecimal number);

    abstract String type();

    @Override
    public Map<String, Object> schema() {
      return Map.of("type", type(), "minimum", BigDecimal.ZERO, "maximum", most);
    }

    @Override
    public boolean isNumeric() {
      return true;
    }

    @Override
    public Object read(JsonParser json, Pointer pointer, Faults faults) throws IOException {
      JsonToken token = json.currentToken();
      if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
        return Kind.refuse(json, pointer, faults, wanted);
      }
      boolean isSmall =
          token == JsonToken.VALUE_NUMBER_INT
              && json.getNumberType() == JsonParser.NumberType.INT
              && json.getIntValue() >= 0;
      Object value = isSmall ? fitting(BigDecimal.valueOf(json.getIntValue())) : null;
      return value != null ? value : parse(json.getText(), pointer, faults);
    }

    @Override
    public Object parse(String cell, Pointer pointer, Faults faults) {
      Object value = null;
      try {
        value = fitting(new BigDecimal(cell));
      } catch (NumberFormatException noNumber) {
        // named below with what is wanted
      }
      if (value == null) {
        faults.add(pointer, RecordMessage.IS_VALUE.with(Kind.abbreviated(cell), wanted));
      }
      return value;
    }

    private Object fitting(BigDecimal number) {
      // an exponent of millions of digits must not be expanded: signum and compareTo do not
      boolean fits =
          number.signum() >= 0
              && Math.abs((long) number.scale()) <= 30
              && number.compareTo(most) <= 0;
      return fits ? convert(number) : null;
    }
  }

  private static final class Decimal extends Bounded {
    Decimal(BigDecimal most, Message wanted) {
      super(most, wanted);
    }

    @Override
    String type() {
      return "number";
    }

    @Override
    Object convert(BigDecimal number) {
      return number.doubleValue();
    }

    @Override
    public void write(JsonGenerator json, Object value) throws IOException {
      json.writeNumber((Double) value);
    }
  }

  private static boolean isWhole(BigDecimal number) {
    return number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0;
  }

  private static final class Count extends Bounded {
    private static final BigDecimal MOST_COUNTED = BigDecimal.valueOf(1_000_000);

    Count() {
      super(MOST_COUNTED, RecordMessage.COUNT_TO.with(MOST_COUNTED));
    }

    @Override
    String type() {
      return "integer";
    }

    @Override
    Object convert(BigDecimal number) {
      return isWhole(number) ? number.intValueExact() : null;
    }

    @Override
    public void write(JsonGenerator json, Object value) throws IOException {
      json.writeNumber((Integer) value);
    }
  }

  private static final class LargeCount extends Bounded {
    LargeCount() {
      super(MOST, RecordMessage.COUNT_TO.with(MOST));
    }

    @Override
    String type() {
      return "integer";
    }

    @Override
    Object convert(BigDecimal number) {
      return isWhole(number) ? number.longValueExact() : null;
    }

    @Override
    public void write(JsonGenerator json, Object value) throws IOException {
      json.writeNumber((Long) value);
    }
  }

  /** To the microsecond, which is what is kept: a finer one would not be the same on a replay. */
  private static final class Moment implements Kind {
    private static final Message WANTED = RecordMessage.MOMENT.with();

    @Override
    public Map<String, Object> schema() {
      return Map.of("type", "string", "format", "date-time");
    }

    @Override
    public Object read(JsonParser json, Pointer pointer, Faults faults) throws IOException {
      return json.currentToken() == JsonToken.VALUE_STRING
          ? parse(json.getText(), pointer, faults)
          : Kind.refuse(json, pointer, faults, WANTED);
    }

    @Override
    public Object parse(String cell, Pointer pointer, Faults faults) {
      try {
        Instant moment = OffsetDateTime.parse(cell).toInstant().truncatedTo(ChronoUnit.MICROS);
        if (moment.isAfter(Instant.EPOCH.minusSeconds(3_000_000_000L))) {
          return moment;
        }
      } catch (DateTimeParseException wrong) {
        // named below with what to write
      }
      faults.add(pointer, RecordMessage.IS_VALUE.with(Kind.abbreviated(cell), WANTED));
      return null;
    }

    @Override
    public void write(JsonGenerator json, Object value) throws IOException {
      json.writeString(value.toString());
    }
  }
}
